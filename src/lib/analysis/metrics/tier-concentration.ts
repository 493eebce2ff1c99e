/**
 * How far the money that reaches each tier gathers at one party.
 *
 * Formula      sum over u with tier_longest(u) = k of (in(u) / sum of in over the tier)², k = 0 .. chain_depth
 * Reference    Hirschman 1964; tiers Lambert & Cooper 2000
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      as concentration.
 * Parallel     summed.
 * Disconnected all chains together. A tier that receives nothing, such as tier 0: null.
 * Example      a -> b worth 3, a -> c worth 1: null 0.625
 */
import { herfindahl } from '../graph/concentration.ts';
import { inStrengths } from '../graph/degrees.ts';
import { tiers } from '../graph/tiers.ts';
import { defineMetric } from './metric.ts';

export const tierConcentration = defineMetric({
  id: 'tier-concentration',
  keys: ['hhi_tier'],
  level: 'network',
  shape: 'profile',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-income',
  reference: {
    citation: 'Hirschman 1964, The paternity of an index, American Economic Review 54, 761-762'
  },
  compute: (graph, parameters, context) => {
    if (!graph.directed) return {};
    const { longest, breadth } = context.derived(tiers);
    const incomes = Array.from(breadth, () => [] as number[]);
    for (const [v, income] of inStrengths(graph).entries()) incomes[longest[v]!]!.push(income);
    return { hhi_tier: Float64Array.from(incomes, (list) => herfindahl(list) ?? NaN) };
  }
});
