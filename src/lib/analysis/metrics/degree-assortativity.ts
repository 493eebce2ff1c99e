/**
 * Whether parties with many counterparties deal with each other, or with those who have few.
 *
 * Formula      Pearson correlation of d(u) and d(v) over both directions of all ties {u, v}
 * Reference    Newman 2002
 * Complexity   O(n + m)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected all parts together. All degrees alike, or no ties: null.
 * Example      a -> b, a -> c, a -> d: -1
 */
import { degreeAssortativity as correlation } from '../graph/assortativity.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { defineMetric } from './metric.ts';

export const degreeAssortativity = defineMetric({
  id: 'degree-assortativity',
  keys: ['degree_assortativity'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'none',
  range: { min: -1, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'not-unique',
  reference: {
    citation: 'Newman 2002, Assortative mixing in networks, Physical Review Letters 89, 208701',
    doi: '10.1103/PhysRevLett.89.208701'
  },
  compute: (graph, parameters, context) => ({
    degree_assortativity: correlation(context.derived(neighbourhoods))
  })
});
