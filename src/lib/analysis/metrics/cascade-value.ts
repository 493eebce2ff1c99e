/**
 * The value of the engagements that lose an end when this party stops first.
 *
 * Formula      sum of w over the edges with cascade >= 0 at one end or both, with u as the root and theta = 0.5
 * Reference    threshold contagion, Elliott, Golub & Jackson 2014. The formula is our own
 * Complexity   O(n m) at worst; each seed looks only at those that fail; up to 50,000 parties
 * Direction    required: failure runs from provider to client.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected 0 for a party alone. Empty: no entries.
 * Parameters   rule: as cascade
 * Example      a -> b worth 5, b -> c worth 3: 5 8 8
 */
import { cascadeTotals } from '../simulation/cascade-totals.ts';
import { failureRules } from '../simulation/cascade.ts';
import { defineMetric } from './metric.ts';

export const cascadeValue = defineMetric({
  id: 'cascade-value',
  keys: ['cascade_value_theta_0_5'],
  level: 'party',
  shape: 'values',
  parameters: { rule: { kind: 'choice', options: failureRules, default: 'services' } },
  unit: 'value',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Elliott, Golub & Jackson 2014, Financial networks and contagion, American Economic Review 104(10), 3115-3153',
    doi: '10.1257/aer.104.10.3115'
  },
  own: true,
  mostParties: 50_000,
  *compute(graph, { rule }, { facts }) {
    if (!graph.directed) return { values: {} };
    const { values } = yield* cascadeTotals(graph, facts, rule);
    return { values: { cascade_value_theta_0_5: values } };
  }
});
