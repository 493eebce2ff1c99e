/**
 * The engagements that lead backwards in the best order of the parties: where a cycle closes.
 *
 * Formula      {(u, v) : v stands before u in the order of sequence-position}
 * Reference    Steward 1981
 * Complexity   that of sequence-position
 * Direction    required.
 * Weights      decide which order is best.
 * Parallel     one edge.
 * Disconnected no influence. Without cycles, or empty: none.
 * Example      a -> b worth 5, b -> a worth 1: b -> a
 */
import { feedbackOf, sequence } from '../architecture/sequence.ts';
import { defineMetric } from './metric.ts';

export const feedback = defineMetric({
  id: 'feedback',
  keys: ['feedback_engagements'],
  level: 'engagement',
  shape: 'members',
  parameters: {},
  unit: 'none',
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
    return { values: { feedback_engagements: feedbackOf(graph, order).edges } };
  }
});
