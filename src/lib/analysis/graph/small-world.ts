import type { Neighbourhoods } from './neighbourhoods.ts';
import type { Triangles } from './triangles.ts';

/**
 * (C / C_r) / (L / L_r) with the closed forms of a random network, C_r = k / n and L_r = ln n / ln k;
 * null where one of them says nothing. Humphries & Gurney 2008, doi 10.1371/journal.pone.0002051.
 * @param reach per vertex the number of others within reach, @param total the sum of their distances
 */
export function smallWorldSigma(
  { nodeCount, neighbours }: Neighbourhoods,
  { atVertex, pairsAtVertex }: Triangles,
  reach: Float64Array,
  total: Float64Array
): number | null {
  const meanDegree = neighbours.length / Math.max(1, nodeCount);
  const pairs = sum(pairsAtVertex);
  if (meanDegree <= 1 || pairs === 0) return null;
  const clustering = sum(atVertex) / pairs;
  const distance = sum(total) / sum(reach);
  const ofChance = Math.log(nodeCount) / Math.log(meanDegree);
  return ((clustering * nodeCount) / meanDegree) * (ofChance / distance);
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
