/**
 * The place of each party in the order in which engagements lead forwards, clients first, as far as
 * they can.
 *
 * Formula      place of u, from 0, in the block-triangular order: cyclic groups by tier, within each the order
 *              with the least value leading backwards
 * Reference    Steward 1981; within blocks Lawler 1964 (exact up to 15 parties), else Eades, Lin & Smyth 1993
 * Complexity   O(n + m) and, per cyclic group of k <= 15 parties, O(2^k m)
 * Direction    required.
 * Weights      the value; where several orders are equal, fewest engagements backwards.
 * Parallel     summed.
 * Disconnected parties of one tier by order of entry. Empty: no entries.
 * Example      c -> b -> a: a 2, b 1, c 0
 */
import { sequence } from '../architecture/sequence.ts';
import { defineMetric } from './metric.ts';

export const sequencePosition = defineMetric({
  id: 'sequence-position',
  keys: ['sequence_position'],
  level: 'party',
  shape: 'values',
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
    const positions = new Int32Array(graph.nodeCount);
    for (const [place, party] of order.entries()) positions[party] = place;
    return { values: { sequence_position: positions } };
  }
});
