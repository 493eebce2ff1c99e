import type { Digraph } from '../graph/digraph.ts';
import { reversed } from '../graph/reversed.ts';
import type { MetricContext } from '../metrics/metric.ts';
import type { Steps } from '../steps.ts';
import { summed } from '../steps.ts';
import { sourcesAtOnce } from './distances.ts';
import { groupsOf, ratioError } from './groups.ts';
import type { Sources } from './sources.ts';
import { countError, sourcesWithin, standardError } from './sources.ts';

/** Sums over the shortest ways to, or from, each vertex; estimates when the sources are a sample. */
export interface DistanceSums {
  readonly sources: Sources;
  /** Number of other vertices at the other end. */
  readonly reach: Float64Array;
  /** Sum of the distances. */
  readonly total: Float64Array;
  /** Sum of 1 / distance. */
  readonly harmonic: Float64Array;
  /** The largest distance; 0 without any. Of a sample: a lower bound. */
  readonly farthest: Float64Array;
  readonly errors: {
    readonly reach: Float64Array;
    readonly total: Float64Array;
    readonly harmonic: Float64Array;
  };
  /** Of a sample: the same sums over all vertices, for each group of sources. */
  readonly groups: readonly DistanceTotals[];
}

export interface DistanceTotals {
  readonly sources: number;
  readonly reach: number;
  readonly total: number;
  readonly harmonic: number;
}

/** Distances along the edges to each vertex, from everywhere. */
export function distancesIn(graph: Digraph, context: MetricContext): Steps<DistanceSums> {
  return distanceSums(graph, context);
}

/** Distances along the edges from each vertex, to everywhere; the same as in when undirected. */
export function* distancesOut(graph: Digraph, context: MetricContext): Steps<DistanceSums> {
  if (!graph.directed) return yield* context.awaited(distancesIn);
  return yield* distanceSums(context.derived(reversed), context);
}

/** Parties whose masks, of a hundred bytes each, the processor has at hand. */
const mostInCache = 30_000;

function* distanceSums(graph: Digraph, context: MetricContext): Steps<DistanceSums> {
  const { nodeCount, edgeCount } = graph;
  // A step of the search serves up to 32 sources at once, and reads about four times as much; where its
  // masks do not fit into the cache, four times as long.
  const stepsPerItem = (nodeCount + edgeCount) / (nodeCount > mostInCache ? 2 : 8);
  const sources = sourcesWithin(nodeCount, stepsPerItem, context);
  const none = new Float64Array(nodeCount);
  const totals: DistanceTotals[] = [];
  const groups = groupsOf(sources, ([reach = none, total = none, , harmonic = none], size) => {
    totals.push({
      sources: size,
      reach: sumOf(reach),
      total: sumOf(total),
      harmonic: sumOf(harmonic)
    });
  });
  const found = yield* summed('distances', graph, sources.items, {
    width: Math.min(groups?.most ?? sourcesAtOnce, sourcesAtOnce),
    stepsPerItem,
    maxima: [5],
    groups
  });
  const [reach = none, total = none, squares = none] = found;
  const [, , , harmonic = none, harmonicSquares = none, farthest = none] = found;
  const scaled = (sums: Float64Array) => sums.map((sum) => sum * sources.scale);
  const errors = (sums: Float64Array, squared: Float64Array) =>
    sums.map((sum, v) => standardError(sum, squared[v]!, sources));
  return {
    sources,
    reach: scaled(reach),
    total: scaled(total),
    harmonic: scaled(harmonic),
    farthest,
    errors: {
      reach: reach.map((count) => countError(count, sources)),
      total: errors(total, squares),
      harmonic: errors(harmonic, harmonicSquares)
    },
    groups: totals
  };
}

/** Of a sample, the mean over all pairs that were looked at. */
export function meanDistance(groups: readonly DistanceTotals[]): number {
  const [sum, pairs] = groups.reduce(([a, b], { total, reach }) => [a + total, b + reach], [0, 0]);
  return sum / pairs;
}

/** Standard error of the mean distance. */
export function meanError(groups: readonly DistanceTotals[], sources: Sources): number {
  return ratioError(
    groups.map(({ total, reach }) => [total, reach]),
    sources
  );
}

function sumOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
