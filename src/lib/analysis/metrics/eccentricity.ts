/**
 * How many steps the farthest party is away that a party reaches (out), or that reaches it (in).
 *
 * Formula      eccentricity_out(u) = maximum of d(u, v) over the v that u reaches; 0 when it reaches none
 * Reference    Wasserman & Faust 1994
 * Complexity   O(n m / 32); above the budget from a sample of parties, and then a lower bound
 * Direction    `_out` and `_in`, or one without ending when undirected.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected parties in other parts are left out. Empty: no entries.
 * Example      a -> b -> c: out 2 1 0, in 0 1 2
 */
import { distancesIn, distancesOut } from '../paths/all-distances.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const eccentricity = defineMetric({
  id: 'eccentricity',
  keys: ['eccentricity', 'eccentricity_out', 'eccentricity_in'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'steps',
  range: { min: 0, max: null },
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
    const [to, from] = [incoming.farthest, outgoing.farthest];
    return {
      values: graph.directed
        ? { eccentricity_out: from, eccentricity_in: to }
        : { eccentricity: to },
      ...samplingOf(incoming.sources)
    };
  }
});
