import { gathered } from './index-arrays.ts';
import type { Digraph } from './digraph.ts';

/** The same graph with every edge turned round; edge `i` of it is `graph.inEdges[i]` of the graph. */
export function reversed(graph: Digraph): Digraph {
  const { inEdges, edgeCount } = graph;
  const placeOf = new Int32Array(edgeCount);
  const weights = new Float64Array(edgeCount);
  for (let i = 0; i < edgeCount; i++) {
    placeOf[inEdges[i]!] = i;
    weights[i] = graph.weights[inEdges[i]!]!;
  }
  return {
    ...graph,
    offsets: graph.inOffsets,
    sources: gathered(graph.targets, inEdges),
    targets: graph.inSources,
    weights,
    multiplicities: gathered(graph.multiplicities, inEdges),
    colours: gathered(graph.colours, inEdges),
    inOffsets: graph.offsets,
    inSources: graph.targets,
    inEdges: placeOf,
    edgeOfInput: graph.edgeOfInput.map((edge) => (edge < 0 ? edge : placeOf[edge]!))
  };
}
