import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Table from '#lib/ui/Table.svelte';
import type { Column } from '#lib/ui/table.ts';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

const parties: Party[] = [
  { id: 'a', name: 'Aster', value: 3 },
  { id: 'b', name: 'Boreal', value: 1 },
  { id: 'c', name: 'Corvant', value: 2 },
  { id: 'd', name: 'Delft', value: 5 }
];

const columns: Column<Party>[] = [
  { id: 'name', head: 'Name', text: (party) => party.name },
  {
    id: 'value',
    head: 'Value, EUR',
    numeric: true,
    text: (party) => String(party.value),
    compare: (a, b) => a.value - b.value,
    problem: (party) => (party.id === 'b' ? { tone: 'warn', text: 'Read as 1.' } : undefined)
  }
];

const plain = {
  label: 'Parties',
  columns: columns as Column<unknown>[],
  rows: parties as readonly unknown[],
  rowKey: (row: unknown) => (row as Party).id
};

async function open(start: string[] = [], rows: readonly Party[] = parties) {
  const target = document.createElement('div');
  target.style.height = '240px';
  document.body.replaceChildren(target);
  const onopen = vi.fn();
  const onselect = vi.fn((keys: ReadonlySet<string>) => screen.rerender({ selected: keys }));
  const screen = await render(Table, {
    target,
    props: { ...plain, rows, selected: new Set(start), onselect, onopen }
  });
  const row = (name: string) => screen.getByRole('row', { name });
  const chosen = () => [...(onselect.mock.lastCall?.[0] ?? [])].join('');
  return { screen, target, row, chosen, onselect, onopen };
}

const order = (target: HTMLElement) =>
  [...target.querySelectorAll('tbody td:first-child')]
    .map((cell) => cell.textContent.trim()[0])
    .join('');

describe('Table', () => {
  it('is a plain table when nothing can be selected', async () => {
    const screen = await render(Table, plain);
    await expect.element(screen.getByRole('table', { name: 'Parties' })).toBeInTheDocument();
    const rows = screen.getByRole('row').elements();
    expect(rows.map((row) => row.hasAttribute('aria-selected'))).toEqual(Array(5).fill(false));
    expect(rows.map((row) => row.hasAttribute('tabindex'))).toEqual(Array(5).fill(false));
  });

  it('selects by click, adds with Ctrl, extends with Shift', async () => {
    const { row, chosen } = await open();
    await row('Boreal').click();
    expect(chosen()).toBe('b');
    await expect.element(row('Boreal')).toHaveAttribute('aria-selected', 'true');
    await row('Delft').click({ modifiers: ['Control'] });
    expect(chosen()).toBe('bd');
    await row('Delft').click({ modifiers: ['Control'] });
    expect(chosen()).toBe('b');
    await row('Aster').click();
    await row('Corvant').click({ modifiers: ['Shift'] });
    expect(chosen()).toBe('abc');
  });

  it('is one stop of Tab after its heads, at the selected row', async () => {
    const { screen, row } = await open(['c']);
    await userEvent.tab();
    await expect.element(screen.getByRole('button', { name: 'Value, EUR' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(row('Corvant')).toHaveFocus();
  });

  it('walks with arrows, selects with Space, extends with Shift, opens with Enter', async () => {
    const { row, chosen, onselect, onopen } = await open(['a']);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row('Boreal')).toHaveFocus();
    expect(onselect).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    expect(chosen()).toBe('b');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(row('Delft')).toHaveFocus();
    expect(chosen()).toBe('bcd');
    await userEvent.keyboard('{Home}{Enter}');
    await expect.element(row('Aster')).toHaveFocus();
    expect(onopen.mock.calls).toEqual([[parties[0]]]);
  });

  it('sorts by a head: up, down, as given', async () => {
    const { screen, target } = await open();
    const head = screen.getByRole('columnheader', { name: 'Value, EUR' });
    const press = screen.getByRole('button', { name: 'Value, EUR' });
    await expect.element(head).toHaveAttribute('aria-sort', 'none');
    await press.click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    expect(order(target)).toBe('BCAD');
    await press.click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    expect(order(target)).toBe('DACB');
    await press.click();
    expect(order(target)).toBe('ABCD');
  });

  it('says what is wrong with a cell', async () => {
    const { screen } = await open();
    await expect.element(screen.getByRole('gridcell', { name: 'Read as 1.' })).toBeInTheDocument();
  });

  it('holds only the rows in sight, and reaches the last one', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({
      id: `p${at}`,
      name: `Party number ${at}`,
      value: at
    }));
    const { screen, target, row } = await open([], many);
    expect(target.querySelectorAll('tbody tr').length).toBeLessThan(60);
    await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await expect.element(row('Party number 4999')).toHaveFocus();
    await expect.element(row('Party number 4999')).toHaveAttribute('aria-rowindex', '5001');
    const last = row('Party number 4999').element().getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(target.getBoundingClientRect().bottom + 1);
    await userEvent.keyboard('{PageUp}{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toMatch(/^499\d$/u);
    expect(target.querySelectorAll('tbody tr').length).toBeLessThan(60);
  });

  it('offers something when there are no rows', async () => {
    const { screen } = await open([], []);
    await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1');
  });
});
