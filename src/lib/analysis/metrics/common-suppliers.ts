/**
 * For one client: how many of its direct providers a party stands behind.
 *
 * Formula      |{s : root engages s, s != v, a chain leads from s to v that does not pass the root}|
 * Reference    Yan, Choi, Kim & Yang 2015. The formula is our own
 * Complexity   O(direct providers · m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected 0 for what none of them reaches.
 * Parameters   root: the client
 * Example      root a, a -> b -> d, a -> c -> d: 0 0 0 2
 */
import { summed } from '../steps.ts';
import { defineMetric } from './metric.ts';

export const commonSuppliers = defineMetric({
  id: 'common-suppliers',
  keys: ['shared_by_suppliers'],
  level: 'party',
  shape: 'values',
  parameters: { root: { kind: 'party' } },
  unit: 'parties',
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
    const [counts] = yield* summed('supplier-reach', graph, providers, { options: { root } });
    return { values: { shared_by_suppliers: counts ?? new Float64Array(graph.nodeCount) } };
  }
});
