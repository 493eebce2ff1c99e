import type { Digraph } from '../graph/digraph.ts';
import type { MetricContext } from '../metrics/metric.ts';
import type { Steps } from '../steps.ts';
import { summed } from '../steps.ts';
import type { Sources } from './sources.ts';
import { sourcesWithin, standardError } from './sources.ts';

/** How many shortest paths pass each vertex, and each edge; estimates when the sources are a sample. */
export interface PathCounts {
  readonly sources: Sources;
  readonly onVertices: Float64Array;
  readonly vertexErrors: Float64Array;
  readonly onEdges: Float64Array;
}

/** By number of edges. Undirected paths are counted once, not once from each end. */
export function* pathCounts(graph: Digraph, context: MetricContext): Steps<PathCounts> {
  const stepsPerItem = graph.nodeCount + graph.edgeCount;
  const sources = sourcesWithin(graph.nodeCount, stepsPerItem, context);
  const found = yield* summed('betweenness', graph, sources.items);
  const [vertices, edges, squares] = found;
  return counts(graph, sources, vertices, squares, edges);
}

/** By length, the sum of the weights. */
export function* pathCountsByLength(graph: Digraph, context: MetricContext): Steps<PathCounts> {
  // With its queue the search takes some twenty times what the plain one does.
  const stepsPerItem = 20 * (graph.nodeCount + graph.edgeCount);
  const sources = sourcesWithin(graph.nodeCount, stepsPerItem, context);
  const [vertices, squares] = yield* summed('betweenness-by-length', graph, sources.items, {
    stepsPerItem
  });
  return counts(graph, sources, vertices, squares);
}

function counts(
  { nodeCount, edgeCount, directed }: Digraph,
  sources: Sources,
  vertices: Float64Array = new Float64Array(nodeCount),
  squares: Float64Array = new Float64Array(nodeCount),
  edges: Float64Array = new Float64Array(edgeCount)
): PathCounts {
  const share = directed ? 1 : 1 / 2;
  return {
    sources,
    onVertices: vertices.map((sum) => sum * sources.scale * share),
    vertexErrors: vertices.map((sum, v) => standardError(sum, squares[v]!, sources) * share),
    // An undirected path passes one of the two opposite edges of a tie, in each direction once.
    onEdges: edges.map((sum) => sum * sources.scale)
  };
}
