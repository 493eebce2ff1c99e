/**
 * The value of the engagements that lead backwards in the best order of the parties.
 *
 * Formula      sum of w(u, v) over feedback
 * Reference    Steward 1981
 * Complexity   that of sequence-position
 * Direction    required.
 * Weights      the value.
 * Parallel     summed.
 * Disconnected no influence. Without cycles, or empty: 0.
 * Example      a -> b worth 5, b -> a worth 1: 1
 */
import { feedbackOf, sequence } from '../architecture/sequence.ts';
import { defineMetric } from './metric.ts';

export const feedbackWeight = defineMetric({
  id: 'feedback-weight',
  keys: ['feedback_weight'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'value',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Steward 1981, The design structure system: a method for managing the design of complex systems, IEEE Transactions on Engineering Management 28, 71-74',
    doi: '10.1109/TEM.1981.6448589'
  },
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const { order } = yield* context.awaited(sequence);
    return { values: { feedback_weight: feedbackOf(graph, order).weight } };
  }
});
