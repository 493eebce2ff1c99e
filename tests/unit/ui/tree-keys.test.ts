import { describe, expect, it } from 'vitest';
import { treeMove } from '#lib/ui/tree-keys.ts';

const row = (level: number, children = 0, isOpen = false) => ({ level, children, isOpen });
/** a (open) > b (open) > c, d; then e (closed). */
const rows = [row(1, 2, true), row(2, 1, true), row(3), row(2), row(1, 1, false)];
const go = (to: number) => ({ kind: 'go', to });
const stay = { kind: 'stay' };

describe('the keys of a tree', () => {
  it.each([
    ['ArrowDown', 0, go(1)],
    ['ArrowDown', 4, stay],
    ['ArrowUp', 3, go(2)],
    ['ArrowUp', 0, stay],
    ['Home', 3, go(0)],
    ['End', 1, go(4)],
    ['PageDown', 0, go(2)],
    ['PageDown', 3, go(4)],
    ['PageUp', 4, go(2)],
    ['PageUp', 1, go(0)],
    ['ArrowRight', 0, go(1)],
    ['ArrowRight', 2, stay],
    ['ArrowRight', 4, { kind: 'turn', open: true }],
    ['ArrowLeft', 1, { kind: 'turn', open: false }],
    ['ArrowLeft', 2, go(1)],
    ['ArrowLeft', 3, go(0)],
    ['ArrowLeft', 4, stay],
    ['Enter', 0, undefined],
    ['a', 0, undefined]
  ])('%s on row %i', (key, at, move) => {
    expect(treeMove(key, rows, at, 2)).toEqual(move);
  });

  it('lead nowhere in a tree without rows', () => {
    for (const key of ['ArrowDown', 'Home', 'End', 'PageDown', 'ArrowRight', 'ArrowLeft']) {
      expect(treeMove(key, [], -1), key).toEqual(stay);
    }
  });
});
