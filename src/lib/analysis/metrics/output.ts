/**
 * The accounts of a party as input-output analysis keeps them.
 *
 * Formula      output x = max(in, out); external_revenue = x - in; value_added = x - out
 * Reference    Miller & Blair 2009
 * Complexity   O(m)
 * Direction    required.
 * Weights      as strength.
 * Parallel     summed.
 * Disconnected no influence; 0 for a party alone. Empty: no entries.
 * Example      a -> b worth 5, b -> c worth 3: x = 5 5 3, external 5 0 0, added 0 2 3
 */
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { outputs } from '../spectral/input-output.ts';
import { defineMetric } from './metric.ts';

export const output = defineMetric({
  id: 'output',
  keys: ['output', 'external_revenue', 'value_added'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'value',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation: 'Miller & Blair 2009, Input-Output Analysis: Foundations and Extensions, ch. 2',
    doi: '10.1017/CBO9780511626982'
  },
  compute: (graph) => {
    if (!graph.directed) return {};
    const [income, spent, output] = [inStrengths(graph), outStrengths(graph), outputs(graph)];
    return {
      output,
      external_revenue: output.map((value, v) => value - income[v]!),
      value_added: output.map((value, v) => value - spent[v]!)
    };
  }
});
