/**
 * How many direct providers a party has, and how many tiers lie below it.
 *
 * Formula      breadth = out_degree(u); depth = tier_height(u)
 * Reference    Bode & Wagner 2015 (there horizontal and vertical; we say breadth and depth)
 * Complexity   O(n + m)
 * Direction    required.
 * Weights      ignored.
 * Parallel     one provider.
 * Disconnected no influence; 0 for a party without providers. Empty: no entries.
 * Example      a -> b -> c, a -> c: breadth 2 1 0, depth 2 1 0
 */
import { outDegrees } from '../graph/degrees.ts';
import { tiers } from '../graph/tiers.ts';
import { defineMetric } from './metric.ts';

export const complexity = defineMetric({
  id: 'complexity',
  keys: ['complexity_breadth', 'complexity_depth'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Bode & Wagner 2015, Structural drivers of upstream supply chain complexity and the frequency of supply chain disruptions, Journal of Operations Management 36, 215-228',
    doi: '10.1016/j.jom.2014.12.004'
  },
  compute: (graph, parameters, context) =>
    graph.directed
      ? { complexity_breadth: outDegrees(graph), complexity_depth: context.derived(tiers).height }
      : {}
});
