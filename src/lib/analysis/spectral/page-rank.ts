import type { Digraph } from '../graph/digraph.ts';

export const damping = 0.85;
const tolerance = 1e-13;
const mostRounds = 300;

/**
 * The share of time that a walker spends at each vertex who follows an edge with probability 0.85,
 * in proportion to `weights`, and else jumps anywhere; from a vertex without value leaving it the
 * jump is certain. Sums to 1. Page, Brin, Motwani & Winograd 1999. O(edges) for each round.
 */
export function pageRank(graph: Digraph, weights: Float64Array): Float64Array {
  const { nodeCount, offsets, inOffsets, inSources, inEdges } = graph;
  const leaving = new Float64Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) leaving[u]! += weights[e]!;
  }
  const shares = new Float64Array(inEdges.length);
  for (let i = 0; i < inEdges.length; i++) shares[i] = weights[inEdges[i]!]!;
  let rank = new Float64Array(nodeCount).fill(1 / nodeCount);
  let next = new Float64Array(nodeCount);
  const passedOn = new Float64Array(nodeCount);
  for (let round = 0; round < mostRounds; round++) {
    let dangling = 0;
    for (let u = 0; u < nodeCount; u++) {
      if (leaving[u]! > 0) passedOn[u] = rank[u]! / leaving[u]!;
      else dangling += rank[u]!;
    }
    const base = (1 - damping + damping * dangling) / nodeCount;
    let change = 0;
    for (let v = 0; v < nodeCount; v++) {
      let received = 0;
      for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) {
        received += passedOn[inSources[i]!]! * shares[i]!;
      }
      next[v] = base + damping * received;
      change += Math.abs(next[v]! - rank[v]!);
    }
    [rank, next] = [next, rank];
    if (change < tolerance) break;
  }
  return rank;
}
