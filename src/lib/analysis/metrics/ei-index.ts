/**
 * Whether dealings cross the borders of groups (country, kind, owner, park) or stay inside.
 *
 * Formula      (E - I) / (E + I), E = edges between groups, I = edges within, counted or by value
 * Reference    Krackhardt & Stern 1988
 * Complexity   O(m)
 * Direction    respected: each direction is an edge; ties count once.
 * Weights      `_weighted`: by value.
 * Parallel     one pair, its value summed.
 * Disconnected engagements whose ends are not both known are left out. None left: null.
 * Parameters   by: country (default), kind, owner, park
 * Example      a -> b within X worth 3, a -> c to Y worth 1: 0, by value -1/2
 */
import { partitionNames } from '../facts.ts';
import { externalInternal } from '../graph/group-ties.ts';
import { defineMetric } from './metric.ts';

export const eiIndex = defineMetric({
  id: 'ei-index',
  keys: ['ei_index_groups', 'ei_index_groups_weighted'],
  level: 'network',
  shape: 'number',
  parameters: { by: { kind: 'choice', options: partitionNames, default: 'country' } },
  unit: 'none',
  range: { min: -1, max: 1 },
  layer: 'engagements',
  direction: 'respected',
  nullRule: 'without-facts',
  reference: {
    citation:
      'Krackhardt & Stern 1988, Informal networks and organizational crises: an experimental simulation, Social Psychology Quarterly 51, 123-140',
    doi: '10.2307/2786835'
  },
  compute: (graph, { by }, { facts }) => {
    const { count, value } = externalInternal(graph, facts.partitions[by]);
    return { ei_index_groups: count, ei_index_groups_weighted: value };
  }
});
