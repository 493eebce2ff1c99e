import type { Digraph } from '../graph/digraph.ts';
import { effectiveGroups } from '../graph/group-ties.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { undirected } from '../graph/undirected.ts';
import type { MetricContext } from '../metrics/metric.ts';
import type { Steps } from '../steps.ts';
import { usualClusters } from './clusters.ts';

/**
 * Per party over how many clusters of dealings its counterparties are spread: 1 - sum of squared shares;
 * NaN without counterparties. Guimerà & Amaral 2005, doi 10.1038/nature03288.
 */
export function* clusterSpread(graph: Digraph, context: MetricContext): Steps<Float64Array> {
  const { membership } = yield* context.awaited(usualClusters);
  const ties = undirected(context.derived(neighbourhoods));
  return effectiveGroups(ties, membership).map((groups) => 1 - 1 / groups);
}
