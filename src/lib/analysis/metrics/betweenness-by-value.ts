/**
 * The same as betweenness where the value of an engagement is its length: chains of small engagements are
 * short.
 *
 * Formula      as betweenness, with the chains of least sum of w
 * Reference    Freeman 1977; method Brandes 2001
 * Complexity   O(n (m + n log n)); above the budget from a sample of sources, with a standard error
 *              that is too small where few sources contribute
 * Direction    respected.
 * Weights      the length; an engagement whose value is unknown is left out.
 * Parallel     one step of the summed value.
 * Disconnected pairs without a chain do not count. Ties of lengths are exact for whole numbers only. Empty: no
 *              entries.
 * Example      a -> b -> c worth 1 each, a -> c worth 3: 0 1 0
 */
import { pathCountsByLength } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const betweennessByValue = defineMetric({
  id: 'betweenness-by-value',
  keys: ['betweenness_length'],
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
    const { sources, onVertices, vertexErrors } = yield* context.awaited(pathCountsByLength);
    return {
      values: { betweenness_length: onVertices },
      ...samplingOf(sources, () => ({ betweenness_length: vertexErrors }))
    };
  }
});
