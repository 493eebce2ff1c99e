/**
 * The share of the network that a change or a failure of a party can touch, on average.
 *
 * Formula      sum_uv V(u, v) / n², V = transitive closure with the diagonal
 * Reference    MacCormack, Rusnak & Baldwin 2006
 * Complexity   O(n m / 32) after cyclic groups are shrunk; above the budget from a sample of parties
 * Direction    respected; undirected, everybody in a part touches everybody.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected parts do not touch each other. Empty: null.
 * Example      a -> b -> c: 6 / 9
 */
import { visibility } from '../architecture/visibility.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const propagationCost = defineMetric({
  id: 'propagation-cost',
  keys: ['propagation_cost'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-parties',
  reference: {
    citation:
      'MacCormack, Rusnak & Baldwin 2006, Exploring the structure of complex software designs, Management Science 52, 1015-1030',
    doi: '10.1287/mnsc.1060.0552'
  },
  *compute(graph, parameters, context) {
    const { propagationCost: cost, sample } = yield* context.awaited(visibility);
    return {
      values: { propagation_cost: cost },
      ...(sample &&
        samplingOf(sample.sources, () => ({
          propagation_cost: Float64Array.of(sample.propagationCost)
        })))
    };
  }
});
