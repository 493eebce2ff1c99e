/**
 * How near a party is to those that it reaches, whatever their number.
 *
 * Formula      r / sum of d, r = reach, d over the parties reached
 * Reference    Freeman 1978
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    `_out` and `_in`, or one without ending when undirected.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected parties out of reach do not count, so values of different parts are not to be compared. Reaches
 *              nobody: null.
 * Example      a -> b -> c: out 2/3 1 null
 */
import { distancesIn, distancesOut } from '../paths/all-distances.ts';
import { closenessWithinErrors, closenessesWithin } from '../paths/closeness.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const closenessWithin = defineMetric({
  id: 'closeness-within',
  keys: ['closeness_component', 'closeness_component_out', 'closeness_component_in'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Freeman 1978, Centrality in social networks: conceptual clarification, Social Networks 1, 215-239',
    doi: '10.1016/0378-8733(78)90021-7'
  },
  *compute(graph, parameters, context) {
    const incoming = yield* context.awaited(distancesIn);
    const outgoing = yield* context.awaited(distancesOut);
    const [to, from] = [closenessesWithin(incoming), closenessesWithin(outgoing)];
    return {
      values: graph.directed
        ? { closeness_component_out: from, closeness_component_in: to }
        : { closeness_component: to },
      ...samplingOf(incoming.sources, () =>
        graph.directed
          ? {
              closeness_component_out: closenessWithinErrors(outgoing),
              closeness_component_in: closenessWithinErrors(incoming)
            }
          : { closeness_component: closenessWithinErrors(incoming) }
      )
    };
  }
});
