/**
 * Who deals with those who deal with many, and so on.
 *
 * Formula      the vector x with A x = lambda x for the largest lambda, A = adjacency of the undirected
 *              projection, largest entry 1
 * Reference    Bonacich 1972
 * Complexity   O(m) per round
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected 0 outside the part with the largest lambda. Two parts with the same lambda, or no ties: null for
 *              all.
 * Example      a -> b -> c: 0.707 1 0.707
 */
import { leadingVector } from '../spectral/leading-vector.ts';
import { defineMetric } from './metric.ts';

export const eigenvector = defineMetric({
  id: 'eigenvector',
  keys: ['eigenvector_undirected'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Bonacich 1972, Factoring and weighting approaches to status scores and clique identification, Journal of Mathematical Sociology 2, 113-120',
    doi: '10.1080/0022250X.1972.9989806'
  },
  *compute(graph) {
    const vector = yield* leadingVector(graph);
    return {
      values: { eigenvector_undirected: vector ?? new Float64Array(graph.nodeCount).fill(NaN) }
    };
  }
});
