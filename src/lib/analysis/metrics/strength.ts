/**
 * Value of the engagements of each party: what it earns (in) and what it spends (out) in the map.
 *
 * Formula      out(u) = sum over v of w(u, v), in(v) = sum over u of w(u, v); undirected: sum over N(u)
 * Reference    Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004
 * Complexity   O(m)
 * Direction    respected: `in_strength` and `out_strength`, or `strength` when undirected.
 * Weights      the value of an engagement; 1 each when no value is known.
 * Parallel     summed; a party that engages itself is left out.
 * Disconnected no influence; 0 for a party alone. Empty: no entries.
 * Example      a -> b worth 5, a -> b worth 2, b -> c worth 3: in 0 7 3, out 7 3 0
 */
import { strengths } from '../explanations/dealings.ts';
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { defineMetric } from './metric.ts';

export const strength = defineMetric({
  id: 'strength',
  keys: ['in_strength', 'out_strength', 'strength'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'value',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, The architecture of complex weighted networks, PNAS 101, 3747-3752',
    doi: '10.1073/pnas.0400087101'
  },
  compute: (graph) =>
    graph.directed
      ? { in_strength: inStrengths(graph), out_strength: outStrengths(graph) }
      : { strength: outStrengths(graph) },
  explain: (graph, { key, party }) => strengths(graph, key, party)
});
