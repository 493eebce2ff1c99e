/**
 * How near all parties are to each other, with 0 for those out of reach.
 *
 * Formula      sum over ordered pairs u != v of 1 / d(u, v), divided by n (n - 1); 0 without a chain
 * Reference    Latora & Marchiori 2001
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    respected: along the engagements.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected pairs without a chain count as 0. Fewer than two parties: null.
 * Example      a -> b -> c: 2.5 / 6
 */
import { distancesIn } from '../paths/all-distances.ts';
import { ratioError } from '../paths/groups.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const globalEfficiency = defineMetric({
  id: 'global-efficiency',
  keys: ['global_efficiency'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Latora & Marchiori 2001, Efficient behavior of small-world networks, Physical Review Letters 87, 198701',
    doi: '10.1103/PhysRevLett.87.198701'
  },
  *compute({ nodeCount }, parameters, context) {
    const { sources, harmonic, groups } = yield* context.awaited(distancesIn);
    const sum = harmonic.reduce((a, b) => a + b, 0);
    return {
      values: { global_efficiency: nodeCount < 2 ? null : sum / (nodeCount * (nodeCount - 1)) },
      ...samplingOf(sources, () => {
        const nearness = groups.map((group) => [group.harmonic, group.sources] as const);
        return {
          global_efficiency: Float64Array.of(ratioError(nearness, sources) / (nodeCount - 1))
        };
      })
    };
  }
});
