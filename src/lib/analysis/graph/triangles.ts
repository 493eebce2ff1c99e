import type { Neighbourhoods } from './neighbourhoods.ts';

/** Triangles of the undirected projection. */
export interface Triangles {
  /** Per vertex the number of triangles that it belongs to. */
  readonly atVertex: Float64Array;
  /** Per vertex the number of pairs of its neighbours. */
  readonly pairsAtVertex: Float64Array;
}

/**
 * Counts every triangle once, at its edge between the two vertices of least degree: O(edges^1.5).
 * Chiba & Nishizeki 1985, doi 10.1137/0214017.
 */
export function triangles({ nodeCount, offsets, neighbours }: Neighbourhoods): Triangles {
  const atVertex = new Float64Array(nodeCount);
  const pairsAtVertex = new Float64Array(nodeCount);
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!;
  const isBefore = (a: number, b: number) => {
    const difference = degree(a) - degree(b);
    return difference < 0 || (difference === 0 && a < b);
  };
  // Of each row only what comes later in the order by degree.
  const later = new Int32Array(neighbours.length);
  const starts = new Int32Array(nodeCount + 1);
  let count = 0;
  for (let u = 0; u < nodeCount; u++) {
    pairsAtVertex[u] = (degree(u) * (degree(u) - 1)) / 2;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      if (isBefore(u, neighbours[i]!)) later[count++] = neighbours[i]!;
    }
    starts[u + 1] = count;
  }
  const markedBy = new Int32Array(nodeCount).fill(-1);
  for (let u = 0; u < nodeCount; u++) {
    for (let i = starts[u]!; i < starts[u + 1]!; i++) markedBy[later[i]!] = u;
    for (let i = starts[u]!; i < starts[u + 1]!; i++) {
      const v = later[i]!;
      for (let k = starts[v]!; k < starts[v + 1]!; k++) {
        const w = later[k]!;
        if (markedBy[w] !== u) continue;
        atVertex[u]!++;
        atVertex[v]!++;
        atVertex[w]!++;
      }
    }
  }
  return { atVertex, pairsAtVertex };
}
