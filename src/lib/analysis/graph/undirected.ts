import type { Digraph } from './digraph.ts';
import { digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/** The undirected projection as a graph of its own, each tie of weight 1. */
export function undirected({ nodeCount, offsets, neighbours }: Neighbourhoods): Digraph {
  const sources = new Int32Array(neighbours.length / 2);
  const targets = new Int32Array(neighbours.length / 2);
  let count = 0;
  for (let u = 0; u < nodeCount; u++) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      if (neighbours[i]! < u) continue;
      sources[count] = u;
      targets[count++] = neighbours[i]!;
    }
  }
  return digraph({ nodeCount, sources, targets, directed: false });
}
