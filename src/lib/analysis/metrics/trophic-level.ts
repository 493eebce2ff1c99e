/**
 * A tier with fractions, that needs no first client: engagements rise by as near to one as can be.
 *
 * Formula      (diag(u) - W - W^T) h = v, u = in + out, v = in - out; lowest h of each part 0
 * Reference    MacKay, Johnson & Sansom 2020
 * Complexity   O(n + m) for trees and circles; what is left by conjugate gradients, O(m) per round
 * Direction    required.
 * Weights      as strength; engagements without value take no part.
 * Parallel     summed.
 * Disconnected each part starts at 0; 0 for a party alone. Empty: no entries.
 * Example      a -> b -> c worth 1 each: 0 1 2
 */
import { trophic } from '../spectral/trophic.ts';
import { defineMetric } from './metric.ts';

export const trophicLevel = defineMetric({
  id: 'trophic-level',
  keys: ['trophic_level'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'tiers',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'MacKay, Johnson & Sansom 2020, How directed is a directed network?, Royal Society Open Science 7, 201138',
    doi: '10.1098/rsos.201138'
  },
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const { levels } = yield* context.awaited(trophic);
    return { values: { trophic_level: levels } };
  }
});
