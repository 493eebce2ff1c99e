import { describe, expect, it } from 'vitest';
import { goalOf, isIn, rangeOf, sizeOf } from '#lib/ui/grid.ts';
import { rowsInSight } from '#lib/ui/rows-in-sight.ts';

const key = (name: string, far = false) => ({ key: name, ctrlKey: far, metaKey: false });
const size = { rows: 100, columns: 5, page: 8 };

describe('walking over cells', () => {
  it.each([
    ['ArrowUp', false, 9, 2],
    ['ArrowDown', false, 11, 2],
    ['ArrowLeft', false, 10, 1],
    ['ArrowRight', false, 10, 3],
    ['ArrowUp', true, 0, 2],
    ['ArrowDown', true, 99, 2],
    ['ArrowLeft', true, 10, 0],
    ['ArrowRight', true, 10, 4],
    ['Home', false, 10, 0],
    ['End', false, 10, 4],
    ['Home', true, 0, 0],
    ['End', true, 99, 4],
    ['PageUp', false, 2, 2],
    ['PageDown', false, 18, 2]
  ] as const)('%s (far: %s) leads to row %i, column %i', (name, far, row, column) => {
    expect(goalOf(key(name, far), { row: 10, column: 2 }, size)).toEqual({ row, column });
  });

  it('ends at the edges, and letters lead nowhere', () => {
    expect(goalOf(key('ArrowUp'), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(goalOf(key('PageDown'), { row: 97, column: 4 }, size)).toEqual({ row: 99, column: 4 });
    expect(goalOf(key('x'), { row: 0, column: 0 }, size)).toBeUndefined();
  });

  it('spans a range between any two corners', () => {
    const range = rangeOf({ row: 4, column: 3 }, { row: 2, column: 1 });
    expect(range).toEqual({ top: 2, left: 1, bottom: 4, right: 3 });
    expect(sizeOf(range)).toEqual({ rows: 3, width: 3 });
    expect([isIn(range, 2, 3), isIn(range, 5, 3), isIn(range, 3, 0)]).toEqual([true, false, false]);
  });
});

describe('rows in sight', () => {
  it('are those of the box with a few around, within what there is', () => {
    const box = { boxHeight: 320, rowHeight: 32, spare: 4 };
    expect(rowsInSight({ ...box, scrollTop: 0, count: 1000 })).toEqual({ first: 0, last: 14 });
    expect(rowsInSight({ ...box, scrollTop: 3200, count: 1000 })).toEqual({ first: 96, last: 114 });
    expect(rowsInSight({ ...box, scrollTop: 3200, count: 3 })).toEqual({ first: 3, last: 3 });
    expect(rowsInSight({ ...box, boxHeight: 0, scrollTop: 0, count: 0 })).toEqual({
      first: 0,
      last: 0
    });
  });
});
