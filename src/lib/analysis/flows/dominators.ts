import type { Digraph } from '../graph/digraph.ts';

/** Who stands on every way from the root. */
export interface Dominators {
  /** The last vertex before v that every way from the root to v passes; -1 for the root and what it does not reach. */
  readonly immediate: Int32Array;
  /** The vertices that the root reaches, each after its immediate dominator; the root is first. */
  readonly order: Int32Array;
}

/**
 * Immediate dominators by the semi-NCA method: O(edges · log nodes), without recursion. Lengauer &
 * Tarjan 1979, doi 10.1145/357062.357071; Georgiadis, Tarjan & Werneck 2006, doi 10.7155/jgaa.00119.
 */
export function dominators(graph: Digraph, root: number): Dominators {
  const { nodeCount, inOffsets, inSources } = graph;
  const { order, numberOf, parents } = depthFirst(graph, root);
  const reached = order.length;
  const ancestors = parents.slice();
  const semi = new Int32Array(reached);
  const labels = new Int32Array(reached);
  for (let i = 0; i < reached; i++) semi[i] = labels[i] = i;
  const stack = new Int32Array(reached);

  for (let i = reached - 1; i > 0; i--) {
    const w = order[i]!;
    let least = parents[i]!;
    for (let k = inOffsets[w]!; k < inOffsets[w + 1]!; k++) {
      const from = numberOf[inSources[k]!]!;
      if (from !== -1) least = Math.min(least, semi[evaluated(from, i + 1)]!);
    }
    semi[i] = least;
  }

  const dominatorOf = parents.slice();
  for (let i = 1; i < reached; i++) {
    while (dominatorOf[i]! > semi[i]!) dominatorOf[i] = dominatorOf[dominatorOf[i]!]!;
  }
  const immediate = new Int32Array(nodeCount).fill(-1);
  for (let i = 1; i < reached; i++) immediate[order[i]!] = order[dominatorOf[i]!]!;
  return { immediate, order };

  /** The vertex of least semidominator on the way up to what was linked already, shortened on the way. */
  function evaluated(start: number, linked: number): number {
    let v = start;
    if (ancestors[v]! < linked) return labels[v]!;
    let depth = 0;
    do {
      stack[depth++] = v;
      v = ancestors[v]!;
    } while (ancestors[v]! >= linked);
    let above = v;
    while (depth > 0) {
      v = stack[--depth]!;
      ancestors[v] = ancestors[above]!;
      if (semi[labels[above]!]! < semi[labels[v]!]!) labels[v] = labels[above]!;
      above = v;
    }
    return labels[start]!;
  }
}

/** Vertices in the order of a depth-first walk; the parents as places in that order. */
function depthFirst({ nodeCount, offsets, targets }: Digraph, root: number) {
  const order = new Int32Array(nodeCount);
  const parents = new Int32Array(nodeCount);
  const numberOf = new Int32Array(nodeCount).fill(-1);
  const nextEdge = offsets.slice(0, nodeCount);
  const path = new Int32Array(nodeCount);
  let count = 1;
  let depth = 0;
  order[0] = path[0] = root;
  numberOf[root] = 0;
  parents[0] = -1;
  while (depth >= 0) {
    const u = path[depth]!;
    if (nextEdge[u] === offsets[u + 1]) {
      depth--;
      continue;
    }
    const v = targets[nextEdge[u]!++]!;
    if (numberOf[v] !== -1) continue;
    parents[count] = numberOf[u]!;
    numberOf[v] = count;
    order[count++] = v;
    path[++depth] = v;
  }
  return { order: order.slice(0, count), parents: parents.slice(0, count), numberOf };
}
