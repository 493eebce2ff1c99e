/**
 * Groups of parties that stay connected whichever single one of them leaves.
 *
 * Formula      maximal sets of at least two vertices of S that no single vertex cuts apart
 * Reference    Hopcroft & Tarjan 1973
 * Complexity   O(n + m)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected a party without ties is in none; a cut point is in several. Empty: none.
 * Example      a -> b -> c -> a, c -> d: {a, b, c}, {c, d}
 */
import { biconnected } from '../graph/biconnected.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { defineMetric } from './metric.ts';

export const biconnectedComponents = defineMetric({
  id: 'biconnected-components',
  keys: ['biconnected_components'],
  level: 'network',
  shape: 'groups',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation:
      'Hopcroft & Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation, CACM 16, 372-378',
    doi: '10.1145/362248.362272'
  },
  compute: (graph, parameters, context) => ({
    biconnected_components: biconnected(context.derived(neighbourhoods)).components
  })
});
