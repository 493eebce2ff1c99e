import type { Digraph } from '../graph/digraph.ts';
import type { Kernel, Part } from '../steps.ts';

// The number of shortest paths can exceed what a number holds. Only ratios between neighbouring
// levels matter, so a level whose counts grow beyond `largest` is scaled down as a whole.
const largest = 1e150;
const smallest = 1e-300;

/**
 * Shortest paths by number of edges, from each source, counted by the vertices and edges that they
 * pass: Brandes 2001, doi 10.1080/0022250X.2001.9990249, with the edges of the shortest-path graph
 * recorded on the way out, so that the way back reads nothing else.
 * @returns per vertex the dependencies of all sources on it (ends not counted); per edge the same
 * (ends counted); per vertex the sum of squares of its dependencies, for a standard error.
 */
export const betweenness: Kernel = { part: dependencies };

// One function, because the arrays are then local: reached through a closure they cost twice the time.
function dependencies(graph: Digraph, items: Int32Array): Part {
  const { nodeCount, edgeCount, offsets, targets } = graph;
  const onVertices = new Float64Array(nodeCount);
  const onEdges = new Float64Array(edgeCount);
  const squares = new Float64Array(nodeCount);
  const distance = new Int32Array(nodeCount).fill(-1);
  const pathCount = new Float64Array(nodeCount);
  // (1 + dependency) / number of shortest paths, known for all farther vertices on the way back.
  const coefficient = new Float64Array(nodeCount);
  const order = new Int32Array(nodeCount);
  // The recorded edges, and where those of the vertex at place i of the order start.
  const pathEdges = new Int32Array(edgeCount);
  const pathTargets = new Int32Array(edgeCount);
  const pathStarts = new Int32Array(nodeCount + 1);

  for (const source of items) {
    distance[source] = 0;
    pathCount[source] = 1;
    order[0] = source;
    let tail = 1;
    let recorded = 0;
    let levelEnd = 1;
    let most = 1;
    const scaled: number[] = [];
    for (let head = 0; head < tail; head++) {
      if (head === levelEnd) {
        if (most > largest) {
          for (let i = head; i < tail; i++) {
            const v = order[i]!;
            pathCount[v] = Math.max(pathCount[v]! / largest, smallest);
          }
          scaled.push(distance[order[head]!]!);
          most /= largest;
        }
        levelEnd = tail;
      }
      const u = order[head]!;
      const next = distance[u]! + 1;
      const paths = pathCount[u]!;
      pathStarts[head] = recorded;
      const end = offsets[u + 1]!;
      for (let e = offsets[u]!; e < end; e++) {
        const v = targets[e]!;
        const known = distance[v]!;
        if (known === -1) {
          distance[v] = next;
          pathCount[v] = paths;
          order[tail++] = v;
        } else if (known === next) {
          const sum = pathCount[v]! + paths;
          pathCount[v] = sum;
          if (sum > most) most = sum;
        } else continue;
        pathEdges[recorded] = e;
        pathTargets[recorded++] = v;
      }
    }
    pathStarts[tail] = recorded;

    for (let i = tail - 1; i >= 0; i--) {
      const u = order[i]!;
      const paths = pathCount[u]!;
      let factor = paths;
      if (scaled.length > 0 && scaled.includes(distance[u]! + 1)) factor /= largest;
      let dependency = 0;
      const end = pathStarts[i + 1]!;
      for (let k = pathStarts[i]!; k < end; k++) {
        const share = factor * coefficient[pathTargets[k]!]!;
        onEdges[pathEdges[k]!]! += share;
        dependency += share;
      }
      coefficient[u] = (1 + dependency) / paths;
      distance[u] = -1;
      if (i === 0) continue;
      onVertices[u]! += dependency;
      squares[u]! += dependency * dependency;
    }
  }
  return [onVertices, onEdges, squares];
}
