/**
 * How many steps money takes on average from one party to another, over all ways.
 *
 * Formula      [G (G - I)]_jv / [G - I]_jv, G = (I - M)^-1, M_jv = w(j, v) / x(j); 0 where no money gets
 * Reference    Dietzenbacher, Romero & Bosma 2005
 * Complexity   O(n³); up to 300 parties
 * Direction    required.
 * Weights      as upstreamness.
 * Parallel     summed.
 * Disconnected 0 between parts. Money that never leaves a cycle: null. Empty: no rows.
 * Example      a -> b -> c worth 1 each: from a 0 1 2
 */
import { averagePropagationLengths } from '../spectral/input-output.ts';
import { defineMetric } from './metric.ts';

export const propagationLength = defineMetric({
  id: 'propagation-length',
  keys: ['average_propagation_length'],
  level: 'network',
  shape: 'matrix',
  parameters: {},
  unit: 'steps',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Dietzenbacher, Romero & Bosma 2005, Using average propagation lengths to identify production chains in the Andalusian economy, Estudios de Economía Aplicada 23, 405-422'
  },
  mostParties: 300,
  compute: (graph) =>
    graph.directed ? { average_propagation_length: averagePropagationLengths(graph) } : {}
});
