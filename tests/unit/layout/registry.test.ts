import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyId } from '#lib/domain/ids.ts';
import type { LayoutInput, Position } from '#lib/layout/index.ts';
import { arranged, layouts, room } from '#lib/layout/index.ts';
import type { Layout } from '#lib/layout/layout.ts';
import { graphs, input } from './graphs.ts';

const listed: readonly Layout[] = layouts;

/** Networks with groups, a middle, a seed and parties that do not move. */
const inputs: fc.Arbitrary<LayoutInput> = fc
  .record({ graph: graphs, seed: fc.nat(), pick: fc.array(fc.nat(), { maxLength: 12 }) })
  .map(({ graph: { count, arcs }, seed, pick }) => {
    const plain = input(count, arcs);
    const some = (salt: number) =>
      plain.parties.filter((_, index) => pick.some((value) => (value + salt) % count === index));
    return {
      ...plain,
      seed,
      middle: some(1),
      groups: new Map(some(2).map((id, index) => [id, index % 2 === 0 ? 'NL' : 'CN'])),
      // Far enough apart, as whoever placed them by hand would have them.
      pinned: new Map(
        some(0).map((id, index) => [id, { x: index * 211 - 300, y: (seed % 97) - 40 }])
      )
    };
  });

function overlaps(positions: readonly Position[]): boolean {
  return positions.some((a, i) =>
    positions.slice(i + 1).some((b) => Math.abs(a.x - b.x) < room.x && Math.abs(a.y - b.y) < room.y)
  );
}

describe.each(listed.map((layout) => [layout.id, layout] as const))('layout %s', (_, layout) => {
  it('places every party once, finite, in whole units, and the same every time', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const positions = layout.run(given);
        expect([...positions.keys()].sort()).toEqual([...given.parties].sort());
        for (const { x, y } of positions.values()) {
          expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
          expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false);
        }
        expect([...layout.run(given)]).toEqual([...positions]);
      }),
      { numRuns: 30 }
    );
  });

  it('leaves no two cards on top of each other, and whoever is pinned exactly there', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        expect(overlaps([...layout.run({ ...given, pinned: new Map() }).values()])).toBe(false);
        const positions = arranged(layout, given);
        for (const [id, at] of given.pinned ?? []) expect(positions.get(id)).toEqual(at);
        expect(positions.size).toBe(given.parties.length);
        expect(overlaps([...positions.values()])).toBe(false);
      }),
      { numRuns: 30 }
    );
  });

  it('leaves chance as it was', () => {
    const { random } = Math;
    layout.run(
      input(9, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [0, 5],
        [5, 6]
      ])
    );
    expect(Math.random).toBe(random);
  });
});

describe('chance', () => {
  const given = input(
    12,
    Array.from({ length: 18 }, (_, i) => [i % 12, (i * 5 + 1) % 12] as const)
  );
  const picture = (layout: Layout, seed: number) =>
    JSON.stringify([...layout.run({ ...given, seed })]);

  it('gives another picture for another seed where the layout says so, else the same', () => {
    for (const layout of listed) {
      const [one, two] = [picture(layout, 1), picture(layout, 2)];
      expect(one === two, layout.id).toBe(layout.seeded === undefined);
    }
  });
});

describe('what a layout is about', () => {
  const star = input(7, [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 4],
    [4, 5]
  ]);
  const id = (index: number) => star.parties[index] as PartyId;
  const layoutOf = (name: string) => listed.find((layout) => layout.id === name)!;
  const distance = (a: Position, b: Position) => Math.hypot(a.x - b.x, a.y - b.y);

  it('concentric: farther from the middle with every hop, whichever way engagements run', () => {
    const positions = layoutOf('concentric').run({ ...star, middle: [id(2)] });
    const far = (index: number) => distance(positions.get(id(index))!, positions.get(id(2))!);
    // 0 and 4 are one hop away, 1 and 5 two, 3 three.
    expect(Math.min(far(1), far(5))).toBeGreaterThan(Math.max(far(0), far(4)));
    expect(far(3)).toBeGreaterThan(Math.max(far(1), far(5)));
  });

  it('grouped: no card stands in the box of another group', () => {
    const groups = new Map<PartyId, string>([0, 3, 4].map((index) => [id(index), 'NL']));
    for (const index of [1, 2]) groups.set(id(index), 'CN');
    const positions = layoutOf('grouped').run({ ...star, groups });
    const of = (name: string | undefined) =>
      star.parties.filter((each) => groups.get(each) === name).map((each) => positions.get(each)!);
    for (const [name, others] of [
      ['NL', [...of('CN'), ...of(undefined)]],
      ['CN', of('NL')]
    ] as const) {
      const [xs, ys] = [of(name).map(({ x }) => x), of(name).map(({ y }) => y)];
      for (const { x, y } of others) {
        const inside =
          x >= Math.min(...xs) &&
          x <= Math.max(...xs) &&
          y >= Math.min(...ys) &&
          y <= Math.max(...ys);
        expect(inside).toBe(false);
      }
    }
  });

  it('circular: who hangs together stands on one ring', () => {
    const ring = input(6, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5]
    ]);
    const places = [...layoutOf('circular').run(ring).values()];
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const middle = { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
    const radii = places.map((at) => distance(at, middle));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(2);
  });

  it('force: who is engaged stands nearer than who is not', () => {
    const positions = layoutOf('force').run(star);
    const gap = (a: number, b: number) => distance(positions.get(id(a))!, positions.get(id(b))!);
    const near = Math.max(
      ...star.arcs.map(([a, b]) => distance(positions.get(a)!, positions.get(b)!))
    );
    expect(gap(3, 5)).toBeGreaterThan(near);
  });
});
