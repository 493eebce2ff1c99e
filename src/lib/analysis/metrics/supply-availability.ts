/**
 * How long final clients still get their services while providers leave, the largest first.
 *
 * Formula      mean over k = 1 .. K of the share of pairs (final client, service class) for which a chain of
 *              standing parties leads to an engagement of that class; providers in the order of
 *              robustness_R_degree
 * Reference    Zhao, Kumar, Harrison & Yen 2011. The formula is our own
 * Complexity   O(m log n)
 * Direction    required.
 * Weights      ignored.
 * Parallel     each service class between the same parties counts.
 * Disconnected all parts together. Without final clients: null.
 * Example      a -> b, a -> c: 1/2
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { byDegree } from '../simulation/robustness.ts';
import { supplyAvailability as supplyAvailabilityOf } from '../simulation/supply-availability.ts';
import { defineMetric } from './metric.ts';

export const supplyAvailability = defineMetric({
  id: 'supply-availability',
  keys: ['supply_availability'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Zhao, Kumar, Harrison & Yen 2011, Analyzing the resilience of complex supply network topologies against random and targeted disruptions, IEEE Systems Journal 5(1), 28-39',
    doi: '10.1109/JSYST.2010.2100192'
  },
  own: true,
  compute: (graph, parameters, context) => {
    if (!graph.directed) return {};
    const order = byDegree(context.derived(neighbourhoods));
    return { supply_availability: supplyAvailabilityOf(graph, context.facts.services, order) };
  }
});
