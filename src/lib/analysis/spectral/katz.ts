import type { Digraph } from '../graph/digraph.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import { approach } from './approach.ts';

const tolerance = 1e-14;
/** Engagements looked at in all, and the least rounds: an eigenvalue just below the limit takes many. */
const mostSteps = 2e8;
const leastRounds = 2000;

/**
 * x = alpha Aᵀ x + 1: everybody counts 1 and passes alpha times what it has along each edge. Null
 * when the sum has no end (alpha is not below 1 / spectral radius). Katz 1953, doi 10.1007/BF02289026.
 */
export function* katzSlices(graph: Digraph, alpha: number): Slices<Float64Array | null> {
  const { nodeCount, edgeCount, inOffsets, inSources } = graph;
  const mostRounds = Math.max(leastRounds, mostSteps / (nodeCount + edgeCount));
  const isRestDue = pace();
  const shareAt = approach(tolerance, mostRounds);
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
    const share = shareAt(change / largest, round);
    if (isRestDue(nodeCount + edgeCount)) yield share;
  }
  return null;
}

/** The scores as a kernel of a single item; nothing where the sum has no end. */
export const katzScores: Kernel = {
  *part(graph, items, { alpha = 0 }) {
    const scores = yield* katzSlices(graph, alpha);
    return scores ? [scores] : [];
  }
};

/** The scores, wherever they are computed. */
export function* katz(graph: Digraph, alpha: number): Steps<Float64Array | null> {
  const [scores] = yield* whole('katz-scores', graph, { options: { alpha } });
  return scores ?? null;
}
