/**
 * Whether a party deals outside its own group (country, kind, owner, park) or inside.
 *
 * Formula      (E(u) - I(u)) / (E(u) + I(u)), E(u) = engagements of u with other groups, I(u) = with its own;
 *              counted or by value
 * Reference    Krackhardt & Stern 1988
 * Complexity   O(m)
 * Direction    ignored: engagements given and received count alike.
 * Weights      `_weighted`: by value.
 * Parallel     one pair.
 * Disconnected engagements with parties whose group is unknown are left out. None left: null.
 * Parameters   by: country (default), kind, owner, park
 * Example      a -> b within X, a -> c to Y: 0 -1 1
 */
import { partitionNames } from '../facts.ts';
import { externalInternalOf } from '../graph/group-ties.ts';
import { defineMetric } from './metric.ts';

export const eiIndexOfParty = defineMetric({
  id: 'ei-index-of-party',
  keys: ['ei_index', 'ei_index_weighted'],
  level: 'party',
  shape: 'values',
  parameters: { by: { kind: 'choice', options: partitionNames, default: 'country' } },
  unit: 'none',
  range: { min: -1, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-facts',
  reference: {
    citation:
      'Krackhardt & Stern 1988, Informal networks and organizational crises: an experimental simulation, Social Psychology Quarterly 51, 123-140',
    doi: '10.2307/2786835'
  },
  compute: (graph, { by }, { facts }) => {
    const { byCount, byValue } = externalInternalOf(graph, facts.partitions[by]);
    return { ei_index: byCount, ei_index_weighted: byValue };
  }
});
