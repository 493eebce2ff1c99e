/**
 * Share of the engagements that are part of no cycle.
 *
 * Formula      |{(u, v) : u and v lie in different strong components}| / m
 * Reference    Luo & Magee 2011; Luo, Baldwin, Whitney & Magee 2012
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one pair.
 * Disconnected all parts together. No engagements: null.
 * Example      a -> b -> a, a -> c: 1 / 3
 */
import { flowHierarchy as share } from '../graph/cycles.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { defineMetric } from './metric.ts';

export const flowHierarchy = defineMetric({
  id: 'flow-hierarchy',
  keys: ['flow_hierarchy'],
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
      'Luo & Magee 2011, Detecting evolving patterns of self-organizing networks by flow hierarchy measurement, Complexity 16(6), 53-61',
    doi: '10.1002/cplx.20368'
  },
  compute: (graph, parameters, context) =>
    graph.directed ? { flow_hierarchy: share(graph, context.derived(strongComponents)) } : {}
});
