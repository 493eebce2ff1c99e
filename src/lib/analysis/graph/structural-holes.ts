import type { Neighbourhoods } from './neighbourhoods.ts';
import { triangles } from './triangles.ts';

/**
 * Burt's constraint: c(u) = sum over neighbours v of (p(u, v) + sum over q of p(u, q) p(q, v))²,
 * p(u, v) = z(u, v) / sum of z(u, ·). NaN without ties, or where none has a value.
 * O(sum of degrees²). Burt 1992.
 */
export function constraint(
  { nodeCount, offsets, neighbours }: Neighbourhoods,
  values: Float64Array
): Float64Array {
  const result = new Float64Array(nodeCount);
  const totals = new Float64Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) totals[u]! += values[i]!;
  }
  const invested = new Float64Array(nodeCount);
  const seenBy = new Int32Array(nodeCount).fill(-1);
  for (let u = 0; u < nodeCount; u++) {
    if (totals[u] === 0) {
      result[u] = NaN;
      continue;
    }
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      invested[neighbours[i]!] = values[i]! / totals[u]!;
      seenBy[neighbours[i]!] = u;
    }
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const q = neighbours[i]!;
      const own = values[i]! / totals[u]!;
      if (own === 0) continue;
      for (let k = offsets[q]!; k < offsets[q + 1]!; k++) {
        const v = neighbours[k]!;
        if (seenBy[v] === u) invested[v]! += (own * values[k]!) / totals[q]!;
      }
    }
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++)
      result[u]! += invested[neighbours[i]!]! ** 2;
  }
  return result;
}

/** Degree less the mean number of ties that a neighbour has to the others; NaN without ties. */
export function effectiveSizes(graph: Neighbourhoods): Float64Array {
  const { atVertex } = triangles(graph);
  return atVertex.map((count, u) => {
    const degree = graph.offsets[u + 1]! - graph.offsets[u]!;
    return degree === 0 ? NaN : degree - (2 * count) / degree;
  });
}
