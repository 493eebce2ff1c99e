import { expect, it } from 'vitest';
import { digraph } from '#lib/analysis/graph/digraph.ts';
import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import { seededRandom } from '#lib/analysis/random.ts';
import type { Random } from '#lib/analysis/random.ts';
import { solve } from '#lib/analysis/spectral/dense.ts';
import { trophicSlices } from '#lib/analysis/spectral/trophic.ts';
import type { Trophic } from '#lib/analysis/spectral/trophic.ts';
import { finished } from '#lib/domain/slices.ts';

type Edge = readonly [from: number, to: number, weight?: number];

function graphOf(nodeCount: number, edges: readonly Edge[]): Digraph {
  return digraph({
    nodeCount,
    sources: Int32Array.from(edges, ([from]) => from),
    targets: Int32Array.from(edges, ([, to]) => to),
    weights: Float64Array.from(edges, ([, , weight]) => weight ?? 1)
  });
}

function trophicOf(graph: Digraph): Trophic {
  return finished(trophicSlices(graph));
}

function eitherWay(random: Random, u: number, v: number): Edge {
  return random.below(2) === 0 ? [u, v] : [v, u];
}

/** As the definition has it: the whole system at once, with the mean of each part held at 0, then lifted. */
function byDefinition({ nodeCount, edgeCount, sources, targets, weights }: Digraph): Float64Array {
  const part = Int32Array.from({ length: nodeCount }, (_, v) => v);
  for (let round = 0; round < nodeCount; round++) {
    for (let e = 0; e < edgeCount; e++) {
      if (weights[e] === 0) continue;
      const least = Math.min(part[sources[e]!]!, part[targets[e]!]!);
      part[sources[e]!] = part[targets[e]!] = least;
    }
  }
  const matrix = Array.from({ length: nodeCount }, (_, u) =>
    Float64Array.from(part, (other) => (other === part[u] ? 1 : 0))
  );
  const imbalance = new Float64Array(nodeCount);
  for (let e = 0; e < edgeCount; e++) {
    const [u, v, weight] = [sources[e]!, targets[e]!, weights[e]!];
    matrix[u]![u]! += weight;
    matrix[v]![v]! += weight;
    matrix[u]![v]! -= weight;
    matrix[v]![u]! -= weight;
    imbalance[u]! -= weight;
    imbalance[v]! += weight;
  }
  const levels = solve(matrix, imbalance)!;
  return levels.map(
    (level, u) => level - Math.min(...levels.filter((_, v) => part[v] === part[u]))
  );
}

it('levels are those of the whole system, whatever hangs on one party or lies between two', () => {
  const random = seededRandom(1);
  const values = [0, 0.25, 1, 1, 2, 7, 1_000];
  for (let round = 0; round < 500; round++) {
    const nodeCount = 2 + random.below(12);
    const end = () => random.below(nodeCount);
    const graph = graphOf(
      nodeCount,
      Array.from({ length: random.below(2 * nodeCount) }, () => [
        end(),
        end(),
        values[random.below(values.length)]!
      ])
    );
    const expected = byDefinition(graph);
    const { levels } = trophicOf(graph);
    for (let v = 0; v < nodeCount; v++) expect(levels[v]).toBeCloseTo(expected[v]!, 9);
  }
});

it('where no circle is, every engagement rises by exactly one', () => {
  const random = seededRandom(2);
  const count = 20_000;
  // Each with one of the ten before it: long chains that branch.
  const edges = Array.from({ length: count - 1 }, (_, i) =>
    eitherWay(random, i + 1, Math.max(0, i - random.below(10)))
  );
  const tree = graphOf(
    count,
    edges.map(([u, v]) => [u, v, 1 + random.below(9) / 7])
  );
  const { levels, incoherence } = trophicOf(tree);
  for (const [u, v] of edges) expect(levels[v]! - levels[u]!).toBe(1);
  expect(incoherence).toBe(0);
});

it('what hangs on a circle rises by one, too, from where it hangs', () => {
  const { levels } = trophicOf(
    graphOf(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3, 5],
      [3, 4, 0.3],
      [5, 4, 2]
    ])
  );
  const expected = [0, 0, 0, 1, 2, 1];
  for (const [v, level] of expected.entries()) expect(levels[v]).toBeCloseTo(level, 12);
});

it('a circle of a hundred thousand is as exact as a small one', () => {
  // One engagement the other way: what it lacks is shared by all alike.
  const count = 100_000;
  const circle = graphOf(count, [
    [0, count - 1],
    ...Array.from({ length: count - 1 }, (_, v): Edge => [v, v + 1])
  ]);
  const { levels } = trophicOf(circle);
  for (let v = 0; v < count; v += 997) expect(levels[v]).toBeCloseTo((2 * v) / count, 9);
});
