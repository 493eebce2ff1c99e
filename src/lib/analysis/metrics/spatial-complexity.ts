/**
 * Over how many countries a party’s direct providers are spread, as if evenly.
 *
 * Formula      1 / sum over countries c of (providers of u in c / providers of u with a known country)²
 * Reference    Bode & Wagner 2015
 * Complexity   O(m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one provider.
 * Disconnected no influence. No provider with a known country: null.
 * Example      a -> b in X, a -> c in X, a -> d in Y: 1.8
 */
import { effectiveGroups } from '../graph/group-ties.ts';
import { defineMetric } from './metric.ts';

export const spatialComplexity = defineMetric({
  id: 'spatial-complexity',
  keys: ['complexity_countries'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 1, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-facts',
  reference: {
    citation:
      'Bode & Wagner 2015, Structural drivers of upstream supply chain complexity and the frequency of supply chain disruptions, Journal of Operations Management 36, 215-228',
    doi: '10.1016/j.jom.2014.12.004'
  },
  compute: (graph, parameters, { facts }) =>
    graph.directed ? { complexity_countries: effectiveGroups(graph, facts.partitions.country) } : {}
});
