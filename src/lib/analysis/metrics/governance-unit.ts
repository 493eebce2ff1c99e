/**
 * Groups of parties that cost least to coordinate when each group is governed as one.
 *
 * Formula      the partition with the least clustering cost that is found; units numbered from 0 by first party
 * Reference    cost Thebeau 2001; the search, moves of single parties from three beginnings, is ours
 * Complexity   O(m) per round
 * Direction    ignored: what two parties deal in both directions is added.
 * Weights      the value.
 * Parallel     summed.
 * Disconnected no influence; a party alone is a unit. Empty: no entries.
 * Example      two triangles joined by one engagement: 0 0 0 1 1 1
 */
import { governanceUnits } from '../architecture/clustering-cost.ts';
import { defineMetric } from './metric.ts';

export const governanceUnit = defineMetric({
  id: 'governance-unit',
  keys: ['governance_unit'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation:
      'Thebeau 2001, Knowledge management of system interfaces and interactions for product development processes, MIT'
  },
  own: true,
  *compute(graph, parameters, context) {
    const { membership } = yield* context.awaited(governanceUnits);
    return { values: { governance_unit: membership } };
  }
});
