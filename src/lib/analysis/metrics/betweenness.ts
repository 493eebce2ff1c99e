/**
 * How many shortest chains between other parties lead over a party.
 *
 * Formula      B(v) = sum over s != v != t of sigma_st(v) / sigma_st, sigma_st = shortest chains from s to t,
 *              sigma_st(v) = those over v
 * Reference    Freeman 1977; method Brandes 2001
 * Complexity   O(n m); above the budget from a sample of sources, with a standard error
 *              that is too small where few sources contribute
 * Direction    respected: ordered pairs along the engagements; unordered pairs when undirected.
 * Weights      ignored, see betweenness-by-value.
 * Parallel     one step.
 * Disconnected pairs without a chain do not count. Empty: no entries.
 * Example      a -> b -> c: 0 1 0
 */
import { pairsThrough } from '../explanations/ways.ts';
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const betweenness = defineMetric({
  id: 'betweenness',
  keys: ['betweenness'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'pairs',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Brandes 2001, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 163-177',
    doi: '10.1080/0022250X.2001.9990249'
  },
  *compute(graph, parameters, context) {
    const { sources, onVertices, vertexErrors } = yield* context.awaited(pathCounts);
    return {
      values: { betweenness: onVertices },
      ...samplingOf(sources, () => ({ betweenness: vertexErrors }))
    };
  },
  explain: (graph, { party }) => pairsThrough(graph, party)
});
