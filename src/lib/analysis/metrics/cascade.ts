/**
 * For one party that stops: in which round each client that depends on it stops too.
 *
 * Formula      round 0 for the root; u fails one round after its failed providers hold at least theta of its
 *              spending; by services: after all providers of one service class have failed. -1: survives
 * Reference    threshold contagion, Elliott, Golub & Jackson 2014. The formula is our own
 * Complexity   O(n + m)
 * Direction    required: failure runs from provider to client.
 * Weights      shares of spending; one whose value is unknown counts nothing.
 * Parallel     one edge.
 * Disconnected parties that do not depend on the root survive.
 * Parameters   root: who stops first. theta: 0..1, default 0.5. rule: services (default): providers of one class
 *              replace each other, every class is needed, unknown services by value; value; every: the first
 *              failed provider is enough; last: all must fail
 * Example      a -> b -> c, root c: 2 1 0
 */
import { cascades, failureRules, withServices } from '../simulation/cascade.ts';
import { defineMetric } from './metric.ts';

export const cascade = defineMetric({
  id: 'cascade',
  keys: ['cascade'],
  level: 'party',
  shape: 'values',
  parameters: {
    root: { kind: 'party' },
    theta: { kind: 'number', default: 0.5, min: 0, max: 1 },
    rule: { kind: 'choice', options: failureRules, default: 'services' }
  },
  unit: 'rounds',
  range: { min: -1, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Elliott, Golub & Jackson 2014, Financial networks and contagion, American Economic Review 104(10), 3115-3153',
    doi: '10.1257/aer.104.10.3115'
  },
  own: true,
  compute: (graph, { root, theta, rule }, { facts }) => {
    if (!graph.directed) return {};
    const cascade = cascades(withServices(graph, facts.services), { rule, threshold: theta });
    cascade.from(root);
    return { cascade: cascade.roundOf };
  }
});
