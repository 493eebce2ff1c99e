/**
 * Who buys from the sought-after (hub), and who is sought after by those who buy so (authority).
 *
 * Formula      hub = A authority, authority = A^T hub, up to scale: the leading singular vectors of A, each of
 *              sum 1
 * Reference    Kleinberg 1999
 * Complexity   O(m) per round
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one edge.
 * Disconnected 0 outside the part with the largest singular value. Not unique, or no engagements: null for all.
 * Example      a -> b, a -> c: hub 1 0 0, authority 0 1/2 1/2
 */
import { hits as hitsOf } from '../spectral/hits.ts';
import { defineMetric } from './metric.ts';

export const hits = defineMetric({
  id: 'hits',
  keys: ['hits_hub', 'hits_authority'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Kleinberg 1999, Authoritative sources in a hyperlinked environment, Journal of the ACM 46, 604-632',
    doi: '10.1145/324133.324140'
  },
  *compute(graph) {
    const found = yield* hitsOf(graph);
    const undefinedForAll = () => new Float64Array(graph.nodeCount).fill(NaN);
    return {
      values: {
        hits_hub: found?.hub ?? undefinedForAll(),
        hits_authority: found?.authority ?? undefinedForAll()
      }
    };
  }
});
