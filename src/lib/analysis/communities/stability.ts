import { maximum, sortedBy } from '../graph/index-arrays.ts';

export interface Stability {
  /**
   * For two parties of one cluster, drawn by chance, the share of runs in which they are together:
   * 1 when no run parts them, null when every cluster is a single party.
   */
  readonly overall: number | null;
  /** The same for a given party and a mate drawn by chance; NaN for a party alone. */
  readonly values: Float64Array;
}

/**
 * How firmly the clusters of one partition hold together over several runs, in O(runs * vertices).
 * The share of runs in which two vertices are together is the entry of the consensus matrix of
 * Lancichinetti & Fortunato 2012, doi 10.1038/srep00336; taking its mean over each cluster is ours.
 */
export function stabilityOf(membership: Int32Array, runs: readonly Int32Array[]): Stability {
  const nodeCount = membership.length;
  const mates = new Float64Array(nodeCount).fill(-1);
  eachCell(membership, membership, (cell) => {
    for (const u of cell) mates[u] = cell.length - 1;
  });
  const kept = new Float64Array(nodeCount);
  for (const run of runs) {
    eachCell(membership, run, (cell) => {
      for (const u of cell) kept[u]! += cell.length - 1;
    });
  }
  let [pairs, keptPairs] = [0, 0];
  for (let u = 0; u < nodeCount; u++) {
    pairs += mates[u]! * runs.length;
    keptPairs += kept[u]!;
  }
  const values = kept.map((count, u) => (mates[u] === 0 ? NaN : count / (mates[u]! * runs.length)));
  return { overall: pairs === 0 ? null : keptPairs / pairs, values };
}

/** The vertices of each pair of groups that share any: a group of one partition cut by the other. */
function eachCell(one: Int32Array, other: Int32Array, visit: (vertices: Int32Array) => void): void {
  const byOther = sortedBy(other, maximum(other, 0) + 1);
  const order = sortedBy(one, maximum(one, 0) + 1, byOther);
  let start = 0;
  for (let i = 1; i <= order.length; i++) {
    const [first, next] = [order[start]!, order[i]!];
    if (i < order.length && one[first] === one[next] && other[first] === other[next]) continue;
    visit(order.subarray(start, i));
    start = i;
  }
}
