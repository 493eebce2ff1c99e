/**
 * The parties whose exit would split a connected part of the network.
 *
 * Formula      {u : S - u has more connected components than S}, S = the undirected simple projection
 * Reference    Hopcroft & Tarjan 1973
 * Complexity   O(n + m)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected each part is looked at on its own. Empty: no members.
 * Example      a -> b, b -> c, c -> b: b
 */
import { partsWithout } from '../explanations/parts.ts';
import { articulationPoints as cutVertices } from '../graph/articulation-points.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { defineMetric } from './metric.ts';

export const articulationPoints = defineMetric({
  id: 'articulation-points',
  keys: ['articulation_points'],
  level: 'party',
  shape: 'members',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation:
      'Hopcroft & Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation, CACM 16, 372-378',
    doi: '10.1145/362248.362272'
  },
  compute: (graph, parameters, context) => ({
    articulation_points: cutVertices(context.derived(neighbourhoods))
  }),
  explain: (graph, { party }, context) => partsWithout(context.derived(neighbourhoods), party)
});
