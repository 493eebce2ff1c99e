import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, union } from '#lib/scene/geometry.ts';
import { hullAround } from '#lib/scene/hull.ts';
import type { Box, Point } from '#lib/scene/scene.ts';

/** Whether a point lies inside closed lines, by the even-odd rule. */
function isInside(lines: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let inside = false;
  for (const line of lines) {
    for (const [index, a] of line.entries()) {
      const b = line[(index + 1) % line.length]!;
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) {
        inside = !inside;
      }
    }
  }
  return inside;
}

const corners = ({ left, top, right, bottom }: Box): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom }
];

const card = (x: number, y: number) => boxOf({ x, y, width: 136, height: 50 });

const boxes = fc.array(
  fc
    .record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -600, max: 600 }) })
    .map(({ x, y }) => card(x, y)),
  { minLength: 1, maxLength: 9 }
);

describe('the outline of a cluster', () => {
  it('goes round every member, and nowhere far from one', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const lines = hullAround(list);
        for (const corner of list.flatMap(corners)) expect(isInside(lines, corner)).toBe(true);
        const all = union(list)!;
        for (const { x, y } of lines.flat()) {
          expect(x).toBeGreaterThan(all.left - 40);
          expect(x).toBeLessThan(all.right + 40);
          expect(y).toBeGreaterThan(all.top - 40);
          expect(y).toBeLessThan(all.bottom + 40);
        }
      }),
      { numRuns: 25 }
    );
  });

  it('is one closed line without jumps', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        for (const line of hullAround(list)) {
          for (const [index, a] of line.entries()) {
            const b = line[(index + 1) % line.length]!;
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(40);
          }
        }
      }),
      { numRuns: 25 }
    );
  });

  it('joins what stands apart, and leaves out what stands between', () => {
    const lines = hullAround([card(0, 0), card(0, 400), card(400, 400)]);
    expect(isInside(lines, { x: 0, y: 200 })).toBe(true);
    expect(isInside(lines, { x: 200, y: 400 })).toBe(true);
    expect(isInside(lines, { x: 300, y: 100 })).toBe(false);
    expect(isInside(lines, { x: 100, y: 250 })).toBe(false);
  });

  it('is nothing around nothing', () => {
    expect(hullAround([])).toEqual([]);
  });
});
