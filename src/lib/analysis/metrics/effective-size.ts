/**
 * How many counterparties a party has that do not stand for each other.
 *
 * Formula      d(u) - 2 t / d(u), t = ties among the neighbours of u
 * Reference    Burt 1992; simplified by Borgatti 1997
 * Complexity   O(m^1.5)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected no influence. No ties: null.
 * Example      a -> b, a -> c, b -> c: 1 each; without b -> c: 2 1 1
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { effectiveSizes } from '../graph/structural-holes.ts';
import { defineMetric } from './metric.ts';

export const effectiveSize = defineMetric({
  id: 'effective-size',
  keys: ['effective_size'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-engagements',
  reference: {
    citation: 'Burt 1992, Structural Holes: The Social Structure of Competition'
  },
  compute: (graph, parameters, context) => ({
    effective_size: effectiveSizes(context.derived(neighbourhoods))
  })
});
