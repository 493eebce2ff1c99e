/**
 * The sets of parties that look the same from outside, nested as a tree (modular decomposition).
 *
 * Formula      M is a module when for all x, y in M and z outside c(x, z) = c(y, z) and c(z, x) = c(z, y),
 *              c = colour of an ordered pair, 0 without engagement. The tree has the strong modules, those
 *              that overlap no other.
 * Reference    Gallai 1967; Ehrenfeucht & Rozenberg 1990 for colours; method Ehrenfeucht, Gabow,
 *              McConnell & Sullivan 1994
 * Complexity   O((n + m) log² n) expected
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one edge; with different colours its colour is the set of them.
 * Disconnected a parallel root whose children are the connected parts. Empty: null. One party: a leaf.
 * Parameters   coloured: engagements of different colours are different (default), or all alike
 * Example      a -> b, a -> c: linear (a, parallel (b, c)); b and c are interchangeable for a
 */
import { colouredTree, moduleTree } from '../modules/decompose.ts';
import { defineMetric } from './metric.ts';

export const modules = defineMetric({
  id: 'modules',
  keys: ['module_tree'],
  level: 'network',
  shape: 'tree',
  parameters: { coloured: { kind: 'boolean', default: true } },
  unit: 'none',
  range: { min: null, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-parties',
  reference: {
    citation:
      'Ehrenfeucht, Gabow, McConnell & Sullivan 1994, An O(n²) divide-and-conquer algorithm for the prime tree decomposition of two-structures and modular decomposition of graphs, Journal of Algorithms 16, 283-294',
    doi: '10.1006/jagm.1994.1013'
  },
  compute: (graph, { coloured }, context) => {
    if (graph.nodeCount === 0) return { module_tree: null };
    if (coloured) return { module_tree: context.derived(colouredTree) };
    return { module_tree: moduleTree(graph, { coloured, seed: context.seed }) };
  }
});
