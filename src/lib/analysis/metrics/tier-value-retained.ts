/**
 * How much money stays at each tier of the network.
 *
 * Formula      sum of value_retained(u) over u with tier_longest(u) = k, k = 0 .. chain_depth
 * Reference    Miller & Blair 2009; tiers Lambert & Cooper 2000
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      as value-retained.
 * Parallel     summed.
 * Disconnected all chains together; the entries add up to 0. Empty: no entries.
 * Example      a -> b worth 5, b -> c worth 3: -5 2 3
 */
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { tiers } from '../graph/tiers.ts';
import { defineMetric } from './metric.ts';

export const tierValueRetained = defineMetric({
  id: 'tier-value-retained',
  keys: ['tier_value_retained'],
  level: 'network',
  shape: 'profile',
  parameters: {},
  unit: 'value',
  range: { min: null, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation: 'Miller & Blair 2009, Input-Output Analysis: Foundations and Extensions, ch. 2',
    doi: '10.1017/CBO9780511626982'
  },
  compute: (graph, parameters, context) => {
    if (!graph.directed) return {};
    const { longest, breadth } = context.derived(tiers);
    const [income, spent] = [inStrengths(graph), outStrengths(graph)];
    const sums = new Float64Array(breadth.length);
    for (const [v, tier] of longest.entries()) sums[tier]! += income[v]! - spent[v]!;
    return { tier_value_retained: sums };
  }
});
