/**
 * How many pairs of direct providers of the same client deal with each other.
 *
 * Formula      closed = pairs of providers of one client that are tied; open = the other pairs; summed over
 *              clients
 * Reference    Choi & Wu 2009
 * Complexity   O(m · degree)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one pair.
 * Disconnected no influence. Empty: zeros.
 * Example      a -> b, a -> c, b -> c: closed 1, open 0
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { supplierTriads as triads } from '../graph/service-triads.ts';
import { defineMetric } from './metric.ts';

export const supplierTriads = defineMetric({
  id: 'supplier-triads',
  keys: ['supplier_triads'],
  level: 'network',
  shape: 'record',
  parameters: {},
  unit: 'triples',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Choi & Wu 2009, Triads in supply networks: theorizing buyer-supplier-supplier relationships, Journal of Supply Chain Management 45(1), 8-25',
    doi: '10.1111/j.1745-493X.2009.03151.x'
  },
  compute: (graph, parameters, context) =>
    graph.directed ? { supplier_triads: triads(graph, context.derived(neighbourhoods)) } : {}
});
