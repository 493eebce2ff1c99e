/**
 * How many steps down the chain a party is, from the clients that nobody engages.
 *
 * Formula      in the condensation C (cycles shrunk to one vertex), S = components without entering edges:
 *              tier_longest(u) = most edges of a path in C from S to u's component;
 *              tier_shortest(u) = fewest engagements from a party in S to u;
 *              tier_height(u) = most edges of a path in C from u's component to its end
 * Reference    Lambert & Cooper 2000
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected each chain has its own start; a party alone is tier 0. Empty: no entries.
 * Example      a -> b -> c, a -> c: longest 0 1 2, shortest 0 1 1, height 2 1 0
 */
import { tierSteps } from '../explanations/ways.ts';
import { tiers } from '../graph/tiers.ts';
import { defineMetric } from './metric.ts';

export const tier = defineMetric({
  id: 'tier',
  keys: ['tier_longest', 'tier_shortest', 'tier_height'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'tiers',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Lambert & Cooper 2000, Issues in supply chain management, Industrial Marketing Management 29, 65-83',
    doi: '10.1016/S0019-8501(99)00113-3'
  },
  compute: (graph, parameters, context) => {
    if (!graph.directed) return {};
    const { longest, shortest, height } = context.derived(tiers);
    return { tier_longest: longest, tier_shortest: shortest, tier_height: height };
  },
  explain: (graph, { key, party }, context) => tierSteps(graph, key, context.derived(tiers), party)
});
