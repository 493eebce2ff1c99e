/**
 * How far each service of the network is in the hands of one provider.
 *
 * Formula      for each service class the sum over providers of (value of that class received by v / value of the
 *              class)²; `all` for all engagements
 * Reference    Hirschman 1964
 * Complexity   O(m)
 * Direction    required.
 * Weights      as concentration; an engagement of several classes counts in each.
 * Parallel     summed.
 * Disconnected all parts together. A class without value has no entry.
 * Example      a -> b ITO worth 3, a -> c ITO worth 1: ITO 0.625
 */
import { marketConcentrations } from '../graph/markets.ts';
import { defineMetric } from './metric.ts';

export const marketConcentration = defineMetric({
  id: 'market-concentration',
  keys: ['hhi_market'],
  level: 'network',
  shape: 'record',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-facts',
  reference: {
    citation: 'Hirschman 1964, The paternity of an index, American Economic Review 54, 761-762'
  },
  compute: (graph, parameters, { facts }) =>
    graph.directed ? { hhi_market: marketConcentrations(graph, facts.services) } : {}
});
