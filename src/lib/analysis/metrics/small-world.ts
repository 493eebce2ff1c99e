/**
 * Whether the network is clustered like a village and yet as short as chance.
 *
 * Formula      (C / C_r) / (L / L_r), C = transitivity, L = mean distance on the undirected projection, C_r = k /
 *              n and L_r = ln n / ln k those of a random network of the same mean degree k
 * Reference    Humphries & Gurney 2008
 * Complexity   O(n m / 32); above the budget from a sample of parties
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected distances within parts only. Mean degree at most 1, or no distances: null.
 * Example      two triangles that share a party: n = 5, k = 2.4, C = 0.6, L = 1.4, sigma = 1.64
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { smallWorldSigma } from '../graph/small-world.ts';
import { triangles } from '../graph/triangles.ts';
import { undirected } from '../graph/undirected.ts';
import { distancesIn, meanDistance, meanError } from '../paths/all-distances.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric, metricContext } from './metric.ts';

export const smallWorld = defineMetric({
  id: 'small-world',
  keys: ['small_world_sigma'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'not-unique',
  reference: {
    citation: 'Humphries & Gurney 2008, Network “small-world-ness”, PLoS ONE 3, e2051',
    doi: '10.1371/journal.pone.0002051'
  },
  *compute(graph, parameters, context) {
    const projection = context.derived(neighbourhoods);
    const flat = graph.directed ? undirected(projection) : graph;
    const own = graph.directed ? metricContext(flat, context.seed, context) : context;
    const { sources, reach, total, groups } = yield* own.awaited(distancesIn);
    const sigma = smallWorldSigma(projection, triangles(projection), reach, total);
    return {
      values: { small_world_sigma: sigma },
      // Only the mean distance is estimated: sigma errs by as large a share of itself.
      ...samplingOf(sources, () => {
        const share = meanError(groups, sources) / meanDistance(groups);
        return { small_world_sigma: Float64Array.of((sigma ?? NaN) * share) };
      })
    };
  }
});
