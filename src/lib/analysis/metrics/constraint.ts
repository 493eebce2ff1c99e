/**
 * How far a party is tied up in counterparties who deal with each other.
 *
 * Formula      c(u) = sum over neighbours v of (p_uv + sum over q of p_uq p_qv)², p_uv = z_uv / sum of z_u; z = 1
 *              per tie, or w(u, v) + w(v, u) for `_weighted`
 * Reference    Burt 1992
 * Complexity   O(sum of degree²)
 * Direction    ignored.
 * Weights      `_weighted`: by value.
 * Parallel     one tie, its value summed.
 * Disconnected no influence. No ties, or none with value: null.
 * Example      a -> b, a -> c, b -> c: 1.125 each
 */
import { constraints } from '../graph/structural-holes.ts';
import { defineMetric } from './metric.ts';

export const constraint = defineMetric({
  id: 'constraint',
  keys: ['constraint', 'constraint_weighted'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-engagements',
  reference: {
    citation: 'Burt 1992, Structural Holes: The Social Structure of Competition'
  },
  *compute(graph) {
    const { plain, weighted } = yield* constraints(graph);
    return { values: { constraint: plain, constraint_weighted: weighted } };
  }
});
