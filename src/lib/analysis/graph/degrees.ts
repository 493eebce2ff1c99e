import type { Digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/** Number of different counterparties each vertex has an edge to. */
export function outDegrees(graph: Digraph): Int32Array {
  return rowLengths(graph.offsets);
}

/** Number of different counterparties each vertex has an edge from. */
export function inDegrees(graph: Digraph): Int32Array {
  return rowLengths(graph.inOffsets);
}

/** Number of different counterparties of each vertex, in whichever direction. */
export function degreesOfTies({ offsets }: Neighbourhoods): Int32Array {
  return rowLengths(offsets);
}

/** Sum of the weights of the edges leaving each vertex. */
export function outStrengths(graph: Digraph): Float64Array {
  return sumsByEnd(graph, graph.sources);
}

/** Sum of the weights of the edges entering each vertex. */
export function inStrengths(graph: Digraph): Float64Array {
  return sumsByEnd(graph, graph.targets);
}

function rowLengths(offsets: Int32Array): Int32Array {
  const lengths = new Int32Array(offsets.length - 1);
  for (let u = 0; u < lengths.length; u++) lengths[u] = offsets[u + 1]! - offsets[u]!;
  return lengths;
}

function sumsByEnd({ nodeCount, edgeCount, weights }: Digraph, ends: Int32Array): Float64Array {
  const sums = new Float64Array(nodeCount);
  for (let e = 0; e < edgeCount; e++) sums[ends[e]!]! += weights[e]!;
  return sums;
}
