/**
 * How independent each party is of the others, in three senses: by its own dealings (degree), by how
 * far away the others are (distance), by how little it connects them (bridge). 1 is most independent.
 *
 * Formula      degree: 1 - strength(u) / ((n - 1) w_max); distance: sum_v d(u, v) / (n (n - 1)), n for d where
 *              there is no way; bridge: 1 - B(u) / ((n - 1)(n - 2)); `_out` along the engagements, `_in` against
 * Reference    Sosa, Eppinger & Rowles 2007; formulas as remembered, distance without a way is our reading
 * Complexity   O(n m); above the budget from a sample
 * Direction    required.
 * Weights      the value for degree; ignored otherwise.
 * Parallel     summed; one step.
 * Disconnected as far away as can be. Fewer than two parties (for bridge three), or no value (for degree): null.
 * Example      a -> b -> c: degree_out 0.5 0.5 1, distance_out 0.5 0.67 1, bridge 1 0.5 1
 */
import { componentModularity as modularityOf } from '../architecture/component-modularity.ts';
import { distancesIn, distancesOut } from '../paths/all-distances.ts';
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const componentModularity = defineMetric({
  id: 'component-modularity',
  keys: [
    'degree_modularity_out',
    'degree_modularity_in',
    'distance_modularity_out',
    'distance_modularity_in',
    'bridge_modularity'
  ],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Sosa, Eppinger & Rowles 2007, A network approach to define modularity of components in complex products, Journal of Mechanical Design 129, 1118-1129'
  },
  own: true,
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const out = yield* context.awaited(distancesOut);
    const into = yield* context.awaited(distancesIn);
    const { onVertices } = yield* context.awaited(pathCounts);
    const found = modularityOf(graph, { out, into, betweenness: onVertices });
    return {
      values: {
        degree_modularity_out: found.degreeOut,
        degree_modularity_in: found.degreeIn,
        distance_modularity_out: found.distanceOut,
        distance_modularity_in: found.distanceIn,
        bridge_modularity: found.bridge
      },
      ...samplingOf(out.sources, () => ({}))
    };
  }
});
