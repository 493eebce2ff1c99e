/**
 * Share of the engagements that are answered by one in the opposite direction.
 *
 * Formula      |{(u, v) : u engages v and v engages u}| / m
 * Reference    Wasserman & Faust 1994
 * Complexity   O(m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one pair.
 * Disconnected no influence. No engagements: null.
 * Example      a -> b -> a, a -> c: 2 / 3
 */
import { reciprocity as share } from '../graph/cycles.ts';
import { defineMetric } from './metric.ts';

export const reciprocity = defineMetric({
  id: 'reciprocity',
  keys: ['reciprocity'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 4',
    doi: '10.1017/CBO9780511815478'
  },
  compute: (graph) => (graph.directed ? { reciprocity: share(graph) } : {})
});
