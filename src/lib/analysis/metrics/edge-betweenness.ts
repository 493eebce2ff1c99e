/**
 * How many shortest chains lead over an engagement.
 *
 * Formula      B(e) = sum over s != t of sigma_st(e) / sigma_st, ends counted
 * Reference    Girvan & Newman 2002; method Brandes 2001
 * Complexity   O(n m); above the budget from a sample of sources
 * Direction    respected: ordered pairs along the engagements; unordered pairs when undirected.
 * Weights      ignored.
 * Parallel     one edge.
 * Disconnected pairs without a chain do not count. Empty: no entries.
 * Example      a -> b -> c: 2 2
 */
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const edgeBetweenness = defineMetric({
  id: 'edge-betweenness',
  keys: ['edge_betweenness'],
  level: 'engagement',
  shape: 'values',
  parameters: {},
  unit: 'pairs',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation:
      'Girvan & Newman 2002, Community structure in social and biological networks, PNAS 99, 7821-7826',
    doi: '10.1073/pnas.122653799'
  },
  *compute(graph, parameters, context) {
    const { sources, onEdges, edgeErrors } = yield* context.awaited(pathCounts);
    return {
      values: { edge_betweenness: onEdges },
      ...samplingOf(sources, () => ({ edge_betweenness: edgeErrors }))
    };
  }
});
