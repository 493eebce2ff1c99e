/**
 * What each party is in the architecture of the network.
 *
 * Formula      core = largest cyclic group, with fan-in I and fan-out O; of the others, by fan-in >= I and
 *              fan-out >= O: both = core-like, the first = shared, the second = control, neither = periphery.
 *              Without cycles the same by the medians: central, shared-m, control-m, periphery-m.
 *              Numbers: 0 core, 1 core-like, 2 shared, 3 control, 4 periphery, 5 central, 6 shared-m,
 *              7 control-m, 8 periphery-m
 * Reference    Baldwin, MacCormack & Rusnak 2014
 * Complexity   that of visibility
 * Direction    required.
 * Weights      ignored.
 * Parallel     no influence.
 * Disconnected no influence. Empty: no entries.
 * Example      x -> a, a -> b, b -> a, b -> y: control, core, core, shared
 */
import { roleLimits } from '../explanations/parts.ts';
import { condensation } from '../architecture/condensation.ts';
import { architectureRoles, hiddenStructure } from '../architecture/roles.ts';
import { visibility } from '../architecture/visibility.ts';
import { samplingOf } from '../paths/sources.ts';
import { defineMetric } from './metric.ts';

export const architectureRole = defineMetric({
  id: 'architecture-role',
  keys: ['architecture_role'],
  level: 'party',
  shape: 'values',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: architectureRoles.length - 1 },
  layer: 'engagements',
  direction: 'required',
  nullRule: 'never',
  reference: {
    citation:
      'Baldwin, MacCormack & Rusnak 2014, Hidden structure: using network methods to map system architecture, Research Policy 43, 1381-1397',
    doi: '10.1016/j.respol.2014.05.004'
  },
  *compute(graph, parameters, context) {
    if (!graph.directed) return { values: {} };
    const seen = yield* context.awaited(visibility);
    const { roles } = hiddenStructure(context.derived(condensation), seen);
    const numbers = Int32Array.from(roles, (role) => architectureRoles.indexOf(role));
    return {
      values: { architecture_role: numbers },
      ...(seen.sample && samplingOf(seen.sample.sources, () => ({})))
    };
  },
  *explain(graph, { party }, context) {
    const seen = yield* context.awaited(visibility);
    return roleLimits(hiddenStructure(context.derived(condensation), seen), seen, party);
  }
});
