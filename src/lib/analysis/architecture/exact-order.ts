import type { Digraph } from '../graph/digraph.ts';

/** Up to this many vertices every subset is looked at: 2^15 times the edges. */
export const largestExact = 15;

/** Differences up to this share of all weight are rounding. */
const precision = 1e-12;

/**
 * An order of the vertices in which the least weight leads backwards, and of such orders one with the
 * fewest edges backwards. Exact, for at most `largestExact` vertices.
 *
 * Dynamic programming over subsets: the best order of a set ends with some vertex v, and what v adds
 * are its edges into the rest of the set. Lawler 1964, doi 10.1287/mnsc.11.2.233.
 */
export function exactOrder({
  nodeCount,
  edgeCount,
  offsets,
  targets,
  weights
}: Digraph): Int32Array {
  const everything = 2 ** nodeCount;
  const weightBack = new Float64Array(everything);
  const edgesBack = new Int32Array(everything);
  const last = new Int8Array(everything);
  let tolerance = 0;
  for (let e = 0; e < edgeCount; e++) tolerance += precision * weights[e]!;

  for (let set = 1; set < everything; set++) {
    let bestWeight = Infinity;
    let bestEdges = 0;
    for (let v = 0; v < nodeCount; v++) {
      const rest = set ^ (1 << v);
      if (rest > set) continue;
      let weight = weightBack[rest]!;
      let edges = edgesBack[rest]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        if ((rest & (1 << targets[e]!)) === 0) continue;
        weight += weights[e]!;
        edges++;
      }
      const isEqual = Math.abs(weight - bestWeight) <= tolerance;
      if (isEqual ? edges >= bestEdges : weight > bestWeight) continue;
      bestWeight = weight;
      bestEdges = edges;
      last[set] = v;
    }
    weightBack[set] = bestWeight;
    edgesBack[set] = bestEdges;
  }

  const order = new Int32Array(nodeCount);
  for (let set = everything - 1, i = nodeCount - 1; i >= 0; i--) {
    order[i] = last[set]!;
    set ^= 1 << order[i]!;
  }
  return order;
}
