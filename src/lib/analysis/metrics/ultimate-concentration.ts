/**
 * How far a client’s money gathers at one party in the end, after all have passed on their share.
 *
 * Formula      sum over v of e(v)², e(v) = share of the money of u that stays at v when every party passes on the
 *              share pass_through(v) of what reaches it
 * Reference    input-output accounting, Miller & Blair 2009. The formula is our own
 * Complexity   O(n m), and k³ + n k² for a cycle of k parties; up to 500 parties
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected no influence. Spends nothing, or all its money circles for ever: null.
 * Example      a -> b and a -> c worth 5 each, both pass 4 on to d: e = 0.1 0.1 0.8, so 0.66
 */
import { outStrengths } from '../graph/degrees.ts';
import { summed } from '../steps.ts';
import { defineMetric } from './metric.ts';

export const ultimateConcentration = defineMetric({
  id: 'ultimate-concentration',
  keys: ['hhi_ultimate'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-spend',
  reference: {
    citation: 'Miller & Blair 2009, Input-Output Analysis: Foundations and Extensions, ch. 2',
    doi: '10.1017/CBO9780511626982'
  },
  own: true,
  mostParties: 500,
  *compute(graph) {
    if (!graph.directed) return { values: {} };
    const spent = outStrengths(graph);
    const clients = Int32Array.from(spent.keys()).filter((v) => spent[v]! > 0);
    const [found] = yield* summed('ultimate-shares', graph, clients);
    const values = spent.map((amount, v) => (amount > 0 ? (found?.[v] ?? NaN) : NaN));
    return { values: { hhi_ultimate: values } };
  }
});
