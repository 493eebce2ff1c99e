import { bench, describe } from 'vitest';
import { digraph } from '#lib/analysis/graph/digraph.ts';
import { metrics } from '#lib/analysis/metrics/index.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import { isReady, metricContext, metricResult, takes } from '#lib/analysis/metrics/metric.ts';
import { seededRandom } from '#lib/analysis/random.ts';

// Read the figures as ratios to the calibration loop of the same group: plain breadth-first searches
// from every 100th party, without any counting, on the same graph.

/** Ends drawn with weight (i + 1) ^ -0.6, so that degrees follow a power law; values 1 to 9. */
function powerLaw(nodeCount: number, edgeCount: number) {
  const random = seededRandom(1);
  const end = () => Math.floor(nodeCount * random.next() ** 2.5);
  return digraph({
    nodeCount,
    sources: Int32Array.from({ length: edgeCount }, end),
    targets: Int32Array.from({ length: edgeCount }, end),
    weights: Float64Array.from({ length: edgeCount }, () => 1 + random.below(9))
  });
}

const slow: readonly MetricId[] = [
  'betweenness',
  'betweenness-by-value',
  'reach',
  'clients-cut-off',
  'cascade-size',
  'rich-club',
  'triad-census',
  'page-rank',
  'hits',
  'upstreamness',
  'trophic-level',
  'constraint',
  'concentration'
];

let _sink = 0;

for (const [nodeCount, edgeCount] of [
  [1_000, 5_000],
  [10_000, 50_000]
] as const) {
  describe(`${nodeCount} / ${edgeCount}`, () => {
    const graph = powerLaw(nodeCount, edgeCount);
    const options = { time: 0, iterations: nodeCount < 10_000 ? 5 : 1, warmupIterations: 1 };
    const compute = (ids: readonly MetricId[]) => {
      const context = metricContext(graph, 1);
      for (const metric of metrics) {
        if (!ids.includes(metric.id) || !isReady(metric, {}) || !takes(metric, graph)) continue;
        metricResult(metric, graph, context);
      }
    };

    bench(
      'calibration',
      () => {
        const { offsets, targets } = graph;
        const queue = new Int32Array(nodeCount);
        const seenBy = new Int32Array(nodeCount).fill(-1);
        for (let source = 0; source < nodeCount; source += 100) {
          let tail = 1;
          queue[0] = source;
          seenBy[source] = source;
          for (let head = 0; head < tail; head++) {
            for (let e = offsets[queue[head]!]!; e < offsets[queue[head]! + 1]!; e++) {
              if (seenBy[targets[e]!] === source) continue;
              seenBy[targets[e]!] = source;
              queue[tail++] = targets[e]!;
            }
          }
          _sink += tail;
        }
      },
      options
    );
    for (const id of slow) bench(id, () => void compute([id]), options);
    if (nodeCount < 10_000) {
      bench('every metric', () => void compute(metrics.map(({ id }) => id)), options);
    }
  });
}
