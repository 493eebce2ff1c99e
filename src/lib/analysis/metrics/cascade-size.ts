/**
 * How many parties stop in the end when this one stops first.
 *
 * Formula      |{v : cascade(v) >= 0}| with u as the root and theta = 0.5, u itself included
 * Reference    threshold contagion, Elliott, Golub & Jackson 2014. The formula is our own
 * Complexity   O(n m) at worst; each seed looks only at those that fail; up to 50,000 parties
 * Direction    required: failure runs from provider to client.
 * Weights      shares of spending.
 * Parallel     one edge.
 * Disconnected 1 for a party on whom nobody depends. Empty: no entries.
 * Parameters   rule: as cascade
 * Example      a -> b -> c: 1 2 3
 */
import { cascadeTotals } from '../simulation/cascade-totals.ts';
import { failureRules } from '../simulation/cascade.ts';
import { defineMetric } from './metric.ts';

export const cascadeSize = defineMetric({
  id: 'cascade-size',
  keys: ['cascade_size_theta_0_5'],
  level: 'party',
  shape: 'values',
  parameters: { rule: { kind: 'choice', options: failureRules, default: 'services' } },
  unit: 'parties',
  range: { min: 1, max: null },
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
    const { sizes } = yield* cascadeTotals(graph, facts, rule);
    return { values: { cascade_size_theta_0_5: sizes } };
  }
});
