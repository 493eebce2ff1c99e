/**
 * In which sense a party is a nexus: one that a network cannot do without, however small its contracts.
 *
 * Formula      place of the party among all = share of the others whose value is lower; operational = mean of its
 *              places by ties and by betweenness; monopolistic = by clients_cut_off; informational = by
 *              participation. 0 where the value itself is 0 or unknown
 * Reference    Yan, Choi, Kim & Yang 2015 for the three kinds. The formula is our own
 * Complexity   O(n log n) after betweenness, clients-cut-off and cluster
 * Direction    required.
 * Weights      those of the clusters.
 * Parallel     one edge.
 * Disconnected no influence; 0 for a party alone. Empty: no entries.
 * Example      a -> b -> c: operational 0 1 0, monopolistic 0 1 0
 */
import { clusterSpread } from '../communities/spread.ts';
import { clientsCutOffBy } from '../flows/dominated.ts';
import { degreesOfTies } from '../graph/degrees.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { placesOf } from '../graph/places.ts';
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const nexus = defineMetric({
  id: 'nexus',
  keys: ['nexus_operational', 'nexus_monopolistic', 'nexus_informational'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Yan, Choi, Kim & Yang 2015, A theory of the nexus supplier: a critical supplier from a network perspective, Journal of Supply Chain Management 51(1), 52-66',
    doi: '10.1111/jscm.12070'
  },
  own: true,
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const byTies = placesOf(degreesOfTies(context.derived(neighbourhoods)));
    const { sources, onVertices } = yield* context.awaited(pathCounts);
    const byPaths = placesOf(onVertices);
    const cutOff = yield* context.awaited(clientsCutOffBy);
    const spread = yield* context.awaited(clusterSpread);
    return {
      values: {
        nexus_operational: byTies.map((place, v) => (place + byPaths[v]!) / 2),
        nexus_monopolistic: placesOf(cutOff.counts),
        nexus_informational: placesOf(spread)
      },
      ...samplingOf(sources.items.length < sources.of ? sources : cutOff.sources)
    };
  }
});
