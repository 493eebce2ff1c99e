import type { Digraph } from '../graph/digraph.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Kernel, Part, Steps } from '../steps.ts';
import { dealingsOf, objectives } from './dealings.ts';
import { leiden } from './leiden.ts';
import type { LeidenResult } from './leiden.ts';
import { qualityOf } from './quality.ts';
import type { QualityOptions } from './quality.ts';
import { stabilityOf } from './stability.ts';
import type { Stability } from './stability.ts';

export interface ClusterOptions extends QualityOptions {
  /** The seed of the first run; the others take the next ones. */
  readonly seed: number;
  /** Number of runs, at least 1. */
  readonly seeds: number;
}

/** What one seed finds. */
export interface ClusterRun extends LeidenResult {
  readonly seed: number;
  /** See `qualityOf`; null where nothing has a weight: every vertex is then alone. */
  readonly quality: number | null;
}

/** The best of several runs, and how far the others agree with it. */
export interface Clusters extends ClusterRun {
  /** The quality of the worst run. */
  readonly worstQuality: number | null;
  readonly stability: Stability;
}

/** One run of Leiden and what it is worth. */
function* clusterRun(
  graph: Digraph,
  { objective, resolution, seed }: QualityOptions & { readonly seed: number }
): Slices<ClusterRun> {
  const found = yield* leiden(dealingsOf(graph, objective), { resolution, seed });
  const quality = qualityOf(graph, found.membership, { objective, resolution });
  return { seed, quality, membership: found.membership, isFixedPoint: found.isFixedPoint };
}

/** Runs as a kernel: an item is a seed, one for each slice of the work. */
export const clusterRuns: Kernel = {
  *part(graph, [seed = 0], { objective = 0, resolution = 1 }) {
    const run = yield* clusterRun(graph, { objective: objectives[objective]!, resolution, seed });
    const { membership, quality, isFixedPoint } = run;
    return [Float64Array.from(membership), Float64Array.of(quality ?? NaN, isFixedPoint ? 1 : 0)];
  }
};

function runFrom(seed: number, [membership, told]: Part): ClusterRun {
  const [quality = NaN, isFixedPoint] = told ?? [];
  return {
    seed,
    membership: Int32Array.from(membership ?? []),
    quality: Number.isNaN(quality) ? null : quality,
    isFixedPoint: isFixedPoint === 1
  };
}

/** The best of at least one run, of equal ones the earliest. */
function bestOf(runs: readonly ClusterRun[]): Clusters {
  let best = runs[0]!;
  let worstQuality = best.quality;
  for (const run of runs) {
    if (isBetter(run.quality, best.quality)) best = run;
    if (isBetter(worstQuality, run.quality)) worstQuality = run.quality;
  }
  const memberships = runs.map(({ membership }) => membership);
  return { ...best, worstQuality, stability: stabilityOf(best.membership, memberships) };
}

/** The clusters of a graph: a run for each seed, wherever it is done, and the best of them. */
export function* clusters(
  graph: Digraph,
  { objective, resolution, seed, seeds }: ClusterOptions
): Steps<Clusters> {
  const runs: ClusterRun[] = [];
  yield {
    kernel: 'clusters',
    graph,
    options: { objective: objectives.indexOf(objective), resolution },
    slices: Array.from({ length: Math.max(seeds, 1) }, (_, i) => Int32Array.of(seed + i)),
    take: (part) => runs.push(runFrom(seed + runs.length, part))
  };
  return bestOf(runs);
}

/** What is shown unless somebody asks for something else. */
export const usualOptions = { objective: 'modularity', resolution: 1, seeds: 20 } as const;

/** The clusters that several metrics are about. */
export function usualClusters(
  graph: Digraph,
  { seed }: { readonly seed: number }
): Steps<Clusters> {
  return clusters(graph, { ...usualOptions, seed });
}

function isBetter(quality: number | null, than: number | null): boolean {
  return quality !== null && than !== null && quality > than;
}
