/**
 * What a party keeps of the money that reaches it in the map.
 *
 * Formula      in(u) - out(u), in and out = value received and spent, see strength
 * Reference    Miller & Blair 2009
 * Complexity   O(m)
 * Direction    required.
 * Weights      the value of an engagement; 1 each when no value is known; 0 where this one is unknown.
 * Parallel     summed; a party that engages itself is left out.
 * Disconnected no influence. Negative for a final client: it only pays. Empty: no entries.
 * Example      a -> b worth 5, b -> c worth 3: -5 2 3
 */
import { retained } from '../explanations/dealings.ts';
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { defineMetric } from './metric.ts';

export const valueRetained = defineMetric({
  id: 'value-retained',
  keys: ['value_retained'],
  level: 'party',
  shape: 'values',
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
  compute: (graph) => {
    if (!graph.directed) return {};
    const spent = outStrengths(graph);
    return { value_retained: inStrengths(graph).map((income, v) => income - spent[v]!) };
  },
  explain: (graph, { party }) => retained(graph, party)
});
