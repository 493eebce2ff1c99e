/**
 * On how many parties a party depends over any number of engagements (out), and how many depend on it
 * (in), itself included.
 *
 * Formula      fan_out(u) = sum_v V(u, v), fan_in(u) = sum_v V(v, u), V = transitive closure with the diagonal
 * Reference    MacCormack, Rusnak & Baldwin 2006
 * Complexity   O(n m / 32) after cyclic groups are shrunk; above the budget from a sample of parties
 * Direction    respected; undirected, everybody in a part sees everybody.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected parties in other parts are not seen. Empty: no entries.
 * Example      a -> b -> c: out 3 2 1, in 1 2 3
 */
import { visibility as visibilityOf } from '../architecture/visibility.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const visibility = defineMetric({
  id: 'visibility',
  keys: ['visibility_fan_out', 'visibility_fan_in'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'MacCormack, Rusnak & Baldwin 2006, Exploring the structure of complex software designs, Management Science 52, 1015-1030',
    doi: '10.1287/mnsc.1060.0552'
  },
  *compute(graph, parameters, context) {
    const { fanOut, fanIn, sample } = yield* context.awaited(visibilityOf);
    return {
      values: { visibility_fan_out: fanOut, visibility_fan_in: fanIn },
      ...(sample &&
        samplingOf(sample.sources, () => ({
          visibility_fan_out: sample.fanOut,
          visibility_fan_in: sample.fanIn
        })))
    };
  }
});
