/**
 * The size of the largest pattern that cannot be broken up into blocks.
 *
 * Formula      largest number of children of a prime module
 * Reference    modules: Ehrenfeucht, Gabow, McConnell & Sullivan 1994
 * Complexity   O((n + m) log² n) expected
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one edge; with different services its colour is the set of them.
 * Disconnected each part on its own. Without a prime module, or empty: 0.
 * Example      a -> b -> c -> d: 4
 */
import { colouredTree } from '../modules/decompose.ts';
import { moduleSummary } from '../modules/summary.ts';
import { defineMetric } from './metric.ts';

export const moduleWidth = defineMetric({
  id: 'module-width',
  keys: ['module_width'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Ehrenfeucht, Gabow, McConnell & Sullivan 1994, An O(n²) divide-and-conquer algorithm for the prime tree decomposition of two-structures and modular decomposition of graphs, Journal of Algorithms 16, 283-294',
    doi: '10.1006/jagm.1994.1013'
  },
  own: true,
  compute: (graph, parameters, context) => ({
    module_width: moduleSummary(context.derived(colouredTree)).width
  })
});
