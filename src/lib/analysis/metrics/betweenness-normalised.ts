/**
 * Share of the shortest chains between all other parties that lead over a party.
 *
 * Formula      B(v) / ((n - 1) (n - 2)), twice that when undirected, see betweenness
 * Reference    Freeman 1977; method Brandes 2001
 * Complexity   O(n m); above the budget from a sample of sources, with a standard error
 *              that is too small where few sources contribute
 * Direction    respected.
 * Weights      ignored.
 * Parallel     one step.
 * Disconnected pairs without a chain count in the denominator. Fewer than three parties: null.
 * Example      a -> b -> c: 0 1/2 0
 */
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const betweennessNormalised = defineMetric({
  id: 'betweenness-normalised',
  keys: ['betweenness_normalised'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Brandes 2001, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 163-177',
    doi: '10.1080/0022250X.2001.9990249'
  },
  *compute(graph, parameters, context) {
    const { sources, onVertices, vertexErrors } = yield* context.awaited(pathCounts);
    const { nodeCount, directed } = graph;
    const pairs = ((nodeCount - 1) * (nodeCount - 2)) / (directed ? 1 : 2);
    const share = (values: Float64Array) =>
      values.map((value) => (nodeCount < 3 ? NaN : Math.min(1, value / pairs)));
    return {
      values: { betweenness_normalised: share(onVertices) },
      ...samplingOf(sources, () => ({ betweenness_normalised: share(vertexErrors) }))
    };
  }
});
