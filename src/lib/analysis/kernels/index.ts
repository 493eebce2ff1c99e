import { clusterRuns } from '../communities/clusters.ts';
import { betweenness } from '../paths/betweenness.ts';
import { betweennessByLength } from '../paths/betweenness-by-length.ts';
import { distances } from '../paths/distances.ts';
import type { Kernel } from '../steps.ts';

/** Every routine that can be done slice by slice in other workers, by the name it is asked for. */
export const kernels = {
  distances,
  betweenness,
  'betweenness-by-length': betweennessByLength,
  clusters: clusterRuns
} satisfies Record<string, Kernel>;

export type KernelId = keyof typeof kernels;
