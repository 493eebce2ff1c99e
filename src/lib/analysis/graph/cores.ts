import { range } from './index-arrays.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/**
 * Per vertex the largest k such that it lies in a part where everybody has at least k neighbours:
 * Seidman 1983, doi 10.1016/0378-8733(83)90028-X. For each k in turn, whoever has no more than k left
 * is taken away, as long as there is anybody. O(nodes + edges), because a vertex is looked at for no
 * more k than it has neighbours.
 */
export function coreNumbers({ nodeCount, offsets, neighbours }: Neighbourhoods): Int32Array {
  // What is left of the degree; of those taken away, their number.
  const degrees = new Int32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) degrees[v] = offsets[v + 1]! - offsets[v]!;
  const left = range(nodeCount);
  let leftCount = nodeCount;
  const leaving = new Int32Array(nodeCount + 1);
  for (let k = 0; leftCount > 0; k++) {
    let leavingCount = 0;
    let kept = 0;
    for (let i = 0; i < leftCount; i++) {
      const v = left[i]!;
      const degree = degrees[v]!;
      if (degree > k) left[kept++] = v;
      else if (degree === k) leaving[leavingCount++] = v;
    }
    leftCount = kept;
    for (let i = 0; i < leavingCount; i++) {
      const v = leaving[i]!;
      const end = offsets[v + 1]!;
      for (let entry = offsets[v]!; entry < end; entry++) {
        const u = neighbours[entry]!;
        const degree = degrees[u]!;
        // Written in any case, kept if it counts: a choice here would be a guess for the processor.
        degrees[u] = (degree - Number(degree > k)) | 0;
        leaving[leavingCount] = u;
        leavingCount = (leavingCount + Number(degree === k + 1)) | 0;
      }
    }
  }
  return degrees;
}
