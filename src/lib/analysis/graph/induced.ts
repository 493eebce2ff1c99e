import { digraph } from './digraph.ts';
import type { Digraph } from './digraph.ts';

/**
 * The graph of some vertices and the edges among them, numbered from 0 in the given order.
 * @param placeOf room for all vertices of the graph, -1 before and after; handed in by those who ask often
 */
export function inducedGraph(
  graph: Digraph,
  vertices: Int32Array,
  placeOf: Int32Array = new Int32Array(graph.nodeCount).fill(-1)
): Digraph {
  for (let i = 0; i < vertices.length; i++) placeOf[vertices[i]!] = i;
  const edges: number[] = [];
  for (const u of vertices) {
    for (let e = graph.offsets[u]!; e < graph.offsets[u + 1]!; e++) {
      if (placeOf[graph.targets[e]!] !== -1) edges.push(e);
    }
  }
  const induced = digraph({
    nodeCount: vertices.length,
    sources: Int32Array.from(edges, (e) => placeOf[graph.sources[e]!]!),
    targets: Int32Array.from(edges, (e) => placeOf[graph.targets[e]!]!),
    weights: Float64Array.from(edges, (e) => graph.weights[e]!),
    colours: Int32Array.from(edges, (e) => graph.colours[e]!)
  });
  for (const u of vertices) placeOf[u] = -1;
  return { ...induced, directed: graph.directed };
}
