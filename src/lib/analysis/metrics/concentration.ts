/**
 * How far a party’s spending, or its income, gathers at one counterparty.
 *
 * Formula      sum over v of s(v)², s(v) = w(u, v) / out(u) for hhi_supplier, w(v, u) / in(u) for hhi_client
 * Reference    Herfindahl 1950; Hirschman 1964
 * Complexity   O(m)
 * Direction    required.
 * Weights      the value of an engagement; 1 each when no value is known.
 * Parallel     one counterparty, its value summed.
 * Disconnected no influence. Nothing spent, or received: null. Times 10,000 it is the form that competition law
 *              uses.
 * Example      a -> b worth 3, a -> c worth 1: hhi_supplier(a) = 0.625
 */
import { squaredShares } from '../explanations/dealings.ts';
import { clientConcentration, supplierConcentration } from '../graph/concentration.ts';
import { defineMetric } from './metric.ts';

export const concentration = defineMetric({
  id: 'concentration',
  keys: ['hhi_supplier', 'hhi_client'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation: 'Hirschman 1964, The paternity of an index, American Economic Review 54, 761-762'
  },
  compute: (graph, parameters, context) =>
    graph.directed
      ? {
          hhi_supplier: context.derived(supplierConcentration).hhi,
          hhi_client: context.derived(clientConcentration).hhi
        }
      : {},
  explain: (graph, { key, party }) => squaredShares(graph, key, party)
});
