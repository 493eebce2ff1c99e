import type { Digraph } from '../graph/digraph.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import { leadingVectorSlices } from './leading-vector.ts';
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
export function* hitsSlices(graph: Digraph): Slices<Hits | null> {
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
  const ties = { nodeCount: 2 * nodeCount, offsets: starts, neighbours };
  const vector = yield* leadingVectorSlices(ties);
  return (
    vector && {
      hub: ofSumOne(vector.slice(0, nodeCount)),
      authority: ofSumOne(vector.slice(nodeCount))
    }
  );
}

/** Hubs and authorities as a kernel of a single item; nothing where they are not unique. */
export const hubsAndAuthorities: Kernel = {
  *part(graph) {
    const found = yield* hitsSlices(graph);
    return found ? [found.hub, found.authority] : [];
  }
};

/** Hubs and authorities, wherever they are computed. */
export function* hits(graph: Digraph): Steps<Hits | null> {
  const [hub, authority] = yield* whole('hubs-and-authorities', graph);
  return hub && authority ? { hub, authority } : null;
}
