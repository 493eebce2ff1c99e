import { describe, expect, it } from 'vitest';
import { digraph } from '#lib/analysis/graph/digraph.ts';
import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import { metrics } from '#lib/analysis/metrics/index.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import { metricContext, metricResult, metricSteps } from '#lib/analysis/metrics/metric.ts';
import { seededRandom } from '#lib/analysis/random.ts';
import { runHere, runInSlices } from '#lib/worker/slices.ts';

// Work of one piece, on networks in which it takes some hundred milliseconds.

function graphOf(nodeCount: number, edges: readonly (readonly [number, number])[]): Digraph {
  return digraph({
    nodeCount,
    sources: Int32Array.from(edges, ([from]) => from),
    targets: Int32Array.from(edges, ([, to]) => to)
  });
}

function drawn(nodeCount: number, edgeCount: number): Digraph {
  const random = seededRandom(1);
  const end = () => random.below(nodeCount);
  return graphOf(
    nodeCount,
    Array.from({ length: edgeCount }, () => [end(), end()] as const)
  );
}

/** Three long chains side by side that lead now forwards, now back, with engagements across. */
function braid(length: number): Digraph {
  const random = seededRandom(1);
  const edges = Array.from({ length: 3 * length - 3 }, (_, v) => [
    random.below(3) > 0 ? ([v, v + 3] as const) : ([v + 3, v] as const),
    [v, v % 3 === 2 ? v - 2 : v + 1] as const
  ]);
  return graphOf(3 * length, edges.flat());
}

/** Everybody engages those who stand before: what is passed on arrives a round later at each. */
function chainBackwards(length: number): Digraph {
  return graphOf(
    length,
    Array.from({ length: length - 1 }, (_, v) => [v + 1, v] as const)
  );
}

/** Half of what goes round goes round again. */
function ringWithOneWayIn(length: number): Digraph {
  const round = Array.from({ length }, (_, v) => [v, (v + 1) % length] as const);
  return graphOf(length + 1, [...round, [length, 0]]);
}

/** Everybody engages the next twenty around a circle of two hundred, but for one engagement. */
const justBelowTheLimit = graphOf(
  200,
  Array.from({ length: 3_999 }, (_, i) => {
    const client = Math.floor(i / 20);
    return [client, (client + 1 + (i % 20)) % 200] as const;
  })
);

describe.each<[MetricId, Digraph]>([
  ['trophic-level', braid(1_500)],
  ['trophic-incoherence', braid(1_500)],
  ['eigenvector', drawn(5_000, 20_000)],
  ['hits', drawn(5_000, 20_000)],
  ['katz', justBelowTheLimit],
  ['page-rank', chainBackwards(30_000)],
  ['page-rank-of-clients', drawn(30_000, 60_000)],
  ['upstreamness', ringWithOneWayIn(250)],
  ['triad-census', drawn(1_000, 20_000)],
  ['rich-club', drawn(1_000, 6_000)],
  ['constraint', drawn(1_000, 50_000)],
  ['distances', drawn(2_000, 8_000)]
])('%s', (id, graph) => {
  const metric = metrics.find((one) => one.id === id)!;

  it('tells how far it is, rising, while it runs', async () => {
    const shares: number[] = [];
    const context = metricContext(graph, 1);
    await runInSlices(metricSteps(metric, graph, context), runHere, (share) => {
      shares.push(share);
      return Promise.resolve(true);
    });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.at(-2)).toBeGreaterThan(shares[0]!);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('leaves nothing when it is cancelled, so that asking again gives the same', async () => {
    const context = metricContext(graph, 1);
    const heard: number[] = [];
    const stopped = await runInSlices(metricSteps(metric, graph, context), runHere, (share) => {
      heard.push(share);
      return Promise.resolve(heard.length < 2);
    });
    expect(stopped).toBeUndefined();
    expect(heard).toHaveLength(2);
    expect(metricResult(metric, graph, context)).toEqual(
      metricResult(metric, graph, metricContext(graph, 1))
    );
  });
});
