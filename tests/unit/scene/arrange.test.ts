import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '#lib/scene/arrange.ts';
import {
  aligned,
  centred,
  distributed,
  evenGaps,
  inLane,
  inRing,
  inTiers
} from '#lib/scene/arrange.ts';
import type { Placed } from '#lib/scene/geometry.ts';
import { boxOf, overlaps } from '#lib/scene/geometry.ts';
import type { Box } from '#lib/scene/scene.ts';
import type { Guide } from '#lib/scene/snap.ts';
import { snapped } from '#lib/scene/snap.ts';

const card = (x: number, y: number, width = 136, height = 50): Placed => ({ x, y, width, height });

const cards: fc.Arbitrary<Placed[]> = fc.array(
  fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    width: fc.constantFrom(136, 156, 176),
    height: fc.constantFrom(50, 66)
  }),
  { minLength: 2, maxLength: 12 }
);

const arranged = (list: readonly Placed[], by: Arrangement): Placed[] =>
  by(list).map((point, index) => ({ ...list[index]!, ...point }));

const gapsOf = (list: readonly Placed[]) => {
  const boxes = list.map(boxOf).sort((a, b) => a.left + a.right - b.left - b.right);
  return boxes.slice(1).map((box, index) => box.left - boxes[index]!.right);
};

const isApart = (list: readonly Placed[]) =>
  list.every((one, index) =>
    list.slice(index + 1).every((other) => !overlaps(boxOf(one), boxOf(other)))
  );

describe('cards are arranged', () => {
  const three = [card(0, 0), card(300, 40, 176), card(500, -90)];

  it('on one edge, or one centre line', () => {
    const edge = (side: 'left' | 'bottom') =>
      arranged(three, aligned(side)).map((each) => boxOf(each)[side]);
    expect(edge('left')).toEqual([-68, -68, -68]);
    expect(edge('bottom')).toEqual([65, 65, 65]);
    expect(arranged(three, centred('x')).map(({ x }) => x)).toEqual([250, 250, 250]);
  });

  it('at even distances, or with even gaps, the outer two in place', () => {
    expect(arranged(three, distributed('x')).map(({ x }) => x)).toEqual([0, 250, 500]);
    const [a, b, ...more] = gapsOf(arranged(three, evenGaps('x')));
    expect(more).toEqual([]);
    expect(a).toBe(b);
  });

  it('as a lane and by tier without one on another, in the order in which they stood', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const lane = arranged(list, inLane);
        expect(new Set(lane.map(({ x }) => x)).size).toBe(1);
        expect(isApart(lane)).toBe(true);
        const tiers = list.map((_, index) => (index % 4 === 3 ? undefined : index % 3));
        const columns = arranged(list, inTiers(tiers));
        expect(isApart(columns)).toBe(true);
        for (const [index, { x }] of columns.entries()) {
          for (const [other, { x: next }] of columns.entries()) {
            const [a, b] = [tiers[index] ?? 9, tiers[other] ?? 9];
            expect(Math.sign(x - next)).toBe(Math.sign(a - b));
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it('as a ring around their middle without one on another', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const ring = arranged(list, inRing);
        expect(isApart(ring)).toBe(true);
        const middle = (axis: 'x' | 'y', of: readonly Placed[]) =>
          of.reduce((sum, each) => sum + each[axis], 0) / of.length;
        expect(Math.abs(middle('x', ring) - middle('x', list))).toBeLessThan(1);
        expect(Math.abs(middle('y', ring) - middle('y', list))).toBeLessThan(1);
      }),
      { numRuns: 60 }
    );
  });

  it('on whole units', () => {
    for (const by of [aligned('top'), distributed('y'), evenGaps('y'), inLane, inRing]) {
      for (const { x, y } of by([card(0, 0), card(11, 3), card(-7, 8)])) {
        expect([x, y].every(Number.isInteger)).toBe(true);
      }
    }
  });
});

const turned = ({ left, right, top, bottom }: Box): Box => ({
  left: top,
  right: bottom,
  top: left,
  bottom: right
});

describe('a card that is dragged', () => {
  const other = boxOf(card(0, 0));

  it('is drawn to the nearest line of another, each way by itself', () => {
    const { dx, dy, guides } = snapped(boxOf(card(200, 3)), [other], 6);
    expect([dx, dy]).toEqual([0, -3]);
    // Along its edges only: a line along the middle would strike through both names.
    expect(guides).toEqual([
      { kind: 'line', from: { x: -68, y: -25 }, to: { x: 268, y: -25 } },
      { kind: 'line', from: { x: -68, y: 25 }, to: { x: 268, y: 25 } }
    ]);
    expect(snapped(boxOf(card(4, 300)), [other], 6)).toMatchObject({ dx: -4, dy: 0 });
  });

  it('shows the middle where only that is in line', () => {
    const { dy, guides } = snapped(boxOf(card(200, 3, 136, 84)), [other], 6);
    expect(dy).toBe(-3);
    expect(guides).toEqual([{ kind: 'line', from: { x: -68, y: 0 }, to: { x: 268, y: 0 } }]);
  });

  it('is left alone out of reach', () => {
    expect(snapped(boxOf(card(200, 300)), [other], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
    expect(snapped(boxOf(card(0, 0)), [], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  const gapsOf = (guides: readonly Guide[]) =>
    guides.filter(({ kind }) => kind === 'gap').map(({ from, to }) => [from, to]);

  it('goes where its gaps to both sides are equal', () => {
    const [left, right] = [boxOf(card(0, 0)), boxOf(card(406, 40))];
    const { dx, guides } = snapped(boxOf(card(200, 20)), [left, right], 6);
    expect(dx).toBe(3);
    expect(gapsOf(guides)).toEqual([
      [
        { x: 68, y: 10 },
        { x: 135, y: 10 }
      ],
      [
        { x: 271, y: 30 },
        { x: 338, y: 30 }
      ]
    ]);
  });

  it.each([
    ['right of', 404, -4],
    ['left of', -204, 4]
  ])('goes on in the row, %s it, at the gap of the row', (_, x, way) => {
    const row = [boxOf(card(0, 0)), boxOf(card(200, 7))];
    const { dx, guides } = snapped(boxOf(card(x, 40)), row, 6);
    expect(dx).toBe(way);
    expect(gapsOf(guides)).toHaveLength(2);
    const column = row.map(turned);
    expect(snapped(turned(boxOf(card(x, 40))), column, 6).dy).toBe(way);
  });

  it('keeps no gap to what is not beside it, nor over what is between', () => {
    const apart = [boxOf(card(0, 0)), boxOf(card(200, 7)), boxOf(card(404, 300))];
    expect(snapped(boxOf(card(404, 150)), apart, 6)).toMatchObject({ dx: 0 });
    // Nearer than that, another stands in between.
    const between = [boxOf(card(0, 0)), boxOf(card(200, 7)), boxOf(card(330, 60))];
    expect(gapsOf(snapped(boxOf(card(404, 40)), between, 6).guides)).toEqual([]);
  });

  it('never has its middle drawn to an edge', () => {
    // Its middle is 2 off the other's right edge.
    expect(snapped(boxOf(card(70, 300)), [other], 6)).toMatchObject({ dx: 0, dy: 0 });
  });
});
