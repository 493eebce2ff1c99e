import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Toast from '#lib/ui/Toast.svelte';
import { toasts } from '#lib/ui/toasts.svelte.ts';

const run = vi.fn();
const deleted = { text: '3 engagements deleted', action: { label: 'Undo', run } };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

afterEach(() => {
  toasts.dismiss();
  run.mockClear();
  vi.useRealTimers();
});

async function open() {
  const screen = await render(Toast);
  toasts.show(deleted);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await expect.element(undo).toBeVisible();
  return { screen, undo };
}

describe('Toast', () => {
  it('has a place that readers know before the first message', async () => {
    const screen = await render(Toast);
    await expect.element(screen.getByRole('status')).toHaveTextContent(/^$/u);
    toasts.show(deleted);
    await expect.element(screen.getByRole('status')).toHaveTextContent('3 engagements deleted');
  });

  it('goes after six seconds', async () => {
    const { undo } = await open();
    vi.advanceTimersByTime(5999);
    expect(toasts.current).toBe(deleted);
    vi.advanceTimersByTime(1);
    await expect.element(undo).not.toBeInTheDocument();
  });

  it('stays while it is hovered', async () => {
    const { undo } = await open();
    await userEvent.hover(undo);
    vi.advanceTimersByTime(60_000);
    expect(toasts.current).toBe(deleted);
    await userEvent.unhover(undo);
    vi.advanceTimersByTime(6000);
    expect(toasts.current).toBeUndefined();
  });

  it('stays while it has the focus', async () => {
    const { undo } = await open();
    await userEvent.tab();
    await expect.element(undo).toHaveFocus();
    vi.advanceTimersByTime(60_000);
    expect(toasts.current).toBe(deleted);
  });

  it('does its action once and goes', async () => {
    const { undo } = await open();
    await undo.click();
    expect(run).toHaveBeenCalledTimes(1);
    await expect.element(undo).not.toBeInTheDocument();
  });

  it('shows one message at a time, each for its full time', async () => {
    const { screen } = await open();
    vi.advanceTimersByTime(5000);
    toasts.show({ text: 'Layout accepted' });
    await expect.element(screen.getByRole('status')).toHaveTextContent(/^Layout accepted$/u);
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
    vi.advanceTimersByTime(5999);
    expect(toasts.current).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(toasts.current).toBeUndefined();
  });
});
