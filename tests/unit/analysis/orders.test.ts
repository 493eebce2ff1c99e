import { expect, it } from 'vitest';
import { exactOrder } from '../../../src/lib/analysis/architecture/exact-order.ts';
import { greedyOrder } from '../../../src/lib/analysis/architecture/greedy-order.ts';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { tiesByValue } from '../../../src/lib/analysis/simulation/robustness.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';
import { shuffled } from './support/structures.ts';

it('of orders that are as light backwards, the one with the fewest edges backwards is taken', () => {
  // One edge of 2 or two of 1 have to lead backwards.
  const edges = [
    [0, 1, 2],
    [1, 2, 1],
    [1, 3, 1],
    [2, 0, 9],
    [3, 0, 9]
  ] as const;
  const random = seededRandom(1);
  for (let round = 0; round < 40; round++) {
    const names = shuffled(random, 4);
    const graph = digraph({
      nodeCount: 4,
      sources: Int32Array.from(edges, ([u]) => names[u]!),
      targets: Int32Array.from(edges, ([, v]) => names[v]!),
      weights: Float64Array.from(edges, ([, , weight]) => weight)
    });
    const order = [...exactOrder(graph)];
    const back = edges.filter(([u, v]) => order.indexOf(names[u]!) > order.indexOf(names[v]!));
    expect(back).toEqual([[0, 1, 2]]);
  }
});

it('the greedy order takes ends first, and then who has the largest surplus of what is left', () => {
  const random = seededRandom(2);
  let chosen = 0;
  for (let round = 0; round < 100; round++) {
    const n = 3 + random.below(12);
    const graph = digraph({
      nodeCount: n,
      sources: Int32Array.from({ length: 3 * n }, () => random.below(n)),
      targets: Int32Array.from({ length: 3 * n }, () => random.below(n)),
      weights: Float64Array.from({ length: 3 * n }, () => random.next())
    });
    const left = new Set([...Array(n).keys()]);
    const order = [...greedyOrder(graph)];
    expect([...order].sort((a, b) => a - b)).toEqual([...left]);

    const edges = [...graph.sources].map(
      (u, e) => [u, graph.targets[e]!, graph.weights[e]!] as const
    );
    const inside = () => edges.filter(([u, v]) => left.has(u) && left.has(v));
    const into = (v: number) => inside().filter(([, to]) => to === v);
    const outOf = (v: number) => inside().filter(([from]) => from === v);
    const worth = (list: readonly (readonly [number, number, number])[]) =>
      list.reduce((sum, [, , weight]) => sum + weight, 0);
    const surplus = (v: number) => worth(outOf(v)) - worth(into(v));
    for (let front = 0, end = n - 1; front <= end;) {
      const [first, last] = [order[front]!, order[end]!];
      if (into(first).length === 0) {
        front++;
        left.delete(first);
      } else if (outOf(last).length === 0) {
        end--;
        left.delete(last);
      } else {
        const largest = Math.max(...[...left].map(surplus));
        expect(surplus(first)).toBeCloseTo(largest, 9);
        if (left.size < n) chosen++;
        front++;
        left.delete(first);
      }
    }
  }
  expect(chosen).toBeGreaterThan(50);
});

it('ties of equal value go in the order of their parties', () => {
  const graph = digraph({
    nodeCount: 4,
    sources: Int32Array.of(3, 1, 0),
    targets: Int32Array.of(2, 0, 2)
  });
  expect(tiesByValue(graph, Float64Array.of(5, 5, 7))).toEqual([
    [2, 3],
    [0, 1],
    [0, 2]
  ]);
});
