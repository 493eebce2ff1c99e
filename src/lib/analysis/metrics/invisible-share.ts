/**
 * Share of a client’s money that ends two or more tiers below it, with parties that it does not pay itself.
 *
 * Formula      sum over providers v of w(u, v) / out(u) · p(v), p = pass_through
 * Reference    input-output accounting, Miller & Blair 2009. The formula is our own
 * Complexity   O(m)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected no influence. Spends nothing: null.
 * Example      a -> b worth 5, b -> c worth 3: 0.6 0 null
 */
import { invisibleShares } from '../flows/invisible-shares.ts';
import { defineMetric } from './metric.ts';

export const invisibleShare = defineMetric({
  id: 'invisible-share',
  keys: ['invisible_share'],
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
  compute: (graph) => (graph.directed ? { invisible_share: invisibleShares(graph) } : {})
});
