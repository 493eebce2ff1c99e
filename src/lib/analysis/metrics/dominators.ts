/**
 * For one client: the last party that everything of a party has to pass on its way to the client.
 *
 * Formula      the immediate dominator of v: the dominator of v next to v, where d dominates v when every chain
 *              from the root to v passes d
 * Reference    Lengauer & Tarjan 1979
 * Complexity   O(m log n)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one edge.
 * Disconnected -1 for the root and for what it does not reach.
 * Parameters   root: the client
 * Example      root a, a -> b -> d, a -> c -> d: -1 a a a
 */
import { dominatorChain } from '../explanations/ways.ts';
import { dominators as dominatorsOf } from '../flows/dominators.ts';
import { defineMetric } from './metric.ts';

export const dominators = defineMetric({
  id: 'dominators',
  keys: ['dominators'],
  level: 'party',
  shape: 'values',
  parameters: { root: { kind: 'party' } },
  unit: 'none',
  range: { min: -1, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Lengauer & Tarjan 1979, A fast algorithm for finding dominators in a flowgraph, ACM Transactions on Programming Languages and Systems 1, 121-141',
    doi: '10.1145/357062.357071'
  },
  compute: (graph, { root }) =>
    graph.directed ? { dominators: dominatorsOf(graph, root).immediate } : {},
  explain: (graph, { party, root }) => dominatorChain(dominatorsOf(graph, root).immediate, party)
});
