import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layered } from '#lib/layout/layered.ts';
import type { Position } from '#lib/layout/layout.ts';
import { pitch } from '#lib/layout/layout.ts';
import { graphs, input } from './graphs.ts';

/** The machine may be busy with other tests. */
const slow = { timeout: 60_000 };

function run(count: number, arcs: readonly (readonly [number, number])[]): Position[] {
  return [...layered.run(input(count, arcs))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, position]) => position);
}

const columns = (positions: readonly Position[]) => positions.map(({ x }) => x / pitch.x);

describe('layered', () => {
  it('puts every tier into a column, client left of provider', () => {
    expect(
      columns(
        run(4, [
          [0, 1],
          [1, 2],
          [0, 2],
          [3, 2]
        ])
      )
    ).toEqual([0, 1, 2, 0]);
  });

  it('centres a client on its providers', () => {
    expect(
      run(4, [
        [0, 1],
        [0, 2],
        [0, 3]
      ])
    ).toEqual([
      { x: 0, y: 90 },
      { x: 240, y: 0 },
      { x: 240, y: 90 },
      { x: 240, y: 180 }
    ]);
  });

  it('cuts a cycle once', () => {
    expect(
      columns(
        run(3, [
          [0, 1],
          [1, 2],
          [2, 0]
        ])
      )
    ).toEqual([0, 1, 2]);
    expect(
      columns(
        run(3, [
          [2, 1],
          [1, 0],
          [0, 1]
        ])
      )
    ).toEqual([2, 1, 0]);
  });

  it('does not cross what need not cross', () => {
    // Two clients, each with a provider entered in the other order, joined at the end.
    const positions = run(5, [
      [0, 3],
      [1, 2],
      [3, 4],
      [2, 4]
    ]);
    const y = (index: number) => positions[index]?.y ?? NaN;
    expect(Math.sign(y(0) - y(1))).toBe(Math.sign(y(3) - y(2)));
  });

  it('turns an order round that crosses', () => {
    // In the order of the walk 0 -> 3 would cross 1 -> 2.
    const positions = run(4, [
      [0, 2],
      [0, 3],
      [1, 2]
    ]);
    const y = (index: number) => positions[index]?.y ?? NaN;
    expect(Math.sign(y(0) - y(1))).toBe(Math.sign(y(3) - y(2)));
  });

  it('stacks chains in order of entry, and parties without engagements below them', () => {
    const positions = run(7, [
      [2, 3],
      [0, 1]
    ]);
    const y = positions.map((position) => position.y);
    expect(y[0]).toBe(0);
    expect(y[2]).toBe(90);
    expect(positions.slice(4)).toEqual([
      { x: 0, y: 180 },
      { x: 240, y: 180 },
      { x: 0, y: 270 }
    ]);
  });

  it('ignores what a party engages itself for, and parallel engagements', () => {
    expect(
      run(2, [
        [0, 1],
        [0, 1],
        [1, 1]
      ])
    ).toEqual(run(2, [[0, 1]]));
    expect(run(1, [[0, 0]])).toEqual([{ x: 0, y: 0 }]);
    expect(run(0, [])).toEqual([]);
  });

  it('takes a chain of 100,000 parties', slow, () => {
    const count = 100_000;
    const positions = run(
      count,
      Array.from({ length: count - 1 }, (_, i) => [i, i + 1])
    );
    expect(positions.at(-1)?.x).toBe((count - 1) * pitch.x);
  });

  it('takes 100,000 engagements among many', slow, () => {
    let state = 1;
    const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const arcs = Array.from({ length: 100_000 }, () => [next(40_000), next(40_000)] as const);
    expect(run(40_000, arcs)).toHaveLength(40_000);
  });

  it('takes one client of 100,000 providers', slow, () => {
    const count = 100_000;
    const positions = run(
      count,
      Array.from({ length: count - 1 }, (_, i) => [0, i + 1])
    );
    expect(new Set(positions.map(({ y }) => y)).size).toBeGreaterThanOrEqual(count - 1);
  });
});

describe('tiers', () => {
  it('lead from left to right wherever there is no cycle', () => {
    fc.assert(
      fc.property(graphs, ({ count, arcs }) => {
        const forward = arcs.filter(([u, v]) => u < v);
        const tier = columns(run(count, forward));
        const depth = Array<number>(count).fill(0);
        const inArcs = new Set(forward.flat());
        for (let v = 0; v < count; v++) {
          for (const [u, w] of forward) {
            if (w === v) depth[v] = Math.max(depth[v] ?? 0, (depth[u] ?? 0) + 1);
          }
        }
        for (let v = 0; v < count; v++) if (inArcs.has(v)) expect(tier[v]).toBe(depth[v]);
      })
    );
  });
});
