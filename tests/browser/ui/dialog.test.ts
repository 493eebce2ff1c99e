import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Dialog from '#lib/ui/Dialog.svelte';
import { plainButton } from './snippets.ts';

const props = { title: 'Import engagements', closeLabel: 'Close', children: plainButton('Inside') };
let opener: HTMLButtonElement;

beforeEach(() => {
  opener = document.createElement('button');
  opener.textContent = 'Outside';
  document.body.append(opener);
  opener.focus();
});

afterEach(() => opener.remove());

describe('Dialog', () => {
  it('takes its name and the first focus from its title', async () => {
    const screen = await render(Dialog, { open: true, ...props });
    await expect
      .element(screen.getByRole('dialog', { name: 'Import engagements' }))
      .toBeInTheDocument();
    await expect.element(screen.getByRole('heading')).toHaveFocus();
  });

  it('keeps the focus inside', async () => {
    const screen = await render(Dialog, { open: true, ...props });
    const dialog = screen.getByRole('dialog').element();
    const stops = new Set<string>();
    for (let press = 0; press < 8; press++) {
      await userEvent.tab();
      const active = document.activeElement;
      expect(active).not.toBe(opener);
      if (active && dialog.contains(active)) stops.add(active.textContent.trim() || 'Close');
    }
    expect([...stops].sort()).toEqual(['Close', 'Inside']);
    opener.focus();
    expect(document.activeElement).not.toBe(opener);
  });

  it('closes with Escape, says so once and gives the focus back', async () => {
    const onclose = vi.fn();
    const screen = await render(Dialog, { open: true, onclose, ...props });
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Outside' })).toHaveFocus();
    expect(onclose).toHaveBeenCalledTimes(1);
  });

  it('closes with its button', async () => {
    const onclose = vi.fn();
    const screen = await render(Dialog, { open: true, onclose, ...props });
    await screen.getByRole('button', { name: 'Close' }).click();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(onclose).toHaveBeenCalledTimes(1);
  });

  it('is silent when it is taken away', async () => {
    const onclose = vi.fn();
    const screen = await render(Dialog, { open: true, onclose, ...props });
    await screen.rerender({ open: false });
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Outside' })).toHaveFocus();
    expect(onclose).not.toHaveBeenCalled();
  });
});
