/**
 * How firmly each party belongs to its cluster: whether it depends on the order in which the search
 * looks at the parties.
 *
 * Formula      mean over the other members v of u's cluster of (runs with u and v together) / (runs)
 * Reference    Lancichinetti & Fortunato 2012 for the share of a pair; the mean over a cluster is ours
 * Complexity   O(n) per run, after the clusters
 * Direction    as of the clusters.
 * Weights      as of the clusters.
 * Parallel     summed.
 * Disconnected no influence. A party alone in its cluster: null. Empty: no entries.
 * Example      two triangles joined by one engagement, found by every run: 1 for each party
 */
import { usualClusters } from '../communities/clusters.ts';
import { defineMetric } from './metric.ts';

export const clusterStability = defineMetric({
  id: 'cluster-stability',
  keys: ['community_stability'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Lancichinetti & Fortunato 2012, Consensus clustering in complex networks, Scientific Reports 2, 336',
    doi: '10.1038/srep00336'
  },
  own: true,
  *compute(graph, parameters, context) {
    const { stability } = yield* context.awaited(usualClusters);
    return { values: { community_stability: stability.values } };
  }
});
