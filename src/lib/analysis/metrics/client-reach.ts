/**
 * Share of all final clients whose chains lead to a party.
 *
 * Formula      |{r : nobody engages r, a chain leads from r to v, r != v}| / |{r : nobody engages r and r engages
 *              somebody}|
 * Reference    Yan, Choi, Kim & Yang 2015. The formula is our own
 * Complexity   O(clients · m / 32)
 * Direction    required.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected 0 for a final client. Without final clients: null.
 * Example      a -> c, b -> c, b -> d: 0 0 1 1/2
 */
import { finalClients } from '../graph/final-clients.ts';
import { sourcesAtOnce } from '../paths/distances.ts';
import { summed } from '../steps.ts';
import { defineMetric } from './metric.ts';

export const clientReach = defineMetric({
  id: 'client-reach',
  keys: ['client_reach'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Yan, Choi, Kim & Yang 2015, A theory of the nexus supplier: a critical supplier from a network perspective, Journal of Supply Chain Management 51(1), 52-66',
    doi: '10.1111/jscm.12070'
  },
  own: true,
  *compute(graph) {
    if (!graph.directed) return { values: {} };
    const clients = finalClients(graph);
    const [reached] = yield* summed('distances', graph, clients, { width: sourcesAtOnce });
    const share = (count: number) => (clients.length === 0 ? NaN : count / clients.length);
    return { values: { client_reach: (reached ?? new Float64Array(graph.nodeCount)).map(share) } };
  }
});
