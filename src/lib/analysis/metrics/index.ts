import { architectureRole } from './architecture-role.ts';
import { articulationPoints } from './articulation-points.ts';
import { betweennessByValue } from './betweenness-by-value.ts';
import { betweennessNormalised } from './betweenness-normalised.ts';
import { betweenness } from './betweenness.ts';
import { biconnectedComponents } from './biconnected-components.ts';
import { blockCompression } from './block-compression.ts';
import { bridges } from './bridges.ts';
import { cascadeSize } from './cascade-size.ts';
import { cascadeValue } from './cascade-value.ts';
import { cascade } from './cascade.ts';
import { centralisation } from './centralisation.ts';
import { chainDepth } from './chain-depth.ts';
import { clientReach } from './client-reach.ts';
import { clientsCutOff } from './clients-cut-off.ts';
import { closenessWithin } from './closeness-within.ts';
import { closeness } from './closeness.ts';
import { clusterStability } from './cluster-stability.ts';
import { cluster } from './cluster.ts';
import { clusteringCost } from './clustering-cost.ts';
import { clustering } from './clustering.ts';
import { commonSuppliers } from './common-suppliers.ts';
import { complexity } from './complexity.ts';
import { componentModularity } from './component-modularity.ts';
import { component } from './component.ts';
import { concentration } from './concentration.ts';
import { constraint } from './constraint.ts';
import { coreNumber } from './core-number.ts';
import { degreeAssortativity } from './degree-assortativity.ts';
import { degree } from './degree.ts';
import { density } from './density.ts';
import { distances } from './distances.ts';
import { dominators } from './dominators.ts';
import { eccentricity } from './eccentricity.ts';
import { edgeBetweenness } from './edge-betweenness.ts';
import { effectiveNumber } from './effective-number.ts';
import { effectiveSize } from './effective-size.ts';
import { eiIndexOfParty } from './ei-index-of-party.ts';
import { eiIndex } from './ei-index.ts';
import { eigenvector } from './eigenvector.ts';
import { engagementCount } from './engagement-count.ts';
import { feedbackWeight } from './feedback-weight.ts';
import { feedback } from './feedback.ts';
import { flowHierarchy } from './flow-hierarchy.ts';
import { globalEfficiency } from './global-efficiency.ts';
import { governanceUnit } from './governance-unit.ts';
import { groupAssortativity } from './group-assortativity.ts';
import { groupModularity } from './group-modularity.ts';
import { harmonic } from './harmonic.ts';
import { hits } from './hits.ts';
import { independentChains } from './independent-chains.ts';
import { inoperability } from './inoperability.ts';
import { invisibleShare } from './invisible-share.ts';
import { katz } from './katz.ts';
import { largestFour } from './largest-four.ts';
import { linkRobustness } from './link-robustness.ts';
import { marketConcentration } from './market-concentration.ts';
import { markup } from './markup.ts';
import type { Metric } from './metric.ts';
import { minimumCut } from './minimum-cut.ts';
import { modularity } from './modularity.ts';
import { moduleWidth } from './module-width.ts';
import { modules } from './modules.ts';
import { nexus } from './nexus.ts';
import { output } from './output.ts';
import { pageRankOfClients } from './page-rank-of-clients.ts';
import { pageRank } from './page-rank.ts';
import { pairCount } from './pair-count.ts';
import { participation } from './participation.ts';
import { partyCount } from './party-count.ts';
import { passThrough } from './pass-through.ts';
import { propagationCostByValue } from './propagation-cost-by-value.ts';
import { propagationCost } from './propagation-cost.ts';
import { propagationLength } from './propagation-length.ts';
import { reach } from './reach.ts';
import { reachablePairs } from './reachable-pairs.ts';
import { reciprocity } from './reciprocity.ts';
import { richClub } from './rich-club.ts';
import { robustnessInOrder } from './robustness-in-order.ts';
import { robustness } from './robustness.ts';
import { sequencePosition } from './sequence-position.ts';
import { serviceTriads } from './service-triads.ts';
import { shareInBlocks } from './share-in-blocks.ts';
import { smallWorld } from './small-world.ts';
import { spatialComplexity } from './spatial-complexity.ts';
import { spendThrough } from './spend-through.ts';
import { strength } from './strength.ts';
import { subcontractingRatio } from './subcontracting-ratio.ts';
import { substitutes } from './substitutes.ts';
import { supplierTriads } from './supplier-triads.ts';
import { supplyAvailability } from './supply-availability.ts';
import { tierBreadth } from './tier-breadth.ts';
import { tierConcentration } from './tier-concentration.ts';
import { tierValueRetained } from './tier-value-retained.ts';
import { tier } from './tier.ts';
import { transitivity } from './transitivity.ts';
import { triadCensus } from './triad-census.ts';
import { trophicIncoherence } from './trophic-incoherence.ts';
import { trophicLevel } from './trophic-level.ts';
import { ultimateConcentration } from './ultimate-concentration.ts';
import { upstreamness } from './upstreamness.ts';
import { valueAtRisk } from './value-at-risk.ts';
import { valueRetained } from './value-retained.ts';
import { visibility } from './visibility.ts';

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
  density,
  component,
  bridges,
  biconnectedComponents,
  reciprocity,
  flowHierarchy,
  coreNumber,
  clustering,
  transitivity,
  distances,
  reachablePairs,
  globalEfficiency,
  centralisation,
  smallWorld,
  degreeAssortativity,
  groupAssortativity,
  eiIndex,
  eiIndexOfParty,
  richClub,
  triadCensus,
  serviceTriads,
  supplierTriads,
  valueRetained,
  tierValueRetained,
  subcontractingRatio,
  passThrough,
  markup,
  invisibleShare,
  concentration,
  largestFour,
  effectiveNumber,
  marketConcentration,
  tierConcentration,
  ultimateConcentration,
  upstreamness,
  output,
  propagationLength,
  reach,
  eccentricity,
  closeness,
  closenessWithin,
  harmonic,
  betweenness,
  betweennessNormalised,
  betweennessByValue,
  edgeBetweenness,
  pageRank,
  pageRankOfClients,
  katz,
  eigenvector,
  hits,
  trophicLevel,
  trophicIncoherence,
  constraint,
  effectiveSize,
  dominators,
  valueAtRisk,
  clientsCutOff,
  clientReach,
  commonSuppliers,
  spendThrough,
  independentChains,
  minimumCut,
  cascade,
  cascadeSize,
  cascadeValue,
  inoperability,
  robustness,
  robustnessInOrder,
  linkRobustness,
  supplyAvailability,
  complexity,
  spatialComplexity,
  modules,
  substitutes,
  shareInBlocks,
  moduleWidth,
  blockCompression,
  cluster,
  participation,
  nexus,
  clusterStability,
  modularity,
  groupModularity,
  visibility,
  propagationCost,
  propagationCostByValue,
  architectureRole,
  sequencePosition,
  feedback,
  feedbackWeight,
  governanceUnit,
  clusteringCost,
  componentModularity
] as const;

export type MetricId = (typeof registered)[number]['id'];
export type MetricKey = (typeof registered)[number]['keys'][number];

/** Every metric, cheap and general ones first. A new one is a file and a line above. */
export const metrics: readonly Metric<MetricId, MetricKey>[] = registered;
