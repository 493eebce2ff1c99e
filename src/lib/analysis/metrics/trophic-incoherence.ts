/**
 * How far the network is from perfect tiers.
 *
 * Formula      F = sum over edges of w (h(v) - h(u) - 1)² / sum of w, h = trophic_level
 * Reference    MacKay, Johnson & Sansom 2020
 * Complexity   O(n + m) for trees and circles; what is left by conjugate gradients, O(m) per round
 * Direction    required.
 * Weights      as trophic-level.
 * Parallel     summed.
 * Disconnected all parts together. No engagements with value: null.
 * Example      a -> b -> c: 0; a -> b -> c -> a: 1
 */
import { trophic } from '../spectral/trophic.ts';
import { defineMetric } from './metric.ts';

export const trophicIncoherence = defineMetric({
  id: 'trophic-incoherence',
  keys: ['trophic_incoherence'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'MacKay, Johnson & Sansom 2020, How directed is a directed network?, Royal Society Open Science 7, 201138',
    doi: '10.1098/rsos.201138'
  },
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const { incoherence } = yield* context.awaited(trophic);
    return {
      values: {
        trophic_incoherence: Number.isNaN(incoherence) ? null : Math.min(1, incoherence)
      }
    };
  }
});
