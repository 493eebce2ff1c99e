/**
 * Who controls demand: the clients on whom important providers depend.
 *
 * Formula      page-rank of the network with every engagement turned round
 * Reference    Page, Brin, Motwani & Winograd 1999
 * Complexity   O(m) per round, some 25 rounds, 300 at most
 * Direction    respected: rank runs from provider to client.
 * Weights      `_weighted`: in proportion to value.
 * Parallel     one edge; its value summed.
 * Disconnected as page-rank. The entries add up to 1. Empty: no entries.
 * Example      a -> b: 0.649 0.351
 */
import { reversed } from '../graph/reversed.ts';
import { pageRanks } from '../spectral/page-rank.ts';
import { defineMetric } from './metric.ts';

export const pageRankOfClients = defineMetric({
  id: 'page-rank-of-clients',
  keys: ['pagerank_reversed', 'pagerank_reversed_weighted'],
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
    const { plain, weighted } = yield* pageRanks(context.derived(reversed));
    return { values: { pagerank_reversed: plain, pagerank_reversed_weighted: weighted } };
  }
});
