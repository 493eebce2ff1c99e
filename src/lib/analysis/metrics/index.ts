import { articulationPoints } from './articulation-points.ts';
import { chainDepth } from './chain-depth.ts';
import { degree } from './degree.ts';
import { engagementCount } from './engagement-count.ts';
import type { Metric } from './metric.ts';
import { modules } from './modules.ts';
import { pairCount } from './pair-count.ts';
import { partyCount } from './party-count.ts';
import { strength } from './strength.ts';
import { tier } from './tier.ts';
import { tierBreadth } from './tier-breadth.ts';

const registered = [
  partyCount,
  engagementCount,
  pairCount,
  degree,
  strength,
  tier,
  chainDepth,
  tierBreadth,
  articulationPoints,
  modules
] as const;

export type MetricId = (typeof registered)[number]['id'];
export type MetricKey = (typeof registered)[number]['keys'][number];

/** Every metric, cheap and general ones first. A new one is a file and a line above. */
export const metrics: readonly Metric<MetricId, MetricKey>[] = registered;
