/**
 * Share of the pairs of counterparties of a party that deal with each other.
 *
 * Formula      C(u) = triangles at u / (d(u) (d(u) - 1) / 2); 0 when d(u) < 2
 * Reference    Watts & Strogatz 1998
 * Complexity   O(m^1.5)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected no influence; 0 for a party with fewer than two counterparties. Empty: no entries.
 * Example      a -> b -> c -> a, c -> d: 1 1 1/3 0
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { triangles } from '../graph/triangles.ts';
import { defineMetric } from './metric.ts';

export const clustering = defineMetric({
  id: 'clustering',
  keys: ['clustering'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation:
      'Watts & Strogatz 1998, Collective dynamics of “small-world” networks, Nature 393, 440-442',
    doi: '10.1038/30918'
  },
  compute: (graph, parameters, context) => {
    const { atVertex, pairsAtVertex } = triangles(context.derived(neighbourhoods));
    return { clustering: atVertex.map((count, v) => count / Math.max(1, pairsAtVertex[v]!)) };
  }
});
