import type { Digraph } from '../graph/digraph.ts';
import type { MetricContext } from '../metrics/metric.ts';
import type { Steps } from '../steps.ts';
import { summed } from '../steps.ts';
import { groupSize, Spread } from './groups.ts';
import type { Sources } from './sources.ts';
import { sourcesWithin, standardError } from './sources.ts';

/** How many shortest paths pass each vertex, and each edge; estimates when the sources are a sample. */
export interface PathCounts {
  readonly sources: Sources;
  readonly onVertices: Float64Array;
  readonly vertexErrors: Float64Array;
  readonly onEdges: Float64Array;
  readonly edgeErrors: Float64Array;
}

/** By number of edges. Undirected paths are counted once, not once from each end. */
export function* pathCounts(graph: Digraph, context: MetricContext): Steps<PathCounts> {
  const { nodeCount, edgeCount } = graph;
  const sources = sourcesWithin(nodeCount, nodeCount + edgeCount, context);
  const most = groupSize(sources);
  const spread = new Spread(most === undefined ? 0 : edgeCount);
  const [vertices, edges, squares] = yield* summed('betweenness', graph, sources.items, {
    groups:
      most === undefined ? undefined : { most, note: ([, some], size) => spread.note(some!, size) }
  });
  const found = counts(graph, sources, vertices, squares);
  if (!edges) return found;
  // An undirected path passes one of the two opposite edges of a tie, in each direction once.
  const onEdges = edges.map((sum) => sum * sources.scale);
  const edgeErrors = spread.errors(edges, sources).map((error) => error * nodeCount);
  return { ...found, onEdges, edgeErrors };
}

/** By length, the sum of the weights; of vertices only. */
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
  squares: Float64Array = new Float64Array(nodeCount)
): PathCounts {
  const share = directed ? 1 : 1 / 2;
  return {
    sources,
    onVertices: vertices.map((sum) => sum * sources.scale * share),
    vertexErrors: vertices.map((sum, v) => standardError(sum, squares[v]!, sources) * share),
    onEdges: new Float64Array(edgeCount),
    edgeErrors: new Float64Array(edgeCount)
  };
}
