/**
 * Share of what a party receives that it spends on its own providers.
 *
 * Formula      out(u) / in(u)
 * Reference    Miller & Blair 2009
 * Complexity   O(m)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected no influence. Above 1 when it spends more than the map shows it to receive. Receives nothing:
 *              null.
 * Example      a -> b worth 5, b -> c worth 3: null 0.6 0
 */
import { passedOn } from '../explanations/dealings.ts';
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { defineMetric } from './metric.ts';

export const subcontractingRatio = defineMetric({
  id: 'subcontracting-ratio',
  keys: ['subcontracting_ratio'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-income',
  reference: {
    citation: 'Miller & Blair 2009, Input-Output Analysis: Foundations and Extensions, ch. 2',
    doi: '10.1017/CBO9780511626982'
  },
  compute: (graph) => {
    if (!graph.directed) return {};
    const income = inStrengths(graph);
    return {
      subcontracting_ratio: outStrengths(graph).map((spent, v) =>
        income[v]! > 0 ? spent / income[v]! : NaN
      )
    };
  },
  explain: (graph, { party }) => passedOn(graph, party)
});
