import type { Digraph } from '../graph/digraph.ts';
import { dominators } from './dominators.ts';

/**
 * Per vertex the value of the edges that the root reaches and whose target it dominates: what the
 * root loses with it. 0 for what the root does not reach.
 */
export function valuesAtRisk(graph: Digraph, root: number): Float64Array {
  const { nodeCount, inOffsets, inSources, inEdges, weights } = graph;
  const { immediate, order } = dominators(graph, root);
  const values = new Float64Array(nodeCount);
  const isReached = new Uint8Array(nodeCount);
  for (const v of order) isReached[v] = 1;
  // Backwards each subtree is complete before it is added to the one above.
  for (let i = order.length - 1; i >= 0; i--) {
    const v = order[i]!;
    for (let k = inOffsets[v]!; k < inOffsets[v + 1]!; k++) {
      if (isReached[inSources[k]!]) values[v]! += weights[inEdges[k]!]!;
    }
    if (i > 0) values[immediate[v]!]! += values[v]!;
  }
  return values;
}
