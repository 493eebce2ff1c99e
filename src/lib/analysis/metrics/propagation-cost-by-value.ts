/**
 * The share of all value in the map that a change or a failure of a party can touch, on average.
 *
 * Formula      (1/n) sum_u (sum of w(x, y) over the edges with V(u, x) = 1) / sum of w, V = transitive closure
 *              with the diagonal; the same as sum_x fan_in(x) out(x) / (n sum of w)
 * Reference    propagation cost MacCormack, Rusnak & Baldwin 2006. The formula is our own
 * Complexity   O(n + m) after visibility
 * Direction    respected, as propagation-cost.
 * Weights      the value.
 * Parallel     summed.
 * Disconnected parts do not touch each other. Without value, or empty: null.
 * Example      a -> b worth 3, b -> c worth 1: a touches all, b a quarter, c nothing: 1.25 / 3
 */
import { visibility } from '../architecture/visibility.ts';
import { outStrengths } from '../graph/degrees.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const propagationCostByValue = defineMetric({
  id: 'propagation-cost-by-value',
  keys: ['propagation_cost_weighted'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'MacCormack, Rusnak & Baldwin 2006, Exploring the structure of complex software designs, Management Science 52, 1015-1030',
    doi: '10.1287/mnsc.1060.0552'
  },
  own: true,
  *compute(graph, parameters, context) {
    const { touchedSpend, sample } = yield* context.awaited(visibility);
    const most = outStrengths(graph).reduce((a, b) => a + b, 0) * graph.nodeCount;
    // Where everybody touches everything the division may end a rounding above 1.
    const cost = most === 0 ? null : Math.min(1, touchedSpend / most);
    return {
      values: { propagation_cost_weighted: cost },
      ...(sample &&
        samplingOf(sample.sources, () => ({
          propagation_cost_weighted: Float64Array.of(sample.touchedSpend / most)
        })))
    };
  }
});
