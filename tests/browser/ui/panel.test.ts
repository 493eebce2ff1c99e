import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Drawer from '#lib/ui/Drawer.svelte';
import Panel from '#lib/ui/Panel.svelte';
import { words } from './snippets.ts';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';

const props = {
  kind: 'Company',
  title: 'Qinghe Data',
  closeLabel: 'Close',
  onclose: () => {},
  resizeLabel: 'Width of the panel',
  children: words('Content')
};

describe('Panel', () => {
  it('is a region that carries its title and closes', async () => {
    const onclose = vi.fn();
    const screen = await render(Panel, { ...props, onclose });
    const panel = screen.getByRole('complementary', { name: 'Qinghe Data' });
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(onclose).toHaveBeenCalledTimes(1);
  });

  it('resizes with the keyboard, between 320 px and half the window', async () => {
    await page.viewport(1440, 900);
    const screen = await render(Panel, { ...props, width: 344 });
    const panel = screen.getByRole('complementary').element();
    const edge = screen.getByRole('separator', { name: 'Width of the panel' });
    const width = () => Math.round(panel.getBoundingClientRect().width);
    const sizes: number[] = [];
    await userEvent.tab();
    await expect.element(edge).toHaveFocus();
    for (const keys of [
      '{ArrowLeft}',
      '{Shift>}{ArrowLeft}{/Shift}',
      '{ArrowRight}',
      '{End}',
      '{ArrowLeft}',
      '{Home}',
      '{ArrowRight}'
    ]) {
      await userEvent.keyboard(keys);
      sizes.push(width());
      expect(edge.element().getAttribute('aria-valuenow')).toBe(String(width()));
    }
    expect(sizes).toEqual([360, 424, 408, 720, 720, 320, 320]);
    await expect.element(edge).toHaveAttribute('aria-valuemin', '320');
    await expect.element(edge).toHaveAttribute('aria-valuemax', '720');
  });

  it('never takes more than half of a window that became smaller', async () => {
    await page.viewport(1440, 900);
    const screen = await render(Panel, { ...props, width: 700 });
    await page.viewport(1000, 900);
    await expect.element(screen.getByRole('separator')).toHaveAttribute('aria-valuenow', '500');
  });
});

describe('Drawer', () => {
  it('resizes with the keyboard, between 160 px and 60 % of the window', async () => {
    await page.viewport(1440, 900);
    const screen = await render(Drawer, {
      label: 'Records',
      closeLabel: 'Close',
      onclose: () => {},
      resizeLabel: 'Height of the tables',
      head: words('Parties'),
      children: words('Rows')
    });
    const region = screen.getByRole('region', { name: 'Records' }).element();
    const height = () => Math.round(region.getBoundingClientRect().height);
    expect(height()).toBe(280);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowUp}');
    expect(height()).toBe(296);
    await userEvent.keyboard('{End}');
    expect(height()).toBe(540);
    await userEvent.keyboard('{Home}');
    expect(height()).toBe(160);
  });
});
