/**
 * For one client: what it spends on the direct providers that a party stands behind.
 *
 * Formula      sum of w(root, s) over the direct providers s != v with a chain to v that does not pass the root
 * Reference    Yan, Choi, Kim & Yang 2015. The formula is our own
 * Complexity   O(direct providers · m)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected 0 for what none of them reaches.
 * Parameters   root: the client
 * Example      root a, a -> b worth 5, a -> c worth 2, b -> d, c -> d: 0 0 0 7
 */
import { summed } from '../steps.ts';
import { defineMetric } from './metric.ts';

export const spendThrough = defineMetric({
  id: 'spend-through',
  keys: ['shared_spend'],
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
      'Yan, Choi, Kim & Yang 2015, A theory of the nexus supplier: a critical supplier from a network perspective, Journal of Supply Chain Management 51(1), 52-66',
    doi: '10.1111/jscm.12070'
  },
  own: true,
  *compute(graph, { root }) {
    if (!graph.directed) return { values: {} };
    const providers = graph.targets.slice(graph.offsets[root], graph.offsets[root + 1]);
    const [, spend] = yield* summed('supplier-reach', graph, providers, { options: { root } });
    return { values: { shared_spend: spend ?? new Float64Array(graph.nodeCount) } };
  }
});
