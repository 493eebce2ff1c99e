import type { Digraph } from '../graph/digraph.ts';
import { finalClients } from '../graph/final-clients.ts';
import type { Kernel, Steps } from '../steps.ts';
import { summed } from '../steps.ts';
import { dominators } from './dominators.ts';

/**
 * For each root of `items` its dominators.
 * @returns per vertex the number of roots, other than itself, that it cuts off from somebody else
 */
export const dominated: Kernel = {
  part(graph, items) {
    const counts = new Float64Array(graph.nodeCount);
    const countedFor = new Int32Array(graph.nodeCount).fill(-1);
    for (const root of items) {
      const { immediate, order } = dominators(graph, root);
      for (const v of order) {
        const above = immediate[v]!;
        if (above === -1 || above === root || countedFor[above] === root) continue;
        countedFor[above] = root;
        counts[above]!++;
      }
    }
    return [counts];
  }
};

/** Per party how many final clients it alone cuts off from somebody further down. */
export function* clientsCutOffBy(graph: Digraph): Steps<Float64Array> {
  // A walk with its bookkeeping costs about ten plain ones.
  const stepsPerItem = 10 * (graph.nodeCount + graph.edgeCount);
  const [counts] = yield* summed('dominated', graph, finalClients(graph), { stepsPerItem });
  return counts ?? new Float64Array(graph.nodeCount);
}
