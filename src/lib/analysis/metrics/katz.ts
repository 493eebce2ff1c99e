/**
 * How many chains lead to a party, long ones counting less.
 *
 * Formula      x = 0.05 A^T x + 1: 1 + 0.05 · chains of one step + 0.05² · chains of two + …
 * Reference    Katz 1953
 * Complexity   O(m) per round
 * Direction    respected: chains from clients down.
 * Weights      ignored.
 * Parallel     one edge.
 * Disconnected 1 for a party without clients. The sum has no end (largest eigenvalue at least 20): null for all.
 * Example      a -> b -> c: 1 1.05 1.0525
 */
import { katz as katzOf } from '../spectral/katz.ts';
import { defineMetric } from './metric.ts';

/** The key names it: another value would be another metric. */
const alpha = 0.05;

export const katz = defineMetric({
  id: 'katz',
  keys: ['katz_alpha_0_05'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 1, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Katz 1953, A new status index derived from sociometric analysis, Psychometrika 18, 39-43',
    doi: '10.1007/BF02289026'
  },
  *compute(graph) {
    const scores = yield* katzOf(graph, alpha);
    return {
      values: { katz_alpha_0_05: scores ?? new Float64Array(graph.nodeCount).fill(NaN) }
    };
  }
});
