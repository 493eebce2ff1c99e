/**
 * Share of a party’s output that goes on to its providers, when it has at least what it spends.
 *
 * Formula      out(u) / x(u), x(u) = max(in(u), out(u)): what the map does not explain of its spending counts as
 *              revenue from outside
 * Reference    Miller & Blair 2009
 * Complexity   O(m)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected no influence. Neither receives nor spends: null.
 * Example      a -> b worth 5, b -> c worth 3: 1 0.6 0
 */
import { passedOn } from '../explanations/dealings.ts';
import { outStrengths } from '../graph/degrees.ts';
import { outputs } from '../spectral/input-output.ts';
import { defineMetric } from './metric.ts';

export const passThrough = defineMetric({
  id: 'pass-through',
  keys: ['pass_through'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation: 'Miller & Blair 2009, Input-Output Analysis: Foundations and Extensions, ch. 2',
    doi: '10.1017/CBO9780511626982'
  },
  compute: (graph) => {
    if (!graph.directed) return {};
    const spent = outStrengths(graph);
    return {
      pass_through: outputs(graph).map((output, v) => (output > 0 ? spent[v]! / output : NaN))
    };
  },
  explain: (graph, { party }) => passedOn(graph, party)
});
