import type { MetricId, MetricKey } from '#lib/analysis/metrics/index.ts';

/**
 * The metrics of parties that a view can filter and colour by, most asked for first: of each metric
 * the one value that is read without further choices.
 */
export const partyMetrics = [
  { id: 'strength', key: 'in_strength' },
  { id: 'betweenness', key: 'betweenness' },
  { id: 'page-rank', key: 'pagerank_weighted' },
  { id: 'reach', key: 'reach_out' },
  { id: 'cascade-size', key: 'cascade_size_theta_0_5' },
  { id: 'value-at-risk', key: 'value_at_risk' },
  { id: 'clients-cut-off', key: 'clients_cut_off' },
  { id: 'constraint', key: 'constraint' },
  { id: 'core-number', key: 'core_number' },
  { id: 'upstreamness', key: 'upstreamness' },
  { id: 'closeness', key: 'closeness' }
] as const satisfies readonly { readonly id: MetricId; readonly key: MetricKey }[];
