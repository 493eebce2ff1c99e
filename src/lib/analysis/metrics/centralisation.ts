/**
 * How far all dealings gather at one party.
 *
 * Formula      sum over u of (largest degree - d(u)) / ((n - 1) (n - 2)), on the undirected simple projection
 * Reference    Freeman 1978
 * Complexity   O(n + m)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected all parts together. Fewer than three parties: null.
 * Example      a -> b, a -> c, a -> d: 1
 */
import { degreeCentralisation } from '../graph/centralisation.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { defineMetric } from './metric.ts';

export const centralisation = defineMetric({
  id: 'centralisation',
  keys: ['degree_centralisation'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Freeman 1978, Centrality in social networks: conceptual clarification, Social Networks 1, 215-239',
    doi: '10.1016/0378-8733(78)90021-7'
  },
  compute: (graph, parameters, context) => ({
    degree_centralisation: degreeCentralisation(context.derived(neighbourhoods))
  })
});
