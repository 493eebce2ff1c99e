import type { Digraph } from '../graph/digraph.ts';
import type { MetricContext } from '../metrics/metric.ts';
import type { Steps } from '../steps.ts';
import { summed } from '../steps.ts';
import { groupsOf, Spread } from './groups.ts';
import type { Sources } from './sources.ts';
import { sourcesWithin, standardError } from './sources.ts';

/** How many shortest paths pass each vertex; estimates when the sources are a sample. */
export interface VertexCounts {
  readonly sources: Sources;
  readonly onVertices: Float64Array;
  readonly vertexErrors: Float64Array;
}

/** The same, and how many pass each edge. */
export interface PathCounts extends VertexCounts {
  readonly onEdges: Float64Array;
  readonly edgeErrors: Float64Array;
}

/** By number of edges. Undirected paths are counted once, not once from each end. */
export function* pathCounts(graph: Digraph, context: MetricContext): Steps<PathCounts> {
  const { nodeCount, edgeCount } = graph;
  const sources = sourcesWithin(nodeCount, nodeCount + edgeCount, context);
  const spread = new Spread(edgeCount);
  const none = new Float64Array(edgeCount);
  const groups = groupsOf(sources, ([, edges = none], size) => {
    spread.note(edges, size);
  });
  const found = yield* summed('betweenness', graph, sources.items, { groups });
  const [vertices, edges = none, squares] = found;
  return {
    ...counts(graph, sources, vertices, squares),
    // An undirected path passes one of the two opposite edges of a tie, in each direction once.
    onEdges: edges.map((sum) => sum * sources.scale),
    edgeErrors: groups ? spread.errors(edges, sources).map((error) => error * nodeCount) : none
  };
}

/** By length, the sum of the weights. */
export function* pathCountsByLength(graph: Digraph, context: MetricContext): Steps<VertexCounts> {
  // With its queue the search takes some twenty times what the plain one does.
  const stepsPerItem = 20 * (graph.nodeCount + graph.edgeCount);
  const sources = sourcesWithin(graph.nodeCount, stepsPerItem, context);
  const [vertices, squares] = yield* summed('betweenness-by-length', graph, sources.items, {
    stepsPerItem
  });
  return counts(graph, sources, vertices, squares);
}

function counts(
  { nodeCount, directed }: Digraph,
  sources: Sources,
  vertices: Float64Array = new Float64Array(nodeCount),
  squares: Float64Array = new Float64Array(nodeCount)
): VertexCounts {
  const share = directed ? 1 : 1 / 2;
  return {
    sources,
    onVertices: vertices.map((sum) => sum * sources.scale * share),
    vertexErrors: vertices.map((sum, v) => standardError(sum, squares[v]!, sources) * share)
  };
}
