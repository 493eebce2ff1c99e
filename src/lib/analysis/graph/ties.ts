import type { Digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import { neighbourhoods } from './neighbourhoods.ts';

/** The undirected projection with the value of both directions added up. */
export interface Ties extends Neighbourhoods {
  /** Per entry of `neighbours` the value of the tie: w(u, v) + w(v, u). */
  readonly values: Float64Array;
}

/** Each tie of an undirected graph has its weight once; O(nodes + edges). */
export function ties(graph: Digraph): Ties {
  const { nodeCount, directed, offsets, targets, weights, inOffsets, inSources, inEdges } = graph;
  const projection = neighbourhoods(graph);
  const values = new Float64Array(projection.neighbours.length);
  for (let u = 0; u < nodeCount; u++) {
    let out = offsets[u]!;
    let back = directed ? inOffsets[u]! : inOffsets[u + 1]!;
    for (let i = projection.offsets[u]!; i < projection.offsets[u + 1]!; i++) {
      const v = projection.neighbours[i]!;
      if (out < offsets[u + 1]! && targets[out] === v) values[i]! += weights[out++]!;
      if (back < inOffsets[u + 1]! && inSources[back] === v)
        values[i]! += weights[inEdges[back++]!]!;
    }
  }
  return { ...projection, values };
}
