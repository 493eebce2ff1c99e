import { outStrengths } from '../graph/degrees.ts';
import type { Digraph } from '../graph/digraph.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { each } from '../steps.ts';
import { approach } from './approach.ts';
import { ofSumOne } from './of-sum-one.ts';

export const damping = 0.85;
const tolerance = 1e-13;
const mostRounds = 300;

/**
 * The share of time that a walker spends at each vertex who follows an edge with probability 0.85,
 * in proportion to `weights`, and else jumps anywhere; from a vertex without value leaving it the
 * jump is certain. Sums to 1. Page, Brin, Motwani & Winograd 1999. O(edges) for each round.
 *
 * Gauss & Seidel: a round reads what it has just written, and only the jumps are those of the round
 * before. Of what is still wrong each round leaves 0.85 at most, whatever the network.
 */
export function* pageRankSlices(graph: Digraph, weights: Float64Array): Slices<Float64Array> {
  const { nodeCount, edgeCount, inOffsets, inSources } = graph;
  const leaving = outStrengths({ ...graph, weights });
  const shares = followedShares(graph, weights, leaving);
  const isRestDue = pace();
  const shareAt = approach(tolerance, mostRounds);
  const rank = new Float64Array(nodeCount).fill(1 / nodeCount);
  for (let round = 0; round < mostRounds; round++) {
    let [total, dangling] = [0, 0];
    for (let v = 0; v < nodeCount; v++) {
      total += rank[v]!;
      if (leaving[v] === 0) dangling += rank[v]!;
    }
    const base = ((1 - damping) * total + damping * dangling) / nodeCount;
    let change = 0;
    // Counted on from row to row: one bound to read instead of two.
    let i = 0;
    for (let v = 0; v < nodeCount; v++) {
      let received = base;
      for (const end = inOffsets[v + 1]!; i < end; i++) {
        received += rank[inSources[i]!]! * shares[i]!;
      }
      change += Math.abs(received - rank[v]!);
      rank[v] = received;
    }
    if (change <= tolerance * total) break;
    const share = shareAt(change / total, round);
    if (isRestDue(2 * nodeCount + edgeCount)) yield share;
  }
  return ofSumOne(rank);
}

/** What the edges count for as items of the kernel: 1 each, or their value. */
const [alike, byWeight] = [0, 1];

/** Ranks as a kernel, an item for each way to count the edges, one for each slice of the work. */
export const ranking: Kernel = {
  *part(graph, [way]) {
    const weights = way === alike ? new Float64Array(graph.edgeCount).fill(1) : graph.weights;
    return [yield* pageRankSlices(graph, weights)];
  }
};

export interface PageRanks {
  readonly plain: Float64Array;
  readonly weighted: Float64Array;
}

/** The ranks of both ways to count the edges, wherever they are computed. */
export function* pageRanks(graph: Digraph): Steps<PageRanks> {
  const [[plain] = [], [weighted] = []] = yield* each('ranking', graph, [alike, byWeight]);
  return { plain: plain!, weighted: weighted! };
}

/** What each edge, in the order of `inSources`, takes along of the rank of its source. */
function followedShares(
  { inSources, inEdges }: Digraph,
  weights: Float64Array,
  leaving: Float64Array
): Float64Array {
  const shares = new Float64Array(inEdges.length);
  for (let i = 0; i < inEdges.length; i++) {
    const weight = weights[inEdges[i]!]!;
    if (weight > 0) shares[i] = damping * (weight / leaving[inSources[i]!]!);
  }
  return shares;
}
