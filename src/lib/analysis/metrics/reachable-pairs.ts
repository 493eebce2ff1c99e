/**
 * Number of ordered pairs of parties with a chain from the first to the second.
 *
 * Formula      |{(u, v) : u != v, there is a chain from u to v}|
 * Reference    Wasserman & Faust 1994
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    respected: along the engagements; a tied pair counts twice.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected pairs in different parts do not count. Empty: 0.
 * Example      a -> b -> c: 3
 */
import { distancesIn } from '../paths/all-distances.ts';
import { ratioError } from '../paths/groups.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const reachablePairs = defineMetric({
  id: 'reachable-pairs',
  keys: ['reachable_pairs'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'pairs',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 4',
    doi: '10.1017/CBO9780511815478'
  },
  *compute(graph, parameters, context) {
    const { sources, reach, groups } = yield* context.awaited(distancesIn);
    return {
      values: { reachable_pairs: reach.reduce((a, b) => a + b, 0) },
      ...samplingOf(sources, () => {
        const pairs = groups.map((group) => [group.reach, group.sources] as const);
        return { reachable_pairs: Float64Array.of(ratioError(pairs, sources) * sources.of) };
      })
    };
  }
});
