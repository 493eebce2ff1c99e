import type { Digraph } from './digraph.ts';

export interface StrongComponents {
  readonly count: number;
  /** Per vertex its component. Topological: an edge never leads to a smaller number. */
  readonly componentOf: Int32Array;
}

/**
 * Strongly connected components in O(nodes + edges), without recursion.
 * Tarjan 1972, doi 10.1137/0201010; `index` and `lowLink` as there.
 */
export function strongComponents(graph: Digraph): StrongComponents {
  const { nodeCount, offsets, targets } = graph;
  const componentOf = new Int32Array(nodeCount).fill(-1);
  const index = new Int32Array(nodeCount).fill(-1);
  const lowLink = new Int32Array(nodeCount);
  const nextEdge = offsets.slice();
  const path = new Int32Array(nodeCount); // vertices whose edges are being walked
  const open = new Int32Array(nodeCount); // visited vertices without a component yet
  let visitedCount = 0;
  let openCount = 0;
  let componentCount = 0;

  for (let root = 0; root < nodeCount; root++) {
    if (index[root] !== -1) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const u = path[depth]!;
      if (index[u] === -1) {
        index[u] = lowLink[u] = visitedCount++;
        open[openCount++] = u;
      }
      if (nextEdge[u]! < offsets[u + 1]!) {
        const v = targets[nextEdge[u]!++]!;
        if (index[v] === -1) path[++depth] = v;
        else if (componentOf[v] === -1) lowLink[u] = Math.min(lowLink[u]!, index[v]!);
        continue;
      }
      if (lowLink[u] === index[u]) {
        let v: number;
        do {
          v = open[--openCount]!;
          componentOf[v] = componentCount;
        } while (v !== u);
        componentCount++;
      }
      depth--;
      if (depth >= 0) {
        const parent = path[depth]!;
        lowLink[parent] = Math.min(lowLink[parent]!, lowLink[u]!);
      }
    }
  }

  // Tarjan closes sinks first; numbered from the other end the order is topological.
  for (let u = 0; u < nodeCount; u++) componentOf[u] = componentCount - 1 - componentOf[u]!;
  return { count: componentCount, componentOf };
}
