/**
 * The clusters of dealings at a resolution, how firmly they hold over the runs, and how they lie to groups
 * that are known otherwise. Method and source: `metrics/cluster.ts`, `communities/stability.ts`.
 */
import { clusters as clustersOf, usualClusters, usualOptions } from '../communities/clusters.ts';
import { partitionNames } from '../facts.ts';
import type { Steps } from '../steps.ts';
import { defineReport } from './report.ts';

export interface Cluster {
  /** Places of its parties, ascending. */
  readonly parties: readonly number[];
  /** Value of engagements among them, and of those with one end among them. */
  readonly inside: number;
  readonly across: number;
  /** How often two of them, drawn by chance, are together over the runs; null for one alone. */
  readonly stability: number | null;
}

export interface ClustersFound {
  /** The largest first. */
  readonly clusters: readonly Cluster[];
  readonly quality: number | null;
  readonly worstQuality: number | null;
  readonly runs: number;
  /** Per party its group as a number, -1 where nobody knows; absent where nothing is known. */
  readonly groupOf?: Int32Array;
}

export const clusters = defineReport({
  id: 'clusters',
  parameters: {
    resolution: { kind: 'number', default: usualOptions.resolution, min: 0.25, max: 4 },
    by: { kind: 'choice', options: partitionNames, default: 'country' }
  },
  *compute({ graph, facts }, { resolution, by }, context): Steps<ClustersFound> {
    const { membership, quality, worstQuality, stability } =
      resolution === usualOptions.resolution
        ? yield* context.awaited(usualClusters)
        : yield* clustersOf(graph, { ...usualOptions, resolution, seed: context.seed });
    const members: number[][] = [];
    for (const [u, cluster] of membership.entries()) (members[cluster] ??= []).push(u);
    const [inside, across] = [members.map(() => 0), members.map(() => 0)];
    for (let e = 0; e < graph.edgeCount; e++) {
      const [from, to] = [membership[graph.sources[e]!]!, membership[graph.targets[e]!]!];
      const weight = graph.weights[e]!;
      if (from === to) inside[from]! += weight;
      else {
        across[from]! += weight;
        across[to]! += weight;
      }
    }
    const found = members.map((parties, i): Cluster => {
      const mean = parties.reduce((sum, u) => sum + stability.values[u]!, 0) / parties.length;
      const firm = Number.isNaN(mean) ? null : mean;
      return { parties, inside: inside[i]!, across: across[i]!, stability: firm };
    });
    const groupOf = facts.partitions[by];
    return {
      clusters: found.sort((a, b) => b.parties.length - a.parties.length),
      quality,
      worstQuality,
      runs: usualOptions.seeds,
      ...(groupOf && { groupOf })
    };
  }
});
