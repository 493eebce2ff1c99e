/**
 * How many times smaller the network looks when its largest blocks are shown as one.
 *
 * Formula      n / number of children of the root of the module tree
 * Reference    modules: Ehrenfeucht, Gabow, McConnell & Sullivan 1994
 * Complexity   O((n + m) log² n) expected
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one edge; with different services its colour is the set of them.
 * Disconnected each connected part is a block. Empty: null.
 * Example      a -> b, a -> c, a -> d: 4 / 2
 */
import { colouredTree } from '../modules/decompose.ts';
import { moduleSummary } from '../modules/summary.ts';
import { defineMetric } from './metric.ts';

export const blockCompression = defineMetric({
  id: 'block-compression',
  keys: ['block_compression'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'none',
  range: { min: 1, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-parties',
  reference: {
    citation:
      'Ehrenfeucht, Gabow, McConnell & Sullivan 1994, An O(n²) divide-and-conquer algorithm for the prime tree decomposition of two-structures and modular decomposition of graphs, Journal of Algorithms 16, 283-294',
    doi: '10.1006/jagm.1994.1013'
  },
  own: true,
  compute: (graph, parameters, context) => ({
    block_compression: moduleSummary(context.derived(colouredTree)).compression
  })
});
