/**
 * Number of pairs of parties with at least one engagement.
 *
 * Formula      directed m = |{(u, v) : u engages v}|; undirected m = |{{u, v} : u and v are tied}|
 * Reference    Wasserman & Faust 1994, Social Network Analysis, ch. 4
 * Complexity   O(1)
 * Direction    respected: a -> b and b -> a are two pairs, as a tie they are one.
 * Weights      ignored.
 * Parallel     one pair; a party that engages itself is left out.
 * Disconnected no influence. Empty: 0.
 * Example      a -> b twice, b -> a, c -> c: m = 2
 */
import { defineMetric } from './metric.ts';

export const pairCount = defineMetric({
  id: 'pair-count',
  keys: ['m'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'pairs',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 4',
    doi: '10.1017/CBO9780511815478'
  },
  compute: ({ directed, edgeCount }) => ({ m: directed ? edgeCount : edgeCount / 2 })
});
