/**
 * The share of parties that belong to a block smaller than the network.
 *
 * Formula      |{u : u is in a strong module other than {u} and the whole}| / n
 * Reference    modules: Ehrenfeucht, Gabow, McConnell & Sullivan 1994
 * Complexity   O((n + m) log² n) expected
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one edge; with different services its colour is the set of them.
 * Disconnected connected parts of several parties are blocks. Empty: null.
 * Example      a -> b, a -> c, a -> d: 3 / 4
 */
import { colouredTree } from '../modules/decompose.ts';
import { moduleSummary } from '../modules/summary.ts';
import { defineMetric } from './metric.ts';

export const shareInBlocks = defineMetric({
  id: 'share-in-blocks',
  keys: ['share_in_blocks'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
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
    share_in_blocks: moduleSummary(context.derived(colouredTree)).shareInBlocks
  })
});
