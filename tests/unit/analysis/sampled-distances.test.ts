import { expect, it } from 'vitest';
import { digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { metrics } from '../../../src/lib/analysis/metrics/index.ts';
import {
  isReady,
  metricContext,
  metricResult,
  takes
} from '../../../src/lib/analysis/metrics/metric.ts';
import { distancesIn } from '../../../src/lib/analysis/paths/all-distances.ts';
import { pathCountsByLength } from '../../../src/lib/analysis/paths/path-counts.ts';
import { runSteps } from '../../../src/lib/analysis/run.ts';
import { seededRandom } from '../../../src/lib/analysis/random.ts';

// Networks too large for one search of all sources at once, against one plain search after the other.

const n = 700;
const random = seededRandom(5);
const ends = (draw: (i: number) => number) => Int32Array.from({ length: 2 * n }, (_, i) => draw(i));
/** A long way through everybody's neighbour, and some short cuts along it. */
const graph = digraph({
  nodeCount: n,
  sources: ends((i) => (i < n - 1 ? i : random.below(n))),
  targets: ends((i) => (i < n - 1 ? i + 1 : random.below(n)))
});

function distancesFrom(source: number): number[] {
  const found = new Array<number>(n).fill(Infinity);
  found[source] = 0;
  const queue = [source];
  for (const u of queue) {
    for (const v of graph.targets.subarray(graph.offsets[u], graph.offsets[u + 1])) {
      if (found[v] !== Infinity) continue;
      found[v] = found[u]! + 1;
      queue.push(v);
    }
  }
  return found;
}

/** The distances to a party from the sources that reach it. */
function waysTo(v: number, sources: Iterable<number>): number[] {
  return [...sources].map((u) => all[u]![v]!).filter((d) => d > 0 && d < Infinity);
}

const all = Array.from({ length: n }, (_, u) => distancesFrom(u));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

it('distances from more sources than one search takes', () => {
  const found = runSteps(distancesIn(graph, metricContext(graph, 1, { budget: Infinity })));
  expect(found.sources.items).toHaveLength(n);
  for (let v = 0; v < n; v++) {
    const ways = waysTo(v, all.keys());
    expect(found.reach[v]).toBe(ways.length);
    expect(found.total[v]).toBe(sum(ways));
    expect(found.farthest[v]).toBe(Math.max(0, ...ways));
    expect(found.harmonic[v]).toBeCloseTo(sum(ways.map((d) => 1 / d)), 9);
  }
});

it('errors of a sample follow from how its distances differ', () => {
  const { sources, errors } = runSteps(distancesIn(graph, metricContext(graph, 1, { budget: 1 })));
  const k = sources.items.length;
  expect(k).toBeLessThan(n);
  const error = (values: readonly number[]) => {
    const mean = sum(values) / k;
    const squares = sum(values.map((value) => value ** 2)) - k * mean ** 2;
    return n * Math.sqrt((squares / (k - 1) / k) * (1 - k / n));
  };
  for (let v = 0; v < n; v += 50) {
    const ways = waysTo(v, sources.items);
    expect(errors.total[v]).toBeCloseTo(error(ways), 4);
    expect(errors.harmonic[v]).toBeCloseTo(error(ways.map((d) => 1 / d)), 9);
  }
});

it('an engagement worth nothing is no way for value', () => {
  const chain = digraph({
    nodeCount: 3,
    sources: Int32Array.of(0, 1),
    targets: Int32Array.of(1, 2),
    weights: Float64Array.of(0, 1)
  });
  expect([...runSteps(pathCountsByLength(chain, metricContext(chain, 1))).onVertices]).toEqual([
    0, 0, 0
  ]);
});

/** As few parties as a sample leaves any out of. */
const few = digraph({
  nodeCount: 300,
  sources: Int32Array.from({ length: 400 }, (_, i) => i % 300),
  targets: Int32Array.from({ length: 400 }, (_, i) => (i < 300 ? (i + 1) % 300 : random.below(300)))
});
const [enough, little] = [Infinity, 1].map((budget) => metricContext(few, 1, { budget }));
const able = metrics.filter((metric) => isReady(metric, {}) && takes(metric, few));

it.each(able)('$id says that it is sampled where its values are not exact', (metric) => {
  const exact = metricResult(metric, few, enough!);
  const estimated = metricResult(metric, few, little!);
  expect(exact.sampling).toBeUndefined();
  if (estimated.sampling === undefined) expect(estimated.values).toEqual(exact.values);
});
