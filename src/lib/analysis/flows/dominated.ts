import type { Digraph } from '../graph/digraph.ts';
import { finalClients } from '../graph/final-clients.ts';
import { gathered } from '../graph/index-arrays.ts';
import type { MetricContext } from '../metrics/metric.ts';
import { countError, sourcesWithin } from '../paths/sources.ts';
import type { Sources } from '../paths/sources.ts';
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

/** How many final clients each party alone cuts off from somebody further down. */
export interface CutOff {
  /** Of the final clients, those that were looked at. */
  readonly sources: Sources;
  /** Per party; an estimate when not all were. */
  readonly counts: Float64Array;
  readonly errors: Float64Array;
}

/** The clients that parties cut off, from as many final clients as the budget allows. */
export function* clientsCutOffBy(graph: Digraph, context: MetricContext): Steps<CutOff> {
  const clients = finalClients(graph);
  // A walk with its bookkeeping costs about ten plain ones.
  const stepsPerItem = 10 * (graph.nodeCount + graph.edgeCount);
  const sources = sourcesWithin(clients.length, stepsPerItem, context);
  const roots = gathered(clients, sources.items);
  const [found] = yield* summed('dominated', graph, roots, { stepsPerItem });
  const counts = found ?? new Float64Array(graph.nodeCount);
  return {
    sources,
    counts: counts.map((count) => count * sources.scale),
    errors: counts.map((count) => countError(count, sources))
  };
}
