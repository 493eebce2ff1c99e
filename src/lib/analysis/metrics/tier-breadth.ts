/**
 * How many parties each tier has.
 *
 * Formula      breadth(k) = |{u : tier_longest(u) = k and u has an engagement}|, k = 0 .. chain_depth
 * Reference    Lambert & Cooper 2000 (there "vertical structure"; we say breadth)
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected all chains together; parties without engagements are left out. Empty: no entries.
 * Example      a -> b -> c, a -> c, and d alone: 1 1 1
 */
import { tiers } from '../graph/tiers.ts';
import { defineMetric } from './metric.ts';

export const tierBreadth = defineMetric({
  id: 'tier-breadth',
  keys: ['tier_breadth'],
  level: 'network',
  shape: 'profile',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Lambert & Cooper 2000, Issues in supply chain management, Industrial Marketing Management 29, 65-83',
    doi: '10.1016/S0019-8501(99)00113-3'
  },
  compute: (graph, parameters, context) =>
    graph.directed ? { tier_breadth: context.derived(tiers).breadth } : {}
});
