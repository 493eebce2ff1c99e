import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Tabs from '#lib/ui/Tabs.svelte';

const tabs = [
  { id: 'details', label: 'Details' },
  { id: 'engagements', label: 'Engagements', count: 4 },
  { id: 'notes', label: 'Notes' }
] as const;

const children = createRawSnippet<[string]>((id) => ({
  render: () => `<p><button>In ${id()}</button></p>`
}));

describe('Tabs', () => {
  it('are one stop of Tab, with the content as the next', async () => {
    const screen = await render(Tabs, { label: 'Views', tabs, selected: 'details', children });
    await userEvent.tab();
    await expect.element(screen.getByRole('tab', { name: 'Details' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(screen.getByRole('button', { name: 'In details' })).toHaveFocus();
  });

  it('move and choose with the arrow keys, round the ends', async () => {
    const onselect = vi.fn();
    const props = { label: 'Views', tabs, selected: 'details', onselect, children } as const;
    const screen = await render(Tabs, props);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    const second = screen.getByRole('tab', { name: 'Engagements 4', selected: true });
    await expect.element(second).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowRight}{ArrowLeft}{Home}');
    await expect
      .element(screen.getByRole('tab', { name: 'Details', selected: true }))
      .toHaveFocus();
    expect(onselect.mock.calls.flat()).toEqual([
      'engagements',
      'notes',
      'details',
      'notes',
      'details'
    ]);
  });

  it('name their content', async () => {
    const screen = await render(Tabs, { label: 'Views', tabs, selected: 'details', children });
    await screen.getByRole('tab', { name: 'Notes' }).click();
    const content = screen.getByRole('tabpanel', { name: 'Notes' });
    const tab = screen.getByRole('tab', { name: 'Notes' }).element();
    expect(tab.getAttribute('aria-controls')).toBe(content.element().id);
  });

  it('leave other keys alone', async () => {
    const onselect = vi.fn();
    await render(Tabs, { label: 'Views', tabs, selected: 'details', onselect });
    await userEvent.tab();
    await userEvent.keyboard('xz{ArrowDown}');
    expect(onselect).not.toHaveBeenCalled();
  });

  it('do not move when one is chosen', async () => {
    const screen = await render(Tabs, { label: 'Views', tabs, selected: 'details' });
    const left = () =>
      screen.getByRole('tab', { name: 'Notes' }).element().getBoundingClientRect().left;
    const before = left();
    await screen.getByRole('tab', { name: 'Engagements' }).click();
    expect(left()).toBeCloseTo(before, 1);
  });
});
