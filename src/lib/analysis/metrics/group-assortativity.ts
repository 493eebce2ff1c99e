/**
 * Whether parties of the same group (country, kind, owner, park) deal with each other more than chance would have
 * it.
 *
 * Formula      r = (sum e_gg - sum a_g b_g) / (1 - sum a_g b_g), e_gh = share of edges from group g to h, a_g and
 *              b_g its sums
 * Reference    Newman 2003
 * Complexity   O(m)
 * Direction    respected: shares leaving and entering are kept apart.
 * Weights      ignored.
 * Parallel     one pair.
 * Disconnected engagements whose ends are not both known are left out. None known, or all within one group: null.
 * Parameters   by: country (default), kind, owner, park
 * Example      a -> b within X, c -> d within Y: 1
 */
import { partitionNames } from '../facts.ts';
import { groupAssortativity as assortativity } from '../graph/assortativity.ts';
import { defineMetric } from './metric.ts';

export const groupAssortativity = defineMetric({
  id: 'group-assortativity',
  keys: ['attribute_assortativity_groups'],
  level: 'network',
  shape: 'number',
  parameters: { by: { kind: 'choice', options: partitionNames, default: 'country' } },
  unit: 'none',
  range: { min: -1, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-facts',
  reference: {
    citation: 'Newman 2003, Mixing patterns in networks, Physical Review E 67, 026126',
    doi: '10.1103/PhysRevE.67.026126'
  },
  compute: (graph, { by }, { facts }) => {
    const groups = facts.partitions[by];
    return { attribute_assortativity_groups: groups ? assortativity(graph, groups) : null };
  }
});
