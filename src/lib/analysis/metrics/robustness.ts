/**
 * How much of the network stays connected while parties leave one after the other.
 *
 * Formula      R = (1/n) sum over k = 1 .. n of the share of parties in the largest connected part after k
 *              removals; first the party of most ties, counted anew each time; first by betweenness, counted
 *              once; by chance, the mean of 20 seeded orders
 * Reference    Schneider et al. 2011
 * Complexity   O(n m) for betweenness, else O(m log n)
 * Direction    ignored; betweenness along the engagements.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected the largest part counts. 0 to (n - 1) / (2 n). No parties: null.
 * Example      a -> b -> c: 1/9 by degree
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { pathCounts } from '../paths/path-counts.ts';
import { samplingOf } from '../paths/sources.ts';
import {
  byDegree,
  byValue,
  robustness as robustnessOf,
  robustnessByChance
} from '../simulation/robustness.ts';
import { defineMetric } from './metric.ts';

/** Orders by chance that the mean is taken of. */
const draws = 20;

export const robustness = defineMetric({
  id: 'robustness',
  keys: ['robustness_R_degree', 'robustness_R_betweenness', 'robustness_R_random'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 0.5 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-parties',
  reference: {
    citation:
      'Schneider, Moreira, Andrade, Havlin & Herrmann 2011, Mitigation of malicious attacks on networks, PNAS 108, 3838-3841',
    doi: '10.1073/pnas.1009440108'
  },
  *compute(graph, parameters, context) {
    const projection = context.derived(neighbourhoods);
    const { sources, onVertices } = yield* context.awaited(pathCounts);
    const byChance = yield* robustnessByChance(graph, { seed: context.seed, draws });
    return {
      values: {
        robustness_R_degree: robustnessOf(projection, byDegree(projection)),
        robustness_R_betweenness: robustnessOf(projection, byValue(onVertices)),
        robustness_R_random: byChance
      },
      ...samplingOf(sources)
    };
  }
});
