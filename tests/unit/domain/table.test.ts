import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Table } from '#lib/domain/table.ts';

interface Item {
  readonly id: string;
  readonly value: number;
}

/** Few ids, so that edits meet; many ids, so that buckets are shared. */
const ids = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', ''),
  fc.nat(2000).map((n) => `id-${String(n)}`)
);
const changes = fc.array(fc.tuple(ids, fc.option(fc.nat(9), { nil: undefined })));
type Changes = [string, number | undefined][];

const itemsOf = (list: Changes) =>
  list.map(([id, value]) => [id, value === undefined ? undefined : { id, value }] as const);

function modelOf(lists: readonly Changes[]): Map<string, number> {
  const model = new Map<string, number>();
  for (const [id, value] of lists.flat()) {
    if (value === undefined) model.delete(id);
    else model.set(id, value);
  }
  return model;
}

function expectSame(table: Table<Item>, model: ReadonlyMap<string, number>) {
  const byId = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : 1);
  expect([...table].map(({ id, value }) => [id, value] as const).sort(byId)).toEqual(
    [...model].sort(byId)
  );
  expect(table.size).toBe(model.size);
  for (const [id, value] of model) expect(table.get(id)).toEqual({ id, value });
}

describe('a table', () => {
  it('holds what a map would hold after any changes', () => {
    fc.assert(
      fc.property(fc.array(changes), (lists) => {
        const table = lists.reduce((next, list) => next.with(itemsOf(list)), Table.of<Item>([]));
        expectSame(table, modelOf(lists));
      })
    );
  });

  it('stays as it was when later tables are made of it', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 8 }), (lists) => {
        const tables = [Table.of<Item>([])];
        for (const list of lists) tables.push(tables.at(-1)!.with(itemsOf(list)));
        for (const [i, table] of tables.entries()) expectSame(table, modelOf(lists.slice(0, i)));
      })
    );
  });

  it('knows nothing of ids that it does not hold', () => {
    const table = Table.of<Item>([{ id: 'a', value: 1 }]).with([['a', undefined]]);
    for (const id of ['a', 'b', '__proto__', 'toString']) {
      expect(table.get(id)).toBeUndefined();
      expect(table.has(id)).toBe(false);
    }
    expect([...table]).toEqual([]);
  });

  it('is the very same when nothing is changed', () => {
    const table = Table.of<Item>([{ id: 'a', value: 1 }]);
    expect(table.with([])).toBe(table);
  });

  it('keeps the last of several records with one id', () => {
    const table = Table.of<Item>([
      { id: 'a', value: 1 },
      { id: 'a', value: 2 }
    ]);
    expect(table.size).toBe(1);
    expect(table.get('a')?.value).toBe(2);
  });
});

describe('the ids that changed between two tables', () => {
  it('are exactly those whose record is another object, each once', () => {
    fc.assert(
      fc.property(changes, changes, changes, (common, left, right) => {
        const base = Table.of<Item>([]).with(itemsOf(common));
        const [a, b] = [base.with(itemsOf(left)), base.with(itemsOf(right))];
        const all = new Set([...a, ...b].map(({ id }) => id));
        const expected = [...all].filter((id) => a.get(id) !== b.get(id));
        expect([...a.changedIds(b)].sort()).toEqual(expected.sort());
      })
    );
  });

  it('are none between a table and itself', () => {
    const table = Table.of<Item>([{ id: 'a', value: 1 }]);
    expect([...table.changedIds(table)]).toEqual([]);
  });

  it('are found without a look into what both tables share', () => {
    const table = Table.of<Item>(
      Array.from({ length: 5000 }, (_, value) => ({ id: `id-${String(value)}`, value }))
    );
    const other = table.with([['id-7', { id: 'id-7', value: 0 }]]);
    const looked = vi.spyOn(Map.prototype, 'get');
    const changed = [...table.changedIds(other)];
    const looks = looked.mock.calls.length;
    looked.mockRestore();
    expect(changed).toEqual(['id-7']);
    expect(looks).toBeLessThan(100);
  });
});
