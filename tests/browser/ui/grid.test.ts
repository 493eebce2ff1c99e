import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { GridColumn } from '#lib/ui/grid.ts';
import Grid from '#lib/ui/Grid.svelte';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
}

const kinds = ['Company', 'Government'];

function columnsOver(): GridColumn<Party>[] {
  const column = (id: 'name' | 'kind', more: Partial<GridColumn<Party>> = {}) => ({
    id,
    head: id,
    width: 140,
    text: (party: Party) => party[id],
    written: (party: Party) => party[id],
    copied: (party: Party) => party[id],
    editable: true,
    ...more
  });
  const size = (party: Party) => String(party.size);
  return [
    column('name'),
    column('kind', {
      suggest: (typed) =>
        kinds.filter((kind) => kind.toLowerCase().startsWith(typed.toLowerCase())),
      reads: (_, text) => kinds.includes(text)
    }),
    {
      id: 'size',
      head: 'size',
      numeric: true,
      width: 90,
      text: size,
      written: size,
      copied: size,
      editable: false
    }
  ];
}

async function open(count = 4) {
  const store = new Map<string, Party>(
    Array.from({ length: count }, (_, at) => {
      const id = `p${String(at)}`;
      return [id, { id, name: `Party ${String(at)}`, kind: 'Company', size: at }];
    })
  );
  const target = document.createElement('div');
  target.style.height = '240px';
  document.body.replaceChildren(target);
  const onselect = vi.fn((keys: ReadonlySet<string>) => screen.rerender({ selected: keys }));
  const onblock = vi.fn();
  const onwrite = vi.fn((key: string, column: string, text: string) => {
    if (text === 'bad') return 'This cannot be.';
    const party = store.get(key)!;
    store.set(key, { ...party, [column]: text });
    void screen.rerender({ rowOf: (id: string) => store.get(id) });
    return undefined;
  });
  const screen = await render(Grid, {
    target,
    props: {
      label: 'Parties',
      columns: columnsOver() as unknown as GridColumn<unknown>[],
      keys: [...store.keys()],
      rowOf: (key: string): unknown => store.get(key),
      selected: new Set<string>(),
      onselect,
      onwrite,
      onblock
    }
  });
  const cell = (row: number, column: number) =>
    screen
      .getByRole('row')
      .nth(row + 1)
      .getByRole('gridcell')
      .nth(column);
  const at = () => {
    const place = document.activeElement?.closest('td');
    return [Number(place?.closest('tr')?.ariaRowIndex) - 2, place?.cellIndex];
  };
  return { screen, target, cell, at, onselect, onwrite, onblock, store };
}

function clip(kind: 'copy' | 'cut' | 'paste', text = '') {
  const data = new DataTransfer();
  if (text !== '') data.setData('text/plain', text);
  const event = { clipboardData: data, bubbles: true, cancelable: true };
  document.activeElement?.dispatchEvent(new ClipboardEvent(kind, event));
  return data.getData('text/plain');
}

