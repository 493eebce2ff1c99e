import type { Digraph } from '../graph/digraph.ts';
import type { Kernel } from '../steps.ts';

// The number of shortest paths can exceed what a number holds. Only ratios between neighbouring
// levels matter, so a level whose counts grow beyond `largest` is scaled down as a whole.
const largest = 1e150;
const scale = 1 / largest;
const smallest = 1e-300;

/**
 * Shortest paths by number of edges, from each source, counted by the vertices and edges that they
 * pass: Brandes 2001, doi 10.1080/0022250X.2001.9990249, with the edges of the shortest-path graph
 * recorded on the way out, so that the way back reads nothing else.
 * @returns per vertex the dependencies of all sources on it (ends not counted); per edge the same
 * (ends counted); per vertex the sum of squares of its dependencies, for a standard error.
 */
export const betweenness: Kernel = {
  part(graph, items) {
    const search = searcher(graph);
    for (const source of items) search.from(source);
    return search.found;
  }
};

function searcher({ nodeCount, edgeCount, offsets, targets }: Digraph) {
  const onVertices = new Float64Array(nodeCount);
  const onEdges = new Float64Array(edgeCount);
  const squares = new Float64Array(nodeCount);
  const distance = new Int32Array(nodeCount).fill(-1);
  const pathCount = new Float64Array(nodeCount);
  /** (1 + dependency) / number of shortest paths, known for all farther vertices on the way back. */
  const coefficient = new Float64Array(nodeCount);
  const order = new Int32Array(nodeCount);
  const pathEdges = new Int32Array(edgeCount);
  /** The recorded edges of the vertex at place i of the order start here. */
  const pathEdgeStarts = new Int32Array(nodeCount + 1);
  /** 1, or what the counts of a level were multiplied by. */
  const levelScales = new Float64Array(nodeCount + 1);

  return {
    found: [onVertices, onEdges, squares] as const,
    from(source: number) {
      const reached = walkOut(source);
      walkBack(source, reached);
      for (let i = 0; i < reached; i++) distance[order[i]!] = -1;
    }
  };

  function walkOut(source: number): number {
    distance[source] = 0;
    pathCount[source] = 1;
    order[0] = source;
    levelScales.fill(1, 0, 2);
    let tail = 1;
    let recorded = 0;
    let levelEnd = 1;
    for (let head = 0; head < tail; head++) {
      if (head === levelEnd) {
        const level = distance[order[head]!]!;
        levelScales[level] = scaledDown(head, tail);
        levelEnd = tail;
      }
      const u = order[head]!;
      const next = distance[u]! + 1;
      const paths = pathCount[u]!;
      pathEdgeStarts[head] = recorded;
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        const v = targets[e]!;
        if (distance[v] === -1) {
          distance[v] = next;
          pathCount[v] = paths;
          order[tail++] = v;
          pathEdges[recorded++] = e;
        } else if (distance[v] === next) {
          pathCount[v]! += paths;
          pathEdges[recorded++] = e;
        }
      }
    }
    pathEdgeStarts[tail] = recorded;
    return tail;
  }

  /** Scales the counts of a finished level when they grow too large; gives the factor. */
  function scaledDown(start: number, end: number): number {
    let most = 0;
    for (let i = start; i < end; i++) most = Math.max(most, pathCount[order[i]!]!);
    if (most < largest) return 1;
    for (let i = start; i < end; i++) {
      const v = order[i]!;
      pathCount[v] = Math.max(pathCount[v]! * scale, smallest);
    }
    return scale;
  }

  function walkBack(source: number, reached: number): void {
    for (let i = reached - 1; i >= 0; i--) {
      const u = order[i]!;
      const paths = pathCount[u]!;
      const end = pathEdgeStarts[i + 1]!;
      const factor = i === reached - 1 ? 1 : paths * levelScales[distance[u]! + 1]!;
      let dependency = 0;
      for (let k = pathEdgeStarts[i]!; k < end; k++) {
        const e = pathEdges[k]!;
        const share = factor * coefficient[targets[e]!]!;
        onEdges[e]! += share;
        dependency += share;
      }
      coefficient[u] = (1 + dependency) / paths;
      if (u === source) continue;
      onVertices[u]! += dependency;
      squares[u]! += dependency * dependency;
    }
  }
}
