/**
 * How many final clients a party alone can cut off from somebody further down.
 *
 * Formula      |{r : nobody engages r, r != v, v dominates some u != v as seen from r}|, see dominators
 * Reference    Yan, Choi, Kim & Yang 2015 (monopolistic nexus). The formula is our own
 * Complexity   O(clients · m log n); above the budget from a sample of final clients
 * Direction    required.
 * Weights      ignored.
 * Parallel     one edge.
 * Disconnected no influence. Without final clients: 0. Empty: no entries.
 * Example      a -> b -> c: 0 1 0
 */
import { clientsCutOffBy } from '../flows/dominated.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const clientsCutOff = defineMetric({
  id: 'clients-cut-off',
  keys: ['clients_cut_off'],
  level: 'party',
  shape: 'values',
  parameters: {},
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
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const { sources, counts, errors } = yield* context.awaited(clientsCutOffBy);
    return {
      values: { clients_cut_off: counts },
      ...samplingOf(sources, () => ({ clients_cut_off: errors }))
    };
  }
});
