import type { Digraph } from './digraph.ts';

/** The undirected simple projection: who is tied to whom, in whichever direction. */
export interface Neighbourhoods {
  readonly nodeCount: number;
  /** The neighbours of `u` are `neighbours[offsets[u] .. offsets[u + 1]]`, ascending. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

/** Merges the sorted rows of targets and of sources of every vertex, in O(nodes + edges). */
export function neighbourhoods(graph: Digraph): Neighbourhoods {
  const { nodeCount, edgeCount, offsets, targets, inOffsets, inSources } = graph;
  const starts = new Int32Array(nodeCount + 1);
  const neighbours = new Int32Array(2 * edgeCount);
  let count = 0;
  for (let u = 0; u < nodeCount; u++) {
    let out = offsets[u]!;
    let back = inOffsets[u]!;
    const outEnd = offsets[u + 1]!;
    const backEnd = inOffsets[u + 1]!;
    while (out < outEnd || back < backEnd) {
      const target = out < outEnd ? targets[out]! : nodeCount;
      const source = back < backEnd ? inSources[back]! : nodeCount;
      if (target <= source) out++;
      if (source <= target) back++;
      neighbours[count++] = Math.min(target, source);
    }
    starts[u + 1] = count;
  }
  return { nodeCount, offsets: starts, neighbours: neighbours.slice(0, count) };
}
