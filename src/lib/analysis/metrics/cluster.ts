/**
 * The cluster of dealings that each party belongs to: parties that deal more among themselves than
 * chance would have it.
 *
 * Formula      the partition c with the largest Q = (1/m) sum_uv [w(u, v) - g out(u) in(v) / m] d(c_u, c_v) that
 *              20 seeded runs find, m = all value, g = resolution; clusters numbered from 0 by first party
 * Reference    Traag, Waltman & van Eck 2019; objective Leicht & Newman 2008
 * Complexity   O(m) per round, a handful of rounds, for each seed
 * Direction    respected in what chance would have; undirected: Newman 2006.
 * Weights      the value; engagements of unknown value are not counted.
 * Parallel     summed.
 * Disconnected every cluster is connected. A party without valued dealings is alone. Empty: no entries.
 * Parameters   resolution: 1; larger values give more and smaller clusters. objective: modularity (default), or
 *              density (constant Potts model, Traag, Van Dooren & Nesterov 2011): value inside a cluster against
 *              resolution times its ordered pairs, so that small clusters do not vanish in large networks
 * Example      two triangles a b c and d e f joined by c -> d: 0 0 0 1 1 1
 */
import { dealingsByCluster } from '../explanations/parts.ts';
import { clusters, usualClusters, usualOptions } from '../communities/clusters.ts';
import { objectives } from '../communities/dealings.ts';
import { defineMetric } from './metric.ts';

export const cluster = defineMetric({
  id: 'cluster',
  keys: ['community'],
  level: 'party',
  shape: 'values',
  parameters: {
    resolution: { kind: 'number', default: 1, min: 0.25, max: 4 },
    objective: { kind: 'choice', options: objectives, default: 'modularity' }
  },
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Traag, Waltman & van Eck 2019, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233',
    doi: '10.1038/s41598-019-41695-z'
  },
  *compute(graph, { resolution, objective }, context) {
    const { membership } =
      resolution === usualOptions.resolution && objective === usualOptions.objective
        ? yield* context.awaited(usualClusters)
        : yield* clusters(graph, { ...usualOptions, resolution, objective, seed: context.seed });
    return { values: { community: membership } };
  },
  *explain(graph, { party }, context) {
    const { membership } = yield* context.awaited(usualClusters);
    return dealingsByCluster(graph, membership, party);
  }
});
