/**
 * Share of the possible pairs of parties that have an engagement.
 *
 * Formula      directed m / (n (n - 1)); undirected 2 m / (n (n - 1))
 * Reference    Wasserman & Faust 1994
 * Complexity   O(1)
 * Direction    respected: a -> b and b -> a are two pairs, as a tie they are one.
 * Weights      ignored.
 * Parallel     one pair; a party that engages itself is left out.
 * Disconnected no influence. Fewer than two parties: null.
 * Example      a -> b, a -> c, and d alone: 2 / 12
 */
import { defineMetric } from './metric.ts';

export const density = defineMetric({
  id: 'density',
  keys: ['density'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-pairs',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 4',
    doi: '10.1017/CBO9780511815478'
  },
  compute: ({ nodeCount, edgeCount }) => ({
    density: nodeCount < 2 ? null : edgeCount / (nodeCount * (nodeCount - 1))
  })
});
