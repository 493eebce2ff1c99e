/**
 * Number of parties.
 *
 * Formula      n = |V|
 * Reference    Wasserman & Faust 1994, Social Network Analysis, ch. 4
 * Complexity   O(1)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected every party counts, also one without engagements. Empty: 0.
 * Example      a -> b, a -> c, and d alone: n = 4
 */
import { defineMetric } from './metric.ts';

export const partyCount = defineMetric({
  id: 'party-count',
  keys: ['n'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 4',
    doi: '10.1017/CBO9780511815478'
  },
  compute: ({ nodeCount }) => ({ n: nodeCount })
});
