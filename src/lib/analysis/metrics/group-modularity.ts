/**
 * How much more value stays within given groups (country, kind, owner, park) than chance would keep there.
 *
 * Formula      Q = (1/m) sum_uv [w(u, v) - out(u) in(v) / m] d(g_u, g_v), g = the given group, m = all value
 * Reference    Newman 2006; directed Leicht & Newman 2008
 * Complexity   O(m)
 * Direction    respected.
 * Weights      the value.
 * Parallel     summed.
 * Disconnected engagements whose ends are not both known are left out. None left: null.
 * Parameters   by: country (default), kind, owner, park
 * Example      a -> b within X and c -> d within Y, each worth 1: 0.5
 */
import { qualityOfKnown } from '../communities/quality.ts';
import { partitionNames } from '../facts.ts';
import { defineMetric } from './metric.ts';

export const groupModularity = defineMetric({
  id: 'group-modularity',
  keys: ['modularity_groups'],
  level: 'network',
  shape: 'number',
  parameters: { by: { kind: 'choice', options: partitionNames, default: 'country' } },
  unit: 'share',
  range: { min: -1, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-facts',
  reference: {
    citation: 'Newman 2006, Modularity and community structure in networks, PNAS 103, 8577-8582',
    doi: '10.1073/pnas.0601602103'
  },
  compute: (graph, { by }, { facts }) => {
    const groups = facts.partitions[by];
    return { modularity_groups: groups ? qualityOfKnown(graph, groups) : null };
  }
});
