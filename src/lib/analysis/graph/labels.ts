import type { Neighbourhoods } from './neighbourhoods.ts';

/** Names every group by its smallest vertex. */
export function bySmallest(groupOf: Int32Array, groupCount: number): Int32Array {
  const smallest = new Int32Array(groupCount).fill(-1);
  const labels = new Int32Array(groupOf.length);
  for (let v = 0; v < groupOf.length; v++) {
    const group = groupOf[v]!;
    if (smallest[group] === -1) smallest[group] = v;
    labels[v] = smallest[group]!;
  }
  return labels;
}

/** Connected parts, direction ignored: per vertex the smallest vertex of its part. O(nodes + edges). */
export function weakComponents({ nodeCount, offsets, neighbours }: Neighbourhoods): Int32Array {
  const labels = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  for (let root = 0; root < nodeCount; root++) {
    if (labels[root] !== -1) continue;
    labels[root] = queue[0] = root;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const u = queue[head]!;
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const v = neighbours[i]!;
        if (labels[v] !== -1) continue;
        labels[v] = root;
        queue[tail++] = v;
      }
    }
  }
  return labels;
}
