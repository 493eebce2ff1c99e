/**
 * For one party that stops: which share of its work every other party loses in the end.
 *
 * Formula      q = D q + c, D_uv = 0.5 w(u, v) / out(u), c = 1 at the root; no entry above 1
 * Reference    Santos & Haimes 2004, with shares of spending. The formula is our own
 * Complexity   O(m) per round, about 50 rounds
 * Direction    required: losses run from provider to client.
 * Weights      shares of spending.
 * Parallel     one edge of the summed value.
 * Disconnected 0 for parties that do not depend on the root.
 * Parameters   root: who stops
 * Example      a -> b -> c, root c: 0.25 0.5 1
 */
import { inoperability as inoperabilityOf } from '../simulation/inoperability.ts';
import { defineMetric } from './metric.ts';

export const inoperability = defineMetric({
  id: 'inoperability',
  keys: ['inoperability'],
  level: 'party',
  shape: 'values',
  parameters: { root: { kind: 'party' } },
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Santos & Haimes 2004, Modeling the demand reduction input-output (I-O) inoperability due to terrorism of interconnected infrastructures, Risk Analysis 24, 1437-1451',
    doi: '10.1111/j.0272-4332.2004.00540.x'
  },
  own: true,
  compute: (graph, { root }) =>
    graph.directed ? { inoperability: inoperabilityOf(graph, root) } : {}
});
