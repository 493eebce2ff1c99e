import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Button from '#lib/ui/Button.svelte';
import IconButton from '#lib/ui/IconButton.svelte';
import { words } from './snippets.ts';

const save = words('Save a copy');

describe('Button', () => {
  it('is pressed by pointer, Enter and Space', async () => {
    const onclick = vi.fn();
    const screen = await render(Button, { children: save, onclick });
    await screen.getByRole('button', { name: 'Save a copy' }).click();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(onclick).toHaveBeenCalledTimes(3);
  });

  it('submits no form unless told to', async () => {
    const screen = await render(Button, { children: save });
    await expect.element(screen.getByRole('button')).toHaveAttribute('type', 'button');
  });

  it('keeps its words while busy and ignores presses', async () => {
    const onclick = vi.fn();
    const screen = await render(Button, { children: save, onclick, busy: true });
    const button = screen.getByRole('button', { name: 'Save a copy' });
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
    (button.element() as HTMLElement).click();
    expect(onclick).not.toHaveBeenCalled();
  });

  it('stays reachable when it cannot be used, and says why', async () => {
    const onclick = vi.fn();
    const reason = 'Nothing is selected.';
    const screen = await render(Button, { children: save, onclick, disabledReason: reason });
    const button = screen.getByRole('button', { name: 'Save a copy' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button).toHaveAccessibleDescription(reason);
    await userEvent.tab();
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onclick).not.toHaveBeenCalled();
    await expect.element(screen.getByRole('tooltip')).toHaveTextContent(reason);
  });

  it('submits nothing when it cannot be used', async () => {
    const form = document.createElement('form');
    const onsubmit = vi.fn((event: Event) => event.preventDefault());
    form.addEventListener('submit', onsubmit);
    document.body.append(form);
    const props = { children: save, type: 'submit', disabledReason: 'No name yet.' } as const;
    const screen = await render(Button, { target: form, props });
    await userEvent.tab();
    await expect.element(screen.getByRole('button')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onsubmit).not.toHaveBeenCalled();
    form.remove();
  });
});

describe('IconButton', () => {
  it('has its label as name and its shortcut where readers look', async () => {
    const screen = await render(IconButton, { icon: 'undo', label: 'Undo', shortcut: 'Ctrl+Z' });
    const button = screen.getByRole('button', { name: 'Undo' });
    await expect.element(button).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
    await expect.element(button).not.toHaveAttribute('aria-pressed');
  });

  it('says whether it is on', async () => {
    const screen = await render(IconButton, { icon: 'select', label: 'Select', pressed: true });
    await expect
      .element(screen.getByRole('button', { name: 'Select', pressed: true }))
      .toBeInTheDocument();
  });
});

describe('Tooltip', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('comes after half a second of keyboard focus and goes with Escape', async () => {
    const screen = await render(IconButton, { icon: 'undo', label: 'Undo', shortcut: 'Ctrl+Z' });
    await userEvent.tab();
    vi.advanceTimersByTime(499);
    await expect.element(screen.getByRole('tooltip')).not.toBeInTheDocument();
    vi.advanceTimersByTime(1);
    await expect.element(screen.getByRole('tooltip')).toHaveTextContent('Undo Ctrl Z');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('tooltip')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button')).toHaveFocus();
  });

  it('stays inside the window', async () => {
    const label = 'A rather long name for a button in the corner';
    const screen = await render(IconButton, { icon: 'plus', label });
    await userEvent.hover(screen.getByRole('button'));
    vi.advanceTimersByTime(500);
    await expect.element(screen.getByRole('tooltip')).toBeVisible();
    const box = screen.getByRole('tooltip').element().getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  });
});
