/**
 * How deep in the dense middle of the network a party lies.
 *
 * Formula      largest k such that u lies in a set where everybody has at least k neighbours within the set
 * Reference    Seidman 1983
 * Complexity   O(n + m)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected each part has cores of its own; 0 for a party alone. Empty: no entries.
 * Example      a -> b -> c -> a, c -> d: 2 2 2 1
 */
import { coreNumbers } from '../graph/cores.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { defineMetric } from './metric.ts';

export const coreNumber = defineMetric({
  id: 'core-number',
  keys: ['core_number'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'parties',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'never',
  reference: {
    citation: 'Seidman 1983, Network structure and minimum degree, Social Networks 5, 269-287',
    doi: '10.1016/0378-8733(83)90028-X'
  },
  compute: (graph, parameters, context) => ({
    core_number: coreNumbers(context.derived(neighbourhoods))
  })
});
