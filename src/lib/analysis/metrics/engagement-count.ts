/**
 * Number of engagements, each of several between the same two parties counted.
 *
 * Formula      sum of the multiplicities of all edges (each tie once when undirected)
 * Reference    Wasserman & Faust 1994, Social Network Analysis, ch. 4
 * Complexity   O(m)
 * Direction    respected: an undirected tie is one engagement.
 * Weights      ignored.
 * Parallel     counted one by one; a party that engages itself is left out.
 * Disconnected no influence. Empty: 0.
 * Example      a -> b twice, b -> a, c -> c: 3
 */
import { defineMetric } from './metric.ts';

export const engagementCount = defineMetric({
  id: 'engagement-count',
  keys: ['engagement_count'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'engagements',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'never',
  reference: {
    citation: 'Wasserman & Faust 1994, Social Network Analysis, ch. 4',
    doi: '10.1017/CBO9780511815478'
  },
  compute: ({ directed, multiplicities }) => {
    const arcs = multiplicities.reduce((a, b) => a + b, 0);
    return { engagement_count: directed ? arcs : arcs / 2 };
  }
});
