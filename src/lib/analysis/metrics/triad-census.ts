/**
 * How many triples of parties have each of the 16 possible patterns of engagements.
 *
 * Formula      number of triples by pattern: mutual, asymmetric and null pairs, then D(own), U(p), C(yclic) or
 *              T(ransitive)
 * Reference    Davis & Leinhardt 1972; method Batagelj & Mrvar 2001
 * Complexity   O(m · largest degree)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one pair.
 * Disconnected triples across parts count too (003, 012, 102). Empty: zeros.
 * Example      a -> b, a -> c: 021D 1
 */
import { triadCensus as census } from '../graph/triad-census.ts';
import { defineMetric } from './metric.ts';

export const triadCensus = defineMetric({
  id: 'triad-census',
  keys: ['triad_census'],
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
      'Batagelj & Mrvar 2001, A subquadratic triad census algorithm for large sparse networks with small maximum degree, Social Networks 23, 237-243',
    doi: '10.1016/S0378-8733(01)00035-1'
  },
  *compute(graph) {
    return { values: graph.directed ? { triad_census: yield* census(graph) } : {} };
  }
});
