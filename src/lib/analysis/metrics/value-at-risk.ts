/**
 * For one client: the value of the engagements behind a party that only this party leads to.
 *
 * Formula      sum of w over the engagements that the root reaches and whose provider v dominates (v itself
 *              included)
 * Reference    dominators Lengauer & Tarjan 1979. The formula is our own
 * Complexity   O(m log n)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected 0 for what the root does not reach; all of it for the root.
 * Parameters   root: the client
 * Example      root a, a -> b worth 5, b -> c worth 3: 8 8 3
 */
import { valuesAtRisk } from '../flows/values-at-risk.ts';
import { defineMetric } from './metric.ts';

export const valueAtRisk = defineMetric({
  id: 'value-at-risk',
  keys: ['value_at_risk'],
  level: 'party',
  shape: 'values',
  parameters: { root: { kind: 'party' } },
  unit: 'value',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Lengauer & Tarjan 1979, A fast algorithm for finding dominators in a flowgraph, ACM Transactions on Programming Languages and Systems 1, 121-141',
    doi: '10.1145/357062.357071'
  },
  own: true,
  compute: (graph, { root }) => (graph.directed ? { value_at_risk: valuesAtRisk(graph, root) } : {})
});
