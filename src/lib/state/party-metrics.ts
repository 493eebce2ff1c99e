import type { MetricId, MetricKey } from '#lib/analysis/metrics/index.ts';

/**
 * The metrics that give every party an amount without further choices, with their keys, most asked
 * for first: what a view can filter, colour and size by.
 */
const keysOf = {
  strength: ['in_strength', 'out_strength', 'strength'],
  betweenness: ['betweenness'],
  'page-rank': ['pagerank_weighted', 'pagerank'],
  reach: ['reach_out', 'reach', 'reach_in'],
  'cascade-size': ['cascade_size_theta_0_5'],
  'clients-cut-off': ['clients_cut_off'],
  constraint: ['constraint', 'constraint_weighted'],
  'core-number': ['core_number'],
  upstreamness: ['upstreamness', 'downstreamness'],
  closeness: ['closeness', 'closeness_out', 'closeness_in'],
  degree: ['in_degree', 'out_degree', 'degree'],
  tier: ['tier_longest', 'tier_shortest', 'tier_height'],
  clustering: ['clustering'],
  'ei-index-of-party': ['ei_index', 'ei_index_weighted'],
  'value-retained': ['value_retained'],
  'subcontracting-ratio': ['subcontracting_ratio'],
  'pass-through': ['pass_through'],
  markup: ['markup'],
  'invisible-share': ['invisible_share'],
  concentration: ['hhi_supplier', 'hhi_client'],
  'largest-four': ['cr4_supplier', 'cr4_client'],
  'effective-number': ['effective_suppliers', 'effective_clients'],
  'ultimate-concentration': ['hhi_ultimate'],
  output: ['output', 'external_revenue', 'value_added'],
  eccentricity: ['eccentricity', 'eccentricity_out', 'eccentricity_in'],
  'closeness-within': ['closeness_component', 'closeness_component_out', 'closeness_component_in'],
  harmonic: ['harmonic', 'harmonic_out', 'harmonic_in'],
  'betweenness-normalised': ['betweenness_normalised'],
  'betweenness-by-value': ['betweenness_length'],
  'page-rank-of-clients': ['pagerank_reversed', 'pagerank_reversed_weighted'],
  katz: ['katz_alpha_0_05'],
  eigenvector: ['eigenvector_undirected'],
  hits: ['hits_hub', 'hits_authority'],
  'trophic-level': ['trophic_level'],
  'effective-size': ['effective_size'],
  'client-reach': ['client_reach'],
  'cascade-value': ['cascade_value_theta_0_5'],
  complexity: ['complexity_breadth', 'complexity_depth'],
  'spatial-complexity': ['complexity_countries'],
  substitutes: ['substitutes'],
  participation: ['participation'],
  nexus: ['nexus_operational', 'nexus_monopolistic', 'nexus_informational'],
  'cluster-stability': ['community_stability'],
  visibility: ['visibility_fan_out', 'visibility_fan_in'],
  'sequence-position': ['sequence_position'],
  'component-modularity': [
    'degree_modularity_out',
    'degree_modularity_in',
    'distance_modularity_out',
    'distance_modularity_in',
    'bridge_modularity'
  ]
} as const satisfies { readonly [Id in MetricId]?: readonly MetricKey[] };

export interface PartyMetric {
  readonly id: keyof typeof keysOf;
  readonly key: MetricKey;
}

export const partyMetrics: readonly PartyMetric[] = (
  Object.entries(keysOf) as [PartyMetric['id'], readonly MetricKey[]][]
).flatMap(([id, keys]) => keys.map((key) => ({ id, key })));
