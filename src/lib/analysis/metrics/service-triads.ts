/**
 * How often a buyer stands between its own customer and its supplier, and how often no longer.
 *
 * Formula      over all chains customer k -> buyer b -> supplier s: bridge = k and s have no contact; decay =
 *              they have, by an engagement or a relation; transfer = k engages s, and k -> b or b -> s has ended
 * Reference    Li & Choi 2009. The formula is our own
 * Complexity   O(sum over buyers of the ties of their customers)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one pair.
 * Disconnected no influence. Empty: zeros.
 * Example      k -> b -> s: bridge 1; with s -> k as well: decay 1 (and two more around the cycle)
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { serviceTriads as triads } from '../graph/service-triads.ts';
import { defineMetric } from './metric.ts';

export const serviceTriads = defineMetric({
  id: 'service-triads',
  keys: ['service_triads'],
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
      'Li & Choi 2009, Triads in services outsourcing: bridge, bridge decay and bridge transfer, Journal of Supply Chain Management 45(3), 27-39',
    doi: '10.1111/j.1745-493X.2009.03169.x'
  },
  own: true,
  compute: (graph, parameters, context) =>
    graph.directed
      ? {
          service_triads: triads(
            graph,
            context.derived(neighbourhoods),
            context.facts.contacts,
            context.facts.past
          )
        }
      : {}
});
