/**
 * How much more value stays within clusters of dealings than chance would keep there.
 *
 * Formula      Q = (1/m) sum_uv [w(u, v) - out(u) in(v) / m] d(c_u, c_v), m = all value; `_best` of the clusters
 *              found, `_worst` of the worst of 20 runs, `_singletons` when every party is alone
 * Reference    Leicht & Newman 2008; undirected Newman 2006
 * Complexity   O(m) per round, a handful of rounds, for each seed
 * Direction    respected.
 * Weights      the value.
 * Parallel     summed.
 * Disconnected no influence. Without any value: null.
 * Example      two circles a b c and d e f joined by c -> d: best 0.367, singletons -0.163
 */
import { range } from '../graph/index-arrays.ts';
import { usualClusters, usualOptions } from '../communities/clusters.ts';
import { qualityOf } from '../communities/quality.ts';
import { defineMetric } from './metric.ts';

export const modularity = defineMetric({
  id: 'modularity',
  keys: ['modularity_best', 'modularity_worst', 'modularity_singletons'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: -1, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Leicht & Newman 2008, Community structure in directed networks, Physical Review Letters 100, 118703',
    doi: '10.1103/PhysRevLett.100.118703'
  },
  *compute(graph, parameters, context) {
    const { quality, worstQuality } = yield* context.awaited(usualClusters);
    return {
      values: {
        modularity_best: quality,
        modularity_worst: worstQuality,
        modularity_singletons: qualityOf(graph, range(graph.nodeCount), usualOptions)
      }
    };
  }
});
