/**
 * How much of the network stays connected while engagements end one after the other.
 *
 * Formula      (1/m) sum over k = 1 .. m of the share of parties in the largest connected part after the first k
 *              ties are gone, by edge_betweenness of both directions, counted once
 * Reference    Zeng & Liu 2012
 * Complexity   O(n m)
 * Direction    ignored; betweenness along the engagements.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected the largest part counts. No ties: null.
 * Example      a -> b -> c: 1/2
 */
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { linkRobustness as linkRobustnessOf, tiesByValue } from '../simulation/robustness.ts';
import { defineMetric } from './metric.ts';

export const linkRobustness = defineMetric({
  id: 'link-robustness',
  keys: ['robustness_R_links'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-engagements',
  reference: {
    citation:
      'Zeng & Liu 2012, Enhancing network robustness against malicious attacks, Physical Review E 85, 066130',
    doi: '10.1103/PhysRevE.85.066130'
  },
  *compute(graph, parameters, context) {
    const { sources, onEdges } = yield* context.awaited(pathCounts);
    const order = tiesByValue(graph, onEdges);
    return {
      values: { robustness_R_links: linkRobustnessOf(graph.nodeCount, order) },
      ...samplingOf(sources)
    };
  }
});
