/**
 * For a pair of parties: how many independent ways lead from one to the other, and how much value.
 *
 * Formula      max_flow = largest flow with w as capacity (= value of the smallest cut); edge_disjoint = most
 *              chains without a common engagement; vertex_disjoint = most chains without a common party between
 * Reference    Menger 1927; Ford & Fulkerson 1956; method Dinic 1970
 * Complexity   O(m sqrt(n)) for the counts
 * Direction    respected: along the engagements.
 * Weights      `max_flow`: capacities.
 * Parallel     one edge of the summed value.
 * Disconnected zeros without a chain. The same party twice: null.
 * Parameters   from, to: the pair
 * Example      a -> b -> d worth 5, a -> c -> d worth 2: 7 2 2
 */
import { edgeDisjointWays, maximumFlow, vertexDisjointWays } from '../flows/max-flow.ts';
import { defineMetric } from './metric.ts';

export const independentChains = defineMetric({
  id: 'independent-chains',
  keys: ['flows'],
  level: 'network',
  shape: 'record',
  parameters: { from: { kind: 'party' }, to: { kind: 'party' } },
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Menger 1927, Zur allgemeinen Kurventheorie, Fundamenta Mathematicae 10, 96-115; Ford & Fulkerson 1956, Maximal flow through a network, Canadian Journal of Mathematics 8, 399-404',
    doi: '10.4153/CJM-1956-045-5'
  },
  compute: (graph, { from, to }) => ({
    flows:
      from === to
        ? null
        : {
            max_flow: maximumFlow(graph, from, to).value,
            edge_disjoint: edgeDisjointWays(graph, from, to),
            vertex_disjoint: vertexDisjointWays(graph, from, to)
          }
  })
});
