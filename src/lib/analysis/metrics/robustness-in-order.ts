/**
 * How much of the network stays connected while parties leave in an order that is given.
 *
 * Formula      R as in robustness; the parties of the order leave first, then all others, those of most ties first
 * Reference    Schneider et al. 2011
 * Complexity   O(m log n)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected the largest part counts. No parties: null.
 * Parameters   order: the parties that leave first, one after the other
 * Example      a -> b -> c, order a: 3/9 (two stay together, then one of them)
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { byDegree, robustness as robustnessOf } from '../simulation/robustness.ts';
import { defineMetric } from './metric.ts';

export const robustnessInOrder = defineMetric({
  id: 'robustness-in-order',
  keys: ['robustness_R_order'],
  level: 'network',
  shape: 'number',
  parameters: { order: { kind: 'parties' } },
  unit: 'share',
  range: { min: 0, max: 0.5 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-parties',
  reference: {
    citation:
      'Schneider, Moreira, Andrade, Havlin & Herrmann 2011, Mitigation of malicious attacks on networks, PNAS 108, 3838-3841',
    doi: '10.1073/pnas.1009440108'
  },
  compute(graph, { order }, context) {
    const projection = context.derived(neighbourhoods);
    const first = new Set(order);
    const rest = byDegree(projection).filter((v) => !first.has(v));
    const whole = Int32Array.from([...first, ...rest]);
    return { robustness_R_order: robustnessOf(projection, whole) };
  }
});
