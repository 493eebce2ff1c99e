import { governing } from '../architecture/clustering-cost.ts';
import { sequencing } from '../architecture/sequence.ts';
import { visible } from '../architecture/visible.ts';
import { clusterRuns } from '../communities/clusters.ts';
import { dominated } from '../flows/dominated.ts';
import { supplierReach } from '../flows/supplier-reach.ts';
import { ultimateShares } from '../flows/ultimate-shares.ts';
import { betweenness } from '../paths/betweenness.ts';
import { betweennessByLength } from '../paths/betweenness-by-length.ts';
import { distances } from '../paths/distances.ts';
import { cascadeSizes } from '../simulation/cascade.ts';
import type { Kernel } from '../steps.ts';

/** Every routine that can be done slice by slice in other workers, by the name it is asked for. */
export const kernels = {
  distances,
  betweenness,
  'betweenness-by-length': betweennessByLength,
  clusters: clusterRuns,
  dominated,
  'supplier-reach': supplierReach,
  'ultimate-shares': ultimateShares,
  'cascade-sizes': cascadeSizes,
  visible,
  sequencing,
  governing
} satisfies Record<string, Kernel>;

export type KernelId = keyof typeof kernels;
