/**
 * How many steps one party is from another, on average and at most.
 *
 * Formula      mean and maximum of d(u, v) over the ordered pairs u != v with a chain from u to v, d = fewest
 *              engagements
 * Reference    Wasserman & Faust 1994; method Then et al. 2014
 * Complexity   O(n m / 32); above the budget from a sample of parties, and then the diameter is a lower bound
 * Direction    respected: along the engagements.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected pairs without a chain are left out, see reachable-pairs. None: null.
 * Example      a -> b -> c: 4/3 and 2
 */
import { distancesIn, meanError } from '../paths/all-distances.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const distances = defineMetric({
  id: 'distances',
  keys: ['average_shortest_path', 'diameter'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'steps',
  range: { min: 1, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann & Vo 2014, The more the merrier: efficient multi-source graph traversal, PVLDB 8, 449-460',
    doi: '10.14778/2735496.2735507'
  },
  *compute(graph, parameters, context) {
    const { sources, reach, total, farthest, groups } = yield* context.awaited(distancesIn);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    const pairs = sum(reach);
    const diameter = farthest.reduce((a, b) => Math.max(a, b), 0);
    return {
      values: {
        average_shortest_path: pairs === 0 ? null : sum(total) / pairs,
        diameter: pairs === 0 ? null : diameter
      },
      ...samplingOf(sources, () => ({
        average_shortest_path: Float64Array.of(meanError(groups, sources))
      }))
    };
  }
});
