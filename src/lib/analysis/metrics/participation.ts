/**
 * Over how many clusters of dealings the counterparties of a party are spread: who bridges them.
 *
 * Formula      P(u) = 1 - sum over clusters c of (d_c(u) / d(u))², d_c(u) = neighbours of u in c; clusters
 *              as found by cluster
 * Reference    Guimerà & Amaral 2005; read as informational nexus after Yan, Choi, Kim & Yang 2015
 * Complexity   that of cluster
 * Direction    ignored; the clusters respect it.
 * Weights      ignored; the clusters respect them.
 * Parallel     one tie.
 * Disconnected no influence. No ties: null.
 * Example      two triangles a b c and d e f joined by c -> d: 0 0 4/9 4/9 0 0
 */
import { clusterSpread } from '../communities/spread.ts';
import { defineMetric } from './metric.ts';

export const participation = defineMetric({
  id: 'participation',
  keys: ['participation'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Guimerà & Amaral 2005, Functional cartography of complex metabolic networks, Nature 433, 895-900',
    doi: '10.1038/nature03288'
  },
  *compute(graph, parameters, context) {
    return { values: { participation: yield* context.awaited(clusterSpread) } };
  }
});