describe('Grid', () => {
  it('walks by cell and is one stop of Tab until it is walked by Tab', async () => {
    const { at } = await open();
    await userEvent.tab();
    expect(at()).toEqual([0, 0]);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(at()).toEqual([1, 1]);
    await userEvent.keyboard('{End}');
    expect(at()).toEqual([1, 2]);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(at()).toEqual([0, 0]);
    await userEvent.tab();
    expect(at()).toEqual([0, 1]);
    await userEvent.keyboard('{End}');
    await userEvent.tab();
    expect(document.activeElement?.closest('table')).toBeNull();
  });

  it('writes what is typed, keeps it with Enter and goes down', async () => {
    const { cell, at, onwrite } = await open();
    await cell(0, 0).click();
    await userEvent.keyboard('New name{Enter}');
    expect(onwrite.mock.calls).toEqual([['p0', 'name', 'New name']]);
    await expect.element(cell(0, 0)).toHaveTextContent('New name');
    expect(at()).toEqual([1, 0]);
    await userEvent.keyboard('{F2}!{Tab}');
    expect(onwrite.mock.lastCall).toEqual(['p1', 'name', 'Party 1!']);
    expect(at()).toEqual([1, 1]);
  });

  it('gives up with Escape, and says what cannot be stored', async () => {
    const { screen, cell, at, onwrite, store } = await open();
    await cell(2, 0).click();
    await userEvent.keyboard('xyz{Escape}');
    expect(onwrite).not.toHaveBeenCalled();
    await userEvent.keyboard('bad{Enter}');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('This cannot be.');
    await expect.element(screen.getByRole('textbox', { name: 'name' })).toHaveValue('bad');
    await cell(0, 0).click();
    expect(at()).toEqual([2, 0]);
    await userEvent.keyboard('{Escape}');
    expect(store.get('p2')?.name).toBe('Party 2');
  });

  it('offers choices: the best one for some letters, or the one walked to', async () => {
    const { screen, cell, onwrite } = await open();
    await cell(0, 1).click();
    await userEvent.keyboard('gov');
    await expect
      .element(screen.getByRole('option', { name: 'Government' }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(onwrite.mock.lastCall).toEqual(['p0', 'kind', 'Government']);
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(onwrite.mock.lastCall).toEqual(['p1', 'kind', 'Government']);
  });

  it('leaves a composition alone and takes what it gives', async () => {
    const { cell, onwrite } = await open();
    await cell(0, 0).click();
    const field = document.activeElement as HTMLTextAreaElement;
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = '是';
    const key = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', key));
    expect(onwrite).not.toHaveBeenCalled();
    field.dispatchEvent(new CompositionEvent('compositionend', { data: '是', bubbles: true }));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await userEvent.keyboard('{Enter}');
    expect(onwrite.mock.calls).toEqual([['p0', 'name', '是']]);
  });

  it('copies, cuts, clears, pastes and fills ranges', async () => {
    const { cell, onblock } = await open();
    await cell(0, 0).click();
    await cell(1, 2).click({ modifiers: ['Shift'] });
    expect(clip('copy')).toBe('Party 0\tCompany\t0\nParty 1\tCompany\t1');
    const range = { top: 0, left: 0, bottom: 1, right: 2 };
    await userEvent.keyboard('{Delete}');
    expect(onblock.mock.lastCall).toEqual([[['']], range]);
    expect(clip('cut')).toContain('Party 1');
    expect(onblock.mock.lastCall).toEqual([[['']], range]);
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(onblock.mock.lastCall).toEqual([[['Party 0', 'Company', '0']], { ...range, top: 1 }]);
    clip('paste', 'a\tb\r\n');
    expect(onblock.mock.lastCall).toEqual([[['a', 'b']], range]);
  });

  it('selects rows by click, Ctrl, Shift and Space', async () => {
    const { cell, onselect } = await open();
    const chosen = () => [...(onselect.mock.lastCall?.[0] ?? [])].join(' ');
    await cell(1, 1).click();
    expect(chosen()).toBe('p1');
    await cell(3, 1).click({ modifiers: ['Control'] });
    expect(chosen()).toBe('p1 p3');
    await cell(0, 0).click();
    await cell(2, 0).click({ modifiers: ['Shift'] });
    expect(chosen()).toBe('p0 p1 p2');
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toBe('p0 p1 p2');
    await userEvent.keyboard(' ');
    expect(chosen()).toBe('p3');
  });

  it('tells which row the keys have come to, but not over a range or while rows are gathered', async () => {
    const { screen, cell, onselect } = await open();
    const onwalk = vi.fn((key: string) => onselect(new Set([key])));
    await screen.rerender({ onwalk });
    const chosen = () => [...(onselect.mock.lastCall?.[0] ?? [])].join(' ');
    await cell(0, 1).click();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect([chosen(), onwalk.mock.calls]).toEqual(['p1', [['p1']]]);
    await expect.element(cell(1, 2)).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(onwalk).toHaveBeenCalledTimes(1);
    await cell(1, 1).click();
    await userEvent.keyboard('{Control>} {/Control}{ArrowDown}{ArrowDown}{Control>} {/Control}');
    expect(chosen()).toBe('p1 p3');
    await userEvent.keyboard(' {ArrowUp}');
    expect(chosen()).toBe('p2');
  });

  it('writes nothing into what is computed, and nothing at all when it is read-only', async () => {
    const { screen, cell, onwrite, onblock } = await open();
    await cell(0, 2).click();
    await expect.element(cell(0, 2)).toHaveFocus();
    await userEvent.keyboard('5{Enter}');
    await screen.rerender({ readOnly: true });
    await cell(0, 0).click();
    await userEvent.keyboard('x{Enter}{Delete}');
    clip('paste', 'a');
    expect([onwrite.mock.calls, onblock.mock.calls]).toEqual([[], []]);
  });

  it('holds only the rows in sight, and the one with the focus', async () => {
    const { target, at, cell } = await open(5000);
    const box = target.firstElementChild!;
    await cell(0, 0).click();
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(at()).toEqual([4999, 0]);
    expect(target.querySelectorAll('tbody tr').length).toBeLessThan(50);
    box.scrollTop = 0;
    await expect.poll(() => target.textContent).toContain('Party 3');
    expect(at()).toEqual([4999, 0]);
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toEqual([4998, 0]);
  });
});
