/**
 * How often two counterparties of the same party deal with each other, in the whole network.
 *
 * Formula      transitivity = 3 triangles / pairs of neighbours at all parties; average_clustering = mean of C(u)
 *              over all parties, see clustering
 * Reference    Watts & Strogatz 1998; Newman, Watts & Strogatz 2002
 * Complexity   O(m^1.5)
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected all parts together. No party with two counterparties: transitivity 0. No parties: null.
 * Example      a -> b -> c -> a, c -> d: 3/5 and 7/12
 */
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { triangles } from '../graph/triangles.ts';
import { defineMetric } from './metric.ts';

export const transitivity = defineMetric({
  id: 'transitivity',
  keys: ['transitivity', 'average_clustering'],
  level: 'network',
  shape: 'number',
  parameters: {},
  unit: 'share',
  range: { min: 0, max: 1 },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'without-pairs',
  reference: {
    citation:
      'Newman, Watts & Strogatz 2002, Random graph models of social networks, PNAS 99, 2566-2572',
    doi: '10.1073/pnas.012582999'
  },
  compute: ({ nodeCount }, parameters, context) => {
    const { atVertex, pairsAtVertex } = triangles(context.derived(neighbourhoods));
    if (nodeCount === 0) return { transitivity: null, average_clustering: null };
    let [closed, pairs, sum] = [0, 0, 0];
    for (const [v, count] of atVertex.entries()) {
      closed += count;
      pairs += pairsAtVertex[v]!;
      sum += count / Math.max(1, pairsAtVertex[v]!);
    }
    return { transitivity: closed / Math.max(1, pairs), average_clustering: sum / nodeCount };
  }
});
