import type { Digraph } from '../graph/digraph.ts';
import type { Kernel } from '../steps.ts';
import { indexedHeap } from './heap.ts';

/**
 * Betweenness of the vertices where the weight of an edge is its length: Brandes 2001 with Dijkstra's
 * search. Edges of length 0 (nothing is known of them) are left out.
 * @returns per vertex the dependencies of all sources on it (ends not counted), and their squares.
 */
export const betweennessByLength: Kernel = {
  part(graph, items) {
    const search = searcher(graph);
    for (const source of items) search.from(source);
    return search.found;
  }
};

function searcher({
  nodeCount,
  offsets,
  targets,
  weights,
  inOffsets,
  inSources,
  inEdges
}: Digraph) {
  const onVertices = new Float64Array(nodeCount);
  const squares = new Float64Array(nodeCount);
  const length = new Float64Array(nodeCount).fill(Infinity);
  const pathCount = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  const order = new Int32Array(nodeCount);
  const heap = indexedHeap(length);

  return {
    found: [onVertices, squares] as const,
    from(source: number) {
      const reached = walkOut(source);
      for (let i = reached - 1; i >= 0; i--) settle(order[i]!, source);
      for (let i = 0; i < reached; i++) {
        const v = order[i]!;
        length[v] = Infinity;
        pathCount[v] = dependency[v] = 0;
      }
    }
  };

  function walkOut(source: number): number {
    let reached = 0;
    length[source] = 0;
    pathCount[source] = 1;
    heap.raise(source);
    for (let u = heap.pop(); u !== -1; u = heap.pop()) {
      order[reached++] = u;
      const before = length[u]!;
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        if (weights[e] === 0) continue;
        const v = targets[e]!;
        const way = before + weights[e]!;
        if (way < length[v]!) {
          length[v] = way;
          pathCount[v] = pathCount[u]!;
          heap.raise(v);
        } else if (way === length[v]) {
          pathCount[v]! += pathCount[u]!;
        }
      }
    }
    return reached;
  }

  /** Hands what depends on `v` to the vertices before it on its shortest paths. */
  function settle(v: number, source: number): void {
    if (v === source) return;
    onVertices[v]! += dependency[v]!;
    squares[v]! += dependency[v]! ** 2;
    const coefficient = (1 + dependency[v]!) / pathCount[v]!;
    for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) {
      const u = inSources[i]!;
      const weight = weights[inEdges[i]!]!;
      if (weight === 0 || length[u]! + weight !== length[v]) continue;
      dependency[u]! += pathCount[u]! * coefficient;
    }
  }
}
