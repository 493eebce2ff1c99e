/**
 * How near a party is to all that it reaches, less for each that it does not reach.
 *
 * Formula      (r / (n - 1)) · (r / sum of d), r = reach, d over the parties reached; 0 when r = 0
 * Reference    Wasserman & Faust 1994, formula 5.22
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    `_out` and `_in`, or one without ending when undirected.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected parties out of reach lower the first factor. Empty: no entries.
 * Example      a -> b -> c: out 2/3 1/2 0
 */
import { byDistance } from '../explanations/ways.ts';
import { distancesIn, distancesOut } from '../paths/all-distances.ts';
import { closenessErrors, closenesses } from '../paths/closeness.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const closeness = defineMetric({
  id: 'closeness',
  keys: ['closeness', 'closeness_out', 'closeness_in'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 5',
    doi: '10.1017/CBO9780511815478'
  },
  *compute(graph, parameters, context) {
    const incoming = yield* context.awaited(distancesIn);
    const outgoing = yield* context.awaited(distancesOut);
    const [to, from] = [closenesses(incoming), closenesses(outgoing)];
    return {
      values: graph.directed ? { closeness_out: from, closeness_in: to } : { closeness: to },
      ...samplingOf(incoming.sources, () =>
        graph.directed
          ? { closeness_out: closenessErrors(outgoing), closeness_in: closenessErrors(incoming) }
          : { closeness: closenessErrors(incoming) }
      )
    };
  },
  explain: (graph, { key, party }) => byDistance(graph, key, party)
});
