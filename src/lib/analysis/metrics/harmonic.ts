/**
 * How near a party is to all others, with 0 for those out of reach.
 *
 * Formula      sum of 1 / d(u, v) over the v that u reaches (out), or that reach u (in)
 * Reference    Rochat 2009
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    `_out` and `_in`, or one without ending when undirected.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected parties out of reach add 0. Empty: no entries.
 * Example      a -> b -> c: out 1.5 1 0, in 0 1 1.5
 */
import { distancesIn, distancesOut } from '../paths/all-distances.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const harmonic = defineMetric({
  id: 'harmonic',
  keys: ['harmonic', 'harmonic_out', 'harmonic_in'],
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
      'Rochat 2009, Closeness centrality extended to unconnected graphs: the harmonic centrality index, ASNA 2009'
  },
  *compute(graph, parameters, context) {
    const incoming = yield* context.awaited(distancesIn);
    const outgoing = yield* context.awaited(distancesOut);
    const [to, from] = [incoming.harmonic, outgoing.harmonic];
    return {
      values: graph.directed ? { harmonic_out: from, harmonic_in: to } : { harmonic: to },
      ...samplingOf(incoming.sources, () =>
        graph.directed
          ? { harmonic_out: outgoing.errors.harmonic, harmonic_in: incoming.errors.harmonic }
          : { harmonic: incoming.errors.harmonic }
      )
    };
  }
});
