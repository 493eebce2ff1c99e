/**
 * How many others could take the place of a party: same clients, same providers, same services.
 *
 * Formula      |pool(u)| - 1, pool(u) = single parties right below one parallel block that is not the whole; 0
 *              without one
 * Reference    modules: Ehrenfeucht, Gabow, McConnell & Sullivan 1994; reading them as pools is ours
 * Complexity   O((n + m) log² n) expected
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one edge; with different services its colour is the set of them.
 * Disconnected parts of a network in parts are no pool. Empty: no entries.
 * Example      a -> b, a -> c, a -> d, d -> e: 0 1 1 0 0
 */
import { substitutes as substitutesOf } from '../explanations/parts.ts';
import { colouredTree } from '../modules/decompose.ts';
import { substitutablePools, substituteCounts } from '../modules/pools.ts';
import { defineMetric } from './metric.ts';

export const substitutes = defineMetric({
  id: 'substitutes',
  keys: ['substitutes'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Ehrenfeucht, Gabow, McConnell & Sullivan 1994, An O(n²) divide-and-conquer algorithm for the prime tree decomposition of two-structures and modular decomposition of graphs, Journal of Algorithms 16, 283-294',
    doi: '10.1006/jagm.1994.1013'
  },
  own: true,
  compute: (graph, parameters, context) => ({
    substitutes: substituteCounts(substitutablePools(context.derived(colouredTree)))
  }),
  explain: (graph, { party }, context) =>
    substitutesOf(substitutablePools(context.derived(colouredTree)), party)
});
