import type { Digraph } from '../graph/digraph.ts';
import { leadingVector } from './leading-vector.ts';
import { ofSumOne } from './of-sum-one.ts';

export interface Hits {
  readonly hub: Float64Array;
  readonly authority: Float64Array;
}

/**
 * Hubs engage good authorities, authorities are engaged by good hubs: the leading singular vectors
 * of the adjacency matrix, each of sum 1; null when they are not unique. Kleinberg 1999,
 * doi 10.1145/324133.324140. Found as the leading eigenvector of the network in which every party
 * stands twice, once as client and once as provider.
 */
export function hits(graph: Digraph): Hits | null {
  const { nodeCount, edgeCount, offsets, targets, inOffsets, inSources } = graph;
  const starts = new Int32Array(2 * nodeCount + 1);
  const neighbours = new Int32Array(2 * edgeCount);
  for (let v = 0; v <= nodeCount; v++) {
    starts[v] = offsets[v]!;
    starts[nodeCount + v] = edgeCount + inOffsets[v]!;
  }
  for (let e = 0; e < edgeCount; e++) {
    neighbours[e] = nodeCount + targets[e]!;
    neighbours[edgeCount + e] = inSources[e]!;
  }
  const vector = leadingVector({ nodeCount: 2 * nodeCount, offsets: starts, neighbours });
  return (
    vector && {
      hub: ofSumOne(vector.slice(0, nodeCount)),
      authority: ofSumOne(vector.slice(nodeCount))
    }
  );
}
