import { describe, expect, it } from 'vitest';
import type { GridTable } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { planOf } from '#lib/panels/records/pasting.ts';
import type { Block } from '#lib/ui/block.ts';
import { network } from '../../../support/diagrams.ts';
import { columnsIn, recordsIn } from './support.ts';

const diagram = network(['A > B > C']);

function plan(
  table: GridTable,
  ids: readonly string[],
  block: Block,
  { row = 0, column = 0, rows = 1, width = 1, of = diagram as Diagram } = {}
) {
  const all = columnsIn(of, table);
  const columns = ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const records = recordsIn(of, table).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return planOf(
    {
      table,
      columns,
      keys: records.map(({ id }) => id),
      recordOf: (key) => records.find(({ id }) => id === key),
      row,
      column,
      rows,
      width
    },
    block
  );
}

describe('a pasted block', () => {
  it('goes into the cells from the active one on, only what changes', () => {
    const { edits, added, unstored } = plan(
      'parties',
      ['name', 'country', 'employees'],
      [
        ['A', 'NL', '5'],
        ['Beta', 'Germany', '']
      ]
    );
    expect(edits).toEqual([
      { id: 'A', fields: { country: 'NL', employees: 5 } },
      { id: 'B', fields: { name: 'Beta', country: 'DE' } }
    ]);
    expect([added, unstored]).toEqual([[], []]);
  });

  it('tells what it cannot store and loses nothing of the rest', () => {
    const { edits, unstored } = plan(
      'parties',
      ['name', 'country', 'role'],
      [
        ['', 'Atlantis', 'Prime'],
        ['Beta', 'FR', 'Role', 'too far']
      ]
    );
    expect(edits).toEqual([{ id: 'B', fields: { name: 'Beta', country: 'FR' } }]);
    expect(unstored).toEqual([
      { row: 1, column: 'Name', text: '', code: 'required' },
      { row: 1, column: 'Country', text: 'Atlantis', code: 'country' },
      { row: 1, column: 'Role', text: 'Prime', code: 'computed' },
      { row: 2, column: '', text: 'too far', code: 'outside' }
    ]);
  });

  it('fills a range that it goes into several times, and only such a one', () => {
    const one = plan('parties', ['country'], [['NL']], { rows: 3 });
    expect(one.edits.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    const two = plan('parties', ['country'], [['NL'], ['DE']], { rows: 3 });
    expect(two.edits.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('reads numbers and dates as their column proves', () => {
    const { edits, unstored } = plan(
      'parties',
      ['employees', 'custom.none', 'revenue'],
      [
        ['1,200', '3.400,50'],
        ['12.5', '1.200']
      ]
    );
    expect(unstored).toEqual([]);
    expect(edits.map(({ fields }) => fields)).toEqual([
      { employees: 1200, revenue: { amount: 3400.5, currency: 'EUR' } },
      { employees: 12.5, revenue: { amount: 1200, currency: 'EUR' } }
    ]);
    const dates = plan('engagements', ['start'], [['13/4/2026'], ['3/4/2026']]);
    expect(dates.edits.map(({ fields }) => fields)).toEqual([
      { start: '2026-04-13' },
      { start: '2026-04-03' }
    ]);
  });

  it('writes an amount before its currency, in whatever order they stand', () => {
    const { edits, unstored } = plan('engagements', ['value.currency', 'value'], [['usd', '7']]);
    expect(unstored).toEqual([]);
    expect(edits).toEqual([{ id: 'A > B', fields: { value: { amount: 7, currency: 'USD' } } }]);
  });

  it('makes parties of rows behind the last one, and says which cannot be', () => {
    const { edits, added, unstored } = plan(
      'parties',
      ['name', 'country'],
      [
        ['C', 'NL'],
        ['New', 'FR'],
        ['', 'DE'],
        ['', '']
      ],
      { row: 2 }
    );
    expect(edits).toEqual([{ id: 'C', fields: { country: 'NL' } }]);
    expect(added).toEqual([{ name: 'New', country: 'FR' }]);
    expect(unstored).toEqual([{ row: 5, column: '', text: 'DE', code: 'newParty' }]);
  });

  it('makes an engagement only between parties that are there', () => {
    const { added, unstored } = plan(
      'engagements',
      ['clientId', 'providerId', 'title'],
      [
        ['A', 'C', 'Testing'],
        ['A', 'Nobody', 'x'],
        ['', '', 'y']
      ],
      { row: 2 }
    );
    expect(added).toEqual([{ clientId: 'A', providerId: 'C', title: 'Testing' }]);
    expect(unstored.map(({ row, code }) => [row, code])).toEqual([
      [4, 'party'],
      [4, 'newEngagement'],
      [5, 'newEngagement']
    ]);
  });

  it('clears with a blank cell, but neither names nor what is computed', () => {
    const known = plan('parties', ['country'], [['NL'], ['NL'], ['NL']]);
    const result = commands['records/write'].run(diagram, {
      table: 'parties',
      edits: known.edits,
      added: []
    });
    const of = result.ok ? result.value : diagram;
    const { edits, unstored } = plan('parties', ['name', 'country', 'role'], [['']], {
      rows: 2,
      width: 3,
      of
    });
    expect(edits).toEqual([
      { id: 'A', fields: { country: undefined } },
      { id: 'B', fields: { country: undefined } }
    ]);
    expect(unstored.map(({ code }) => code)).toEqual(['required', 'required']);
  });

  it('takes the apostrophe away that kept a text from running in a spreadsheet', () => {
    const { edits } = plan('parties', ['notes'], [["'=1+1"]]);
    expect(edits[0]?.fields).toEqual({ notes: '=1+1' });
  });

  it('of nothing does nothing', () => {
    expect(plan('parties', ['name'], [])).toMatchObject({ edits: [], added: [], unstored: [] });
  });
});
