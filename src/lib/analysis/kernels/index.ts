import { governing } from '../architecture/clustering-cost.ts';
import { sequencing } from '../architecture/sequence.ts';
import { visible } from '../architecture/visible.ts';
import { clusterRuns } from '../communities/clusters.ts';
import { dominated } from '../flows/dominated.ts';
import { supplierReach } from '../flows/supplier-reach.ts';
import { ultimateShares } from '../flows/ultimate-shares.ts';
import { clubs } from '../graph/rich-club.ts';
import { constraining } from '../graph/structural-holes.ts';
import { triads } from '../graph/triad-census.ts';
import { betweenness } from '../paths/betweenness.ts';
import { betweennessByLength } from '../paths/betweenness-by-length.ts';
import { distances } from '../paths/distances.ts';
import { cascadeSizes } from '../simulation/cascade.ts';
import { lasting } from '../simulation/robustness.ts';
import { hubsAndAuthorities } from '../spectral/hits.ts';
import { katzScores } from '../spectral/katz.ts';
import { leading } from '../spectral/leading-vector.ts';
import { stepsOfValue } from '../spectral/input-output.ts';
import { ranking } from '../spectral/page-rank.ts';
import { levelling } from '../spectral/trophic.ts';
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
  governing,
  levelling,
  leading,
  'hubs-and-authorities': hubsAndAuthorities,
  'katz-scores': katzScores,
  ranking,
  triads,
  clubs,
  constraining,
  'steps-of-value': stepsOfValue,
  lasting
} satisfies Record<string, Kernel>;

export type KernelId = keyof typeof kernels;
