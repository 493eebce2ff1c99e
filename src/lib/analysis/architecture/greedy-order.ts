import type { Digraph } from '../graph/digraph.ts';
import { indexedHeap } from '../paths/heap.ts';

/**
 * An order in which little weight leads backwards, in O((nodes + edges) log nodes).
 *
 * Eades, Lin & Smyth 1993, doi 10.1016/0020-0190(93)90079-O, with weights: what nothing of the rest
 * enters goes to the front, what nothing leaves to the end, and when there is neither, the vertex with
 * the largest surplus of weight out over weight in goes to the front.
 */
export function greedyOrder(graph: Digraph): Int32Array {
  const { nodeCount, offsets, targets, weights, inOffsets, inSources, inEdges } = graph;
  const order = new Int32Array(nodeCount);
  const isPlaced = new Uint8Array(nodeCount);
  const outLeft = new Int32Array(nodeCount);
  const inLeft = new Int32Array(nodeCount);
  /** Weight in less weight out; `held` is what the heap knows, which may be too small. */
  const deficit = new Float64Array(nodeCount);
  const free: number[] = [];
  for (let u = 0; u < nodeCount; u++) {
    outLeft[u] = offsets[u + 1]! - offsets[u]!;
    inLeft[u] = inOffsets[u + 1]! - inOffsets[u]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      deficit[u]! -= weights[e]!;
      deficit[targets[e]!]! += weights[e]!;
    }
    if (outLeft[u] === 0 || inLeft[u] === 0) free.push(u);
  }
  const held = deficit.slice();
  const heap = indexedHeap(held);
  for (let u = 0; u < nodeCount; u++) heap.raise(u);

  let front = 0;
  let end = nodeCount;
  while (front < end) {
    const u = free.pop() ?? nextByDeficit();
    if (isPlaced[u]) continue;
    isPlaced[u] = 1;
    if (inLeft[u] !== 0 && outLeft[u] === 0) order[--end] = u;
    else order[front++] = u;
    takeOut(u);
  }
  return order;

  function nextByDeficit(): number {
    for (;;) {
      const u = heap.pop();
      if (isPlaced[u] || held[u] === deficit[u]) return u;
      held[u] = deficit[u]!;
      heap.raise(u);
    }
  }

  function takeOut(u: number): void {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!;
      if (isPlaced[v]) continue;
      inLeft[v]!--;
      if (inLeft[v] === 0) free.push(v);
      deficit[v]! -= weights[e]!;
      if (deficit[v]! >= held[v]!) continue;
      held[v] = deficit[v]!;
      heap.raise(v);
    }
    for (let i = inOffsets[u]!; i < inOffsets[u + 1]!; i++) {
      const v = inSources[i]!;
      if (isPlaced[v]) continue;
      outLeft[v]!--;
      if (outLeft[v] === 0) free.push(v);
      deficit[v]! += weights[inEdges[i]!]!;
    }
  }
}
