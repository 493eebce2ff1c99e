import type { Digraph } from '../../../../src/lib/analysis/graph/digraph.ts';

/** Every partition of `size` vertices once, numbered by first appearance. */
export function* partitions(size: number): Generator<Int32Array> {
  const membership = new Int32Array(size);
  function* extend(v: number, used: number): Generator<Int32Array> {
    if (v === size) {
      yield membership;
      return;
    }
    for (let group = 0; group <= used; group++) {
      membership[v] = group;
      yield* extend(v + 1, Math.max(used, group + 1));
    }
  }
  yield* extend(0, 0);
}

/** Weights as a matrix, entry [u][v] from u to v. */
export function weightMatrix({ nodeCount, edgeCount, ...graph }: Digraph): number[][] {
  const matrix = Array.from({ length: nodeCount }, () => new Array<number>(nodeCount).fill(0));
  for (let e = 0; e < edgeCount; e++) {
    matrix[graph.sources[e]!]![graph.targets[e]!] = graph.weights[e]!;
  }
  return matrix;
}

/** Membership from names of groups, numbered by first appearance. */
export function numbered(groups: readonly unknown[]): Int32Array {
  const names = [...new Set(groups)];
  return Int32Array.from(groups, (group) => names.indexOf(group));
}
