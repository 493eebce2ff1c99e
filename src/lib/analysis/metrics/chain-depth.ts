/**
 * How many steps the longest chain of the network has.
 *
 * Formula      max over u of tier_longest(u), see tier
 * Reference    Lambert & Cooper 2000 (there "horizontal structure"; we say depth)
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected the deepest chain counts; 0 without engagements. Empty: null.
 * Example      a -> b -> c, a -> c: 2
 */
import { tiers } from '../graph/tiers.ts';
import { defineMetric } from './metric.ts';

export const chainDepth = defineMetric({
  id: 'chain-depth',
  keys: ['chain_depth'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'tiers',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-parties',
  reference: {
    citation:
      'Lambert & Cooper 2000, Issues in supply chain management, Industrial Marketing Management 29, 65-83',
    doi: '10.1016/S0019-8501(99)00113-3'
  },
  compute: (graph, parameters, context) =>
    graph.directed ? { chain_depth: context.derived(tiers).chainDepth } : {}
});
