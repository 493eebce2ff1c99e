import type { Neighbourhoods } from './neighbourhoods.ts';

/**
 * How far the ties gather at one vertex: 1 for a star, 0 when all have the same degree; null below
 * three vertices. Freeman 1978, doi 10.1016/0378-8733(78)90021-7.
 */
export function degreeCentralisation({ nodeCount, offsets }: Neighbourhoods): number | null {
  if (nodeCount < 3) return null;
  let largest = 0;
  for (let v = 0; v < nodeCount; v++) largest = Math.max(largest, offsets[v + 1]! - offsets[v]!);
  const shortfall = nodeCount * largest - offsets[nodeCount]!;
  return shortfall / ((nodeCount - 1) * (nodeCount - 2));
}
