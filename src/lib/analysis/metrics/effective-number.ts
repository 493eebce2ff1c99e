/**
 * With how many equally large counterparties a party would be as concentrated as it is.
 *
 * Formula      1 / hhi_supplier, 1 / hhi_client, see concentration
 * Reference    Laakso & Taagepera 1979
 * Complexity   O(m)
 * Direction    required.
 * Weights      as concentration.
 * Parallel     one counterparty, its value summed.
 * Disconnected no influence. Nothing spent, or received: null.
 * Example      a -> b worth 3, a -> c worth 1: effective_suppliers(a) = 1.6
 */
import { clientConcentration, supplierConcentration } from '../graph/concentration.ts';
import { defineMetric } from './metric.ts';

export const effectiveNumber = defineMetric({
  id: 'effective-number',
  keys: ['effective_suppliers', 'effective_clients'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 1, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Laakso & Taagepera 1979, “Effective” number of parties: a measure with application to West Europe, Comparative Political Studies 12, 3-27',
    doi: '10.1177/001041407901200101'
  },
  compute: (graph, parameters, context) =>
    graph.directed
      ? {
          effective_suppliers: context.derived(supplierConcentration).hhi.map((hhi) => 1 / hhi),
          effective_clients: context.derived(clientConcentration).hhi.map((hhi) => 1 / hhi)
        }
      : {}
});
