import { digraph } from './digraph.ts';
import type { Digraph } from './digraph.ts';
import { gathered } from './index-arrays.ts';

/**
 * The graph in which each part is one vertex: weights between two parts added, different colours
 * between them a colour of their own, the number of edges in `multiplicities`. Edges within a part
 * are left out, counted as self-loops. O(nodes + edges).
 * @param partOf the part of each vertex, below `partCount`
 */
export function contracted(graph: Digraph, partOf: Int32Array, partCount: number): Digraph {
  const { sources, targets, weights, colours } = graph;
  const contraction = digraph({
    nodeCount: partCount,
    sources: gathered(partOf, sources),
    targets: gathered(partOf, targets),
    weights,
    colours
  });
  // Both directions of each tie are there already.
  return { ...contraction, directed: graph.directed };
}
