/**
 * Which part of the network a party belongs to: connected at all, and by chains in both directions.
 *
 * Formula      weak_component(u) = smallest v that ties in any direction join to u; strong_component(u) =
 *              smallest v with chains u -> … -> v and v -> … -> u
 * Reference    Tarjan 1972
 * Complexity   O(n + m)
 * Direction    respected: `strong_component` only when directed.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected each part has a label of its own, the number of its first party. Empty: no entries.
 * Example      a -> b -> c -> b, and d alone: weak 0 0 0 3, strong 0 1 1 3
 */
import { bySmallest, weakComponents } from '../graph/labels.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { defineMetric } from './metric.ts';

export const component = defineMetric({
  id: 'component',
  keys: ['weak_component', 'strong_component'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Tarjan 1972, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146-160',
    doi: '10.1137/0201010'
  },
  compute: (graph, parameters, context) => {
    const weak = weakComponents(context.derived(neighbourhoods));
    if (!graph.directed) return { weak_component: weak };
    const { componentOf, count } = context.derived(strongComponents);
    return { weak_component: weak, strong_component: bySmallest(componentOf, count) };
  }
});
