import type { Digraph } from '../graph/digraph.ts';

const tolerance = 1e-14;
/** Engagements looked at in all, and the least rounds: an eigenvalue just below the limit takes many. */
const mostSteps = 2e8;
const leastRounds = 2000;

/**
 * x = alpha Aᵀ x + 1: everybody counts 1 and passes alpha times what it has along each edge. Null
 * when the sum has no end (alpha is not below 1 / spectral radius). Katz 1953, doi 10.1007/BF02289026.
 */
export function katz(graph: Digraph, alpha: number): Float64Array | null {
  const { nodeCount, edgeCount, inOffsets, inSources } = graph;
  const mostRounds = Math.max(leastRounds, mostSteps / (nodeCount + edgeCount));
  const score = new Float64Array(nodeCount).fill(1);
  for (let round = 0; round < mostRounds; round++) {
    let [change, largest] = [0, 1];
    for (let v = 0; v < nodeCount; v++) {
      let received = 0;
      for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) received += score[inSources[i]!]!;
      received = 1 + alpha * received;
      change = Math.max(change, received - score[v]!);
      largest = Math.max(largest, received);
      score[v] = received;
    }
    if (change <= tolerance * largest) return score;
    if (largest > 1e15) return null;
  }
  return null;
}
