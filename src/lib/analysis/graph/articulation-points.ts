import type { Neighbourhoods } from './neighbourhoods.ts';

/**
 * The vertices whose removal leaves more connected components than before, ascending.
 * O(nodes + edges), without recursion. Hopcroft & Tarjan 1973, doi 10.1145/362248.362272:
 * a vertex cuts off a child of the depth-first tree when nothing below the child reaches above it.
 */
export function articulationPoints(graph: Neighbourhoods): Int32Array {
  const { nodeCount, offsets, neighbours } = graph;
  const isArticulation = new Uint8Array(nodeCount);
  const depthOf = new Int32Array(nodeCount).fill(-1);
  const lowPoint = new Int32Array(nodeCount);
  const nextEntry = offsets.slice();
  const path = new Int32Array(nodeCount);

  for (let root = 0; root < nodeCount; root++) {
    if (depthOf[root] !== -1) continue;
    let depth = 0;
    let rootChildren = 0;
    path[0] = root;
    depthOf[root] = lowPoint[root] = 0;
    while (depth >= 0) {
      const u = path[depth]!;
      if (nextEntry[u]! < offsets[u + 1]!) {
        const v = neighbours[nextEntry[u]!++]!;
        if (depthOf[v] === -1) {
          path[++depth] = v;
          depthOf[v] = lowPoint[v] = depth;
        } else {
          // Also the way back to the parent: it does not lead above the parent.
          lowPoint[u] = Math.min(lowPoint[u]!, depthOf[v]!);
        }
        continue;
      }
      depth--;
      if (depth < 0) break;
      const parent = path[depth]!;
      lowPoint[parent] = Math.min(lowPoint[parent]!, lowPoint[u]!);
      if (depth === 0) rootChildren++;
      else if (lowPoint[u]! >= depth) isArticulation[parent] = 1;
    }
    // The root has nothing above it: it cuts when it has several children.
    if (rootChildren > 1) isArticulation[root] = 1;
  }

  return verticesMarked(isArticulation);
}

function verticesMarked(marks: Uint8Array): Int32Array {
  const vertices: number[] = [];
  for (let u = 0; u < marks.length; u++) if (marks[u]) vertices.push(u);
  return Int32Array.from(vertices);
}
