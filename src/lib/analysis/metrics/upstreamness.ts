/**
 * How many steps a party is from the final clients (upstreamness) and from the end of the chains
 * (downstreamness), weighted by value.
 *
 * Formula      U(i) = 1 + sum over clients u of w(u, i) / x(i) · U(u); D(j) = 1 + sum over providers v of w(j, v)
 *              / x(j) · D(v); x = max(in, out)
 * Reference    Antràs, Chor, Fally & Hillberry 2012
 * Complexity   O(n + m), plus k³ for a cycle of k parties up to 300, rounds above
 * Direction    required.
 * Weights      as strength; engagements without value take no part.
 * Parallel     summed.
 * Disconnected each chain has its own ends. Neither receives nor spends: null. Money that never leaves a cycle:
 *              null for all.
 * Example      a -> b -> c worth 1 each: U = 1 2 3, D = 3 2 1
 */
import { meanStepsBothWays } from '../spectral/input-output.ts';
import { defineMetric } from './metric.ts';

export const upstreamness = defineMetric({
  id: 'upstreamness',
  keys: ['upstreamness', 'downstreamness'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'steps',
  range: { min: 1, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Antràs, Chor, Fally & Hillberry 2012, Measuring the upstreamness of production and trade flows, American Economic Review 102(3), 412-416',
    doi: '10.1257/aer.102.3.412'
  },
  *compute(graph) {
    if (!graph.directed) return { values: {} };
    const { up, down } = yield* meanStepsBothWays(graph);
    const undefinedForAll = () => new Float64Array(graph.nodeCount).fill(NaN);
    return {
      values: { upstreamness: up ?? undefinedForAll(), downstreamness: down ?? undefinedForAll() }
    };
  }
});
