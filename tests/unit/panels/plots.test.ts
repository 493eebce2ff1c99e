import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '#lib/panels/analysis/measures/csv.ts';
import { binsOf, rangeOf } from '#lib/panels/analysis/plots/bins.ts';
import { laidOut } from '#lib/panels/analysis/plots/columns.ts';

describe('a distribution', () => {
  it('has a bar for each value where they are few', () => {
    expect(binsOf([2, 1, 2])).toEqual([
      { from: 1, to: 1, count: 1 },
      { from: 2, to: 2, count: 2 }
    ]);
  });

  it('counts every value once, from the lowest to the highest', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (given) => {
        const bins = binsOf(given);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
        expect(bins[0]?.from).toBe(Math.min(...given) || 0);
      }),
      { numRuns: 100 }
    );
  });

  it('has a middle value between the two in the middle, and none of nothing', () => {
    expect(rangeOf([4, 1, 2, 3])).toEqual({ least: 1, median: 2.5, most: 4 });
    expect(rangeOf([])).toBeUndefined();
  });
});

describe('a drawing by columns', () => {
  it('puts tiers side by side, and providers of the upper client first', () => {
    const boxes = [{ tier: 0 }, { tier: 0 }, { tier: 1 }, { tier: 1 }];
    const ties = [
      { from: 1, to: 2 },
      { from: 0, to: 3 }
    ];
    expect(laidOut(boxes, ties)).toEqual([
      { column: 0, row: 0 },
      { column: 0, row: 1 },
      { column: 1, row: 1 },
      { column: 1, row: 0 }
    ]);
  });

  it('puts no two boxes in one place, tiers without boxes included', () => {
    const tiers = fc.array(fc.nat({ max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(tiers, (given) => {
        const boxes = given.map((tier) => ({ tier }));
        const ties = boxes.slice(1).map((_, i) => ({ from: i, to: i + 1 }));
        const places = laidOut(boxes, ties).map(({ column, row }) => `${column} ${row}`);
        expect(new Set(places).size).toBe(given.length);
      }),
      { numRuns: 100 }
    );
  });
});

it('a table as CSV quotes what a spreadsheet would split', () => {
  expect(
    csvText([
      ['a', 'b,c'],
      ['say "x"', 1]
    ])
  ).toBe('a,"b,c"\r\n"say ""x""",1\r\n');
});
