/**
 * By how much a party’s income exceeds what it pays its providers.
 *
 * Formula      in(u) / out(u) - 1
 * Reference    Miller & Blair 2009. The formula is our own
 * Complexity   O(m)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected no influence. -1 for a final client. Spends nothing: null.
 * Example      a -> b worth 5, b -> c worth 4: -1 0.25 null
 */
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { defineMetric } from './metric.ts';

export const markup = defineMetric({
  id: 'markup',
  keys: ['markup'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: -1, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-spend',
  reference: {
    citation: 'Miller & Blair 2009, Input-Output Analysis: Foundations and Extensions, ch. 2',
    doi: '10.1017/CBO9780511626982'
  },
  own: true,
  compute: (graph) => {
    if (!graph.directed) return {};
    const spent = outStrengths(graph);
    return {
      markup: inStrengths(graph).map((income, v) => (spent[v]! > 0 ? income / spent[v]! - 1 : NaN))
    };
  }
});
