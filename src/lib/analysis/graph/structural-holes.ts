import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { each } from '../steps.ts';
import type { Digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import { ties } from './ties.ts';
import { triangles } from './triangles.ts';

/**
 * Burt's constraint: c(u) = sum over neighbours v of (p(u, v) + sum over q of p(u, q) p(q, v))²,
 * p(u, v) = z(u, v) / sum of z(u, ·). NaN without ties, or where none has a value.
 * O(sum of degrees²). Burt 1992.
 */
function* constraintSlices(
  { nodeCount, offsets, neighbours }: Neighbourhoods,
  values: Float64Array
): Slices<Float64Array> {
  const result = new Float64Array(nodeCount);
  const totals = new Float64Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) totals[u]! += values[i]!;
  }
  const invested = new Float64Array(nodeCount);
  const isRestDue = pace();
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
      if (isRestDue(1 + offsets[q + 1]! - offsets[q]!)) yield i / neighbours.length;
    }
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++)
      result[u]! += invested[neighbours[i]!]! ** 2;
  }
  return result;
}

/** What a tie counts for, as items of the kernel: 1 each, or its value. */
const [alike, byValue] = [0, 1];

/** The constraint as a kernel, an item for each way to count the ties, one for each slice of the work. */
export const constraining: Kernel = {
  *part(graph, [way]) {
    const tied = ties(graph);
    const values = way === alike ? new Float64Array(tied.values.length).fill(1) : tied.values;
    return [yield* constraintSlices(tied, values)];
  }
};

/** The constraint of both ways to count the ties, wherever it is computed. */
export function* constraints(
  graph: Digraph
): Steps<{ readonly plain: Float64Array; readonly weighted: Float64Array }> {
  const [[plain] = [], [weighted] = []] = yield* each('constraining', graph, [alike, byValue]);
  return { plain: plain!, weighted: weighted! };
}

/** Degree less the mean number of ties that a neighbour has to the others; NaN without ties. */
export function effectiveSizes(graph: Neighbourhoods): Float64Array {
  const { atVertex } = triangles(graph);
  return atVertex.map((count, u) => {
    const degree = graph.offsets[u + 1]! - graph.offsets[u]!;
    return degree === 0 ? NaN : degree - (2 * count) / degree;
  });
}
