/**
 * For a pair of parties: the engagements of least value whose loss cuts every way from one to the other.
 *
 * Formula      edges (u, v) with u, but not v, within reach of the source in the residual network of a largest
 *              flow
 * Reference    Ford & Fulkerson 1956; method Dinic 1970
 * Complexity   Dinic, O(n² m) at worst
 * Direction    respected: along the engagements.
 * Weights      capacities.
 * Parallel     one edge of the summed value.
 * Disconnected none without a chain, and none for the same party twice. Of several cuts the one nearest the first
 *              party.
 * Parameters   from, to: the pair
 * Example      a -> b worth 5, b -> d worth 2: {b -> d}
 */
import { minimumCut as cut } from '../flows/max-flow.ts';
import { defineMetric } from './metric.ts';

export const minimumCut = defineMetric({
  id: 'minimum-cut',
  keys: ['min_cut'],
  level: 'engagement',
  shape: 'members',
  parameters: { from: { kind: 'party' }, to: { kind: 'party' } },
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Menger 1927, Zur allgemeinen Kurventheorie, Fundamenta Mathematicae 10, 96-115; Ford & Fulkerson 1956, Maximal flow through a network, Canadian Journal of Mathematics 8, 399-404',
    doi: '10.4153/CJM-1956-045-5'
  },
  compute: (graph, { from, to }) => ({ min_cut: cut(graph, from, to) })
});
