/**
 * What coordinating costs when the parties are grouped into governance units.
 *
 * Formula      sum over pairs of (w(u, v) + w(v, u)) s, s = size of the unit if u and v share one, else n
 * Reference    Thebeau 2001, with both exponents 1
 * Complexity   O(m) per round of the search
 * Direction    ignored: what two parties deal in both directions is added.
 * Weights      the value.
 * Parallel     summed.
 * Disconnected no influence. Without any value, or empty: 0.
 * Example      a -> b and c -> d, each worth 1: 2 + 2
 */
import { governanceUnits } from '../architecture/clustering-cost.ts';
import { defineMetric } from './metric.ts';

export const clusteringCost = defineMetric({
  id: 'clustering-cost',
  keys: ['clustering_cost'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'value',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation:
      'Thebeau 2001, Knowledge management of system interfaces and interactions for product development processes, MIT'
  },
  *compute(graph, parameters, context) {
    const { cost } = yield* context.awaited(governanceUnits);
    return { values: { clustering_cost: cost } };
  }
});
