/**
 * Ties whose loss would cut a part of the network off, as pairs of parties.
 *
 * Formula      {{u, v} in S : S - uv has more connected components than S}, S = the undirected simple projection
 * Reference    Hopcroft & Tarjan 1973
 * Complexity   O(n + m)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie: two engagements between the same parties can still be a bridge.
 * Disconnected each part is looked at on its own. Empty: none.
 * Example      a -> b -> c -> a, c -> d: {c, d}
 */
import { bridgesAt } from '../explanations/parts.ts';
import { biconnected } from '../graph/biconnected.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { defineMetric } from './metric.ts';

export const bridges = defineMetric({
  id: 'bridges',
  keys: ['bridges'],
  level: 'network',
  shape: 'groups',
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
    bridges: biconnected(context.derived(neighbourhoods)).bridges
  }),
  explain: (graph, { party }, context) => bridgesAt(context.derived(neighbourhoods), graph, party)
});
