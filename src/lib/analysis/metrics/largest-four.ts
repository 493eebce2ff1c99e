/**
 * Share of a party’s spending, or of its income, that its four largest counterparties have.
 *
 * Formula      sum of the four largest s(v), see concentration
 * Reference    Hirschman 1964
 * Complexity   O(m log degree)
 * Direction    required.
 * Weights      as concentration.
 * Parallel     one counterparty, its value summed.
 * Disconnected no influence; 1 with at most four. Nothing spent, or received: null.
 * Example      a spends 3, 2, 2, 2 and 1 on five: cr4_supplier(a) = 0.9
 */
import { clientConcentration, supplierConcentration } from '../graph/concentration.ts';
import { defineMetric } from './metric.ts';

export const largestFour = defineMetric({
  id: 'largest-four',
  keys: ['cr4_supplier', 'cr4_client'],
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
          cr4_supplier: context.derived(supplierConcentration).cr4,
          cr4_client: context.derived(clientConcentration).cr4
        }
      : {}
});
