/**
 * How many other parties a party reaches along the chains (out), and how many reach it (in).
 *
 * Formula      reach_out(u) = |{v != u : there is a chain u -> … -> v}|; reach_in(u) the same towards u
 * Reference    Wasserman & Faust 1994
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    `_out` and `_in`, or one without ending when undirected.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected parties in other parts are not reached. Empty: no entries.
 * Example      a -> b -> c: out 2 1 0, in 0 1 2
 */
import { byDistance } from '../explanations/ways.ts';
import { distancesIn, distancesOut } from '../paths/all-distances.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const reach = defineMetric({
  id: 'reach',
  keys: ['reach', 'reach_out', 'reach_in'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 5',
    doi: '10.1017/CBO9780511815478'
  },
  *compute(graph, parameters, context) {
    const incoming = yield* context.awaited(distancesIn);
    const outgoing = yield* context.awaited(distancesOut);
    const [to, from] = [incoming.reach, outgoing.reach];
    return {
      values: graph.directed ? { reach_out: from, reach_in: to } : { reach: to },
      ...samplingOf(incoming.sources, () =>
        graph.directed
          ? { reach_out: outgoing.errors.reach, reach_in: incoming.errors.reach }
          : { reach: incoming.errors.reach }
      )
    };
  },
  explain: (graph, { key, party }) => byDistance(graph, key, party)
});
