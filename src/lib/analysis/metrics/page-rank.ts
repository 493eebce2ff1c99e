/**
 * Who is important because those who are important depend on it.
 *
 * Formula      r(v) = 0.15 / n + 0.85 (sum over clients u of r(u) w(u, v) / out(u) + d / n), d = rank of those
 *              who engage nobody; pagerank with w = 1
 * Reference    Page, Brin, Motwani & Winograd 1999
 * Complexity   O(m) per round, some 25 rounds, 300 at most
 * Direction    respected: rank runs from client to provider.
 * Weights      `_weighted`: in proportion to value.
 * Parallel     one edge; its value summed.
 * Disconnected a party without clients keeps the least rank. The entries add up to 1. Empty: no entries.
 * Example      a -> b: 0.351 0.649
 */
import { rankShares } from '../explanations/dealings.ts';
import { pageRanks } from '../spectral/page-rank.ts';
import { defineMetric } from './metric.ts';

export const pageRank = defineMetric({
  id: 'page-rank',
  keys: ['pagerank', 'pagerank_weighted'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Page, Brin, Motwani & Winograd 1999, The PageRank citation ranking: bringing order to the web, Stanford InfoLab 1999-66'
  },
  *compute(graph, parameters, context) {
    const { plain, weighted } = yield* context.awaited(pageRanks);
    return { values: { pagerank: plain, pagerank_weighted: weighted } };
  },
  *explain(graph, { key, party }, context) {
    const { plain, weighted } = yield* context.awaited(pageRanks);
    return key === 'pagerank'
      ? rankShares(graph, new Float64Array(graph.edgeCount).fill(1), plain, party)
      : rankShares(graph, graph.weights, weighted, party);
  }
});
