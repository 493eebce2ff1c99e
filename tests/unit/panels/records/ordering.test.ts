import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ordering, SortKey } from '#lib/panels/records/ordering.ts';
import { holdsId, inserted, ordered } from '#lib/panels/records/ordering.ts';

function run(ids: readonly string[], ordering: Ordering) {
  const steps = ordered(ids, ordering);
  let pauses = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) pauses += 1;
  return { keys: step.value, pauses };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('the order of rows', () => {
  it('is that of a stable sort, with the unknown last both ways', () => {
    const key = fc.option(fc.oneof(fc.nat(9), fc.nat(9)), { nil: undefined });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), fc.boolean(), (keys, descending) => {
        const ids = keys.map((_, index) => String(index));
        const known = ids.filter((id) => keys[Number(id)] !== undefined);
        const sign = descending ? -1 : 1;
        const wanted = [
          ...known.toSorted((a, b) => sign * (keys[Number(a)]! - keys[Number(b)]!)),
          ...ids.filter((id) => keys[Number(id)] === undefined)
        ];
        const keyOf = (id: string): SortKey => keys[Number(id)];
        expect(run(ids, { keyOf, descending, compare }).keys).toEqual(wanted);
      })
    );
  });

  it('sorts many rows in slices, and as one would at once', () => {
    const ids = Array.from({ length: 7001 }, (_, index) => String(index));
    const keyOf = (id: string) => `name ${String((Number(id) * 7919) % 1000)}`;
    const { keys, pauses } = run(ids, { keyOf, compare });
    expect(pauses).toBeGreaterThan(4);
    expect(keys).toEqual(ids.toSorted((a, b) => compare(keyOf(a), keyOf(b))));
  });

  it('leaves out what is not kept', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => String(index));
    const { keys, pauses } = run(ids, { keeps: (id) => id.endsWith('7'), compare });
    expect(keys).toHaveLength(100);
    expect(pauses).toBeGreaterThan(1);
  });

  it('finds and inserts ids in their order of entry', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.string({ minLength: 1 }),
        (list, id) => {
          const ids = list.toSorted(compare);
          expect(holdsId(ids, id)).toBe(ids.includes(id));
          if (!ids.includes(id)) expect(inserted(ids, id)).toEqual([...ids, id].sort(compare));
        }
      )
    );
  });
});
