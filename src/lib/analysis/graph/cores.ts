import { bucketOffsets, maximum, sortedBy } from './index-arrays.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/**
 * Per vertex the largest k such that it lies in a part where everybody has at least k neighbours.
 * O(nodes + edges). Batagelj & Zaversnik 2003, arXiv cs/0310049: the vertex of least degree is taken
 * away again and again, with the others kept sorted by what is left of their degree.
 */
export function coreNumbers({ nodeCount, offsets, neighbours }: Neighbourhoods): Int32Array {
  const degrees = new Int32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) degrees[v] = offsets[v + 1]! - offsets[v]!;
  const most = maximum(degrees, 0);
  const order = sortedBy(degrees, most + 1);
  const placeOf = new Int32Array(nodeCount);
  for (let i = 0; i < nodeCount; i++) placeOf[order[i]!] = i;
  const bucketStart = bucketOffsets(degrees, most + 1);

  for (let i = 0; i < nodeCount; i++) {
    const v = order[i]!;
    const core = degrees[v]!;
    const end = offsets[v + 1]!;
    for (let k = offsets[v]!; k < end; k++) {
      const u = neighbours[k]!;
      const degree = degrees[u]!;
      if (degree <= core) continue;
      // To the front of its bucket, which then begins one further.
      const front = Math.max(bucketStart[degree]!, i + 1);
      const place = placeOf[u]!;
      if (place !== front) {
        const other = order[front]!;
        order[front] = u;
        order[place] = other;
        placeOf[u] = front;
        placeOf[other] = place;
      }
      bucketStart[degree] = front + 1;
      degrees[u] = degree - 1;
    }
  }
  return degrees;
}
