/**
 * Number of counterparties of each party: its clients (in) and its providers (out).
 *
 * Formula      out(u) = |{v : u engages v}|, in(v) = |{u : u engages v}|; undirected: degree = |N(u)|
 * Reference    Freeman 1978; read as supply load and demand load by Kim, Choi, Yan & Dooley 2011
 * Complexity   O(n)
 * Direction    respected: `in_degree` and `out_degree`, or `degree` when undirected.
 * Weights      ignored.
 * Parallel     one counterparty; a party that engages itself: none.
 * Disconnected no influence; 0 for a party alone. Empty: no entries.
 * Example      a -> b, a -> c, b -> c: in 0 1 2, out 2 1 0
 */
import { counterparties } from '../explanations/dealings.ts';
import { inDegrees, outDegrees } from '../graph/degrees.ts';
import { defineMetric } from './metric.ts';

export const degree = defineMetric({
  id: 'degree',
  keys: ['in_degree', 'out_degree', 'degree'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Freeman 1978, Centrality in social networks: conceptual clarification, Social Networks 1, 215-239',
    doi: '10.1016/0378-8733(78)90021-7'
  },
  compute: (graph) =>
    graph.directed
      ? { in_degree: inDegrees(graph), out_degree: outDegrees(graph) }
      : { degree: outDegrees(graph) },
  explain: (graph, { key, party }) => counterparties(graph, key, party)
});
