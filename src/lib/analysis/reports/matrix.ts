/**
 * The network as a design structure matrix: who stands where in each order, in which role. Row u depends on
 * column v where u engages v. The orders are those of `architecture/`, the tree of blocks and the clusters.
 */
import { condensation } from '../architecture/condensation.ts';
import type { ArchitectureRole, ArchitectureType } from '../architecture/roles.ts';
import { hiddenStructure } from '../architecture/roles.ts';
import { feedbackOf, sequence } from '../architecture/sequence.ts';
import { visibility } from '../architecture/visibility.ts';
import { usualClusters } from '../communities/clusters.ts';
import { tiers } from '../graph/tiers.ts';
import { colouredTree } from '../modules/decompose.ts';
import { moduleChildren } from '../modules/tree.ts';
import type { Steps } from '../steps.ts';
import { defineReport } from './report.ts';

export const matrixOrders = ['tier', 'sequence', 'block', 'cluster'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

export interface MatrixFound {
  /** The parties of the rows, and where each frame on the diagonal begins; the last one ends it. */
  readonly order: Int32Array;
  readonly frames: Int32Array;
  /** Per party of the network its role in the architecture. */
  readonly roles: readonly ArchitectureRole[];
  readonly propagationCost: number | null;
  readonly feedbackEdges: Int32Array;
  readonly type: ArchitectureType;
}

export const matrix = defineReport({
  id: 'matrix',
  parameters: { by: { kind: 'choice', options: matrixOrders, default: 'tier' } },
  *compute({ graph }, { by }, context): Steps<MatrixFound> {
    const seen = yield* context.awaited(visibility);
    const structure = hiddenStructure(context.derived(condensation), seen);
    const found = yield* context.awaited(sequence);
    const { order, frames } =
      by === 'sequence'
        ? { order: found.order, frames: found.blockOffsets }
        : by === 'tier'
          ? grouped(context.derived(tiers).longest, found.order)
          : by === 'cluster'
            ? grouped((yield* context.awaited(usualClusters)).membership, found.order)
            : byBlock(context.derived(colouredTree));
    return {
      order,
      frames,
      roles: structure.roles,
      propagationCost: seen.propagationCost,
      feedbackEdges: feedbackOf(graph, order).edges,
      type: structure.type
    };
  }
});

/** By group, and within one in the order given. */
function grouped(groupOf: Int32Array, order: Int32Array) {
  const sorted = order.toSorted((a, b) => groupOf[a]! - groupOf[b]!);
  const rank = new Map(Array.from(order, (party, place) => [party, place]));
  sorted.sort((a, b) => groupOf[a]! - groupOf[b]! || rank.get(a)! - rank.get(b)!);
  const frames = [0];
  for (let i = 1; i < sorted.length; i++) {
    if (groupOf[sorted[i]!] !== groupOf[sorted[i - 1]!]) frames.push(i);
  }
  return { order: sorted, frames: Int32Array.from([...frames, sorted.length]) };
}

function byBlock(tree: Parameters<typeof moduleChildren>[0]) {
  const frames = tree.moduleCount === 0 ? [0] : moduleChildren(tree, 0);
  const starts = frames.length === 0 ? [0] : frames.map((child) => tree.leafOffsets[child]!);
  return {
    order: tree.leaves.slice(),
    frames: Int32Array.from([...starts, tree.leaves.length])
  };
}
