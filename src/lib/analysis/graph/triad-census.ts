import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import type { Digraph } from './digraph.ts';
import { neighbourhoods } from './neighbourhoods.ts';

/** The names of Davis & Leinhardt: mutual, asymmetric and null pairs, and the direction. */
export const triadNames = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300'
] as const;

/** For each of the 64 patterns of three ordered pairs the place of its name, after Batagelj & Mrvar. */
const typeOfPattern = [
  1, 2, 2, 3, 2, 4, 6, 8, 2, 6, 5, 7, 3, 8, 7, 11, 2, 6, 4, 8, 5, 9, 9, 13, 6, 10, 9, 14, 7, 14, 12,
  15, 2, 5, 6, 7, 6, 9, 10, 14, 4, 9, 9, 12, 8, 13, 14, 15, 3, 7, 8, 11, 7, 12, 14, 15, 8, 14, 13,
  15, 11, 15, 15, 16
];

/**
 * How many triples of vertices have each of the 16 patterns. O(edges × largest degree).
 * Batagelj & Mrvar 2001, doi 10.1016/S0378-8733(01)00035-1.
 */
function* censusSlices(graph: Digraph): Slices<Float64Array> {
  const { nodeCount, offsets, neighbours } = neighbourhoods(graph);
  const counts = new Float64Array(16);
  const markOf = new Int32Array(nodeCount).fill(-1);
  const code = relationCodes(graph);
  const isRestDue = pace();
  let pair = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const u = neighbours[i]!;
      if (u <= v) continue;
      const vu = code(v, u);
      let others = 0;
      pair++;
      const look = (w: number) => {
        if (w === u || w === v || markOf[w] === pair) return;
        markOf[w] = pair;
        others++;
        const vw = code(v, w);
        // Each connected triple is counted at one of its pairs.
        if (w > u || (v < w && w < u && vw === 0)) {
          counts[typeOfPattern[vu + 4 * vw + 16 * code(u, w)]! - 1]!++;
        }
      };
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) look(neighbours[k]!);
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) look(neighbours[k]!);
      counts[vu === 3 ? 2 : 1]! += nodeCount - others - 2;
      if (isRestDue(stepsPerTriple * others)) yield i / neighbours.length;
    }
  }
  const all = (nodeCount * (nodeCount - 1) * (nodeCount - 2)) / 6;
  counts[0] = all - counts.reduce((sum, count) => sum + count, 0);
  return counts;
}

/** Looking for the engagements between three, by halving. */
const stepsPerTriple = 20;

/** The census as a kernel of a single item, in the order of `triadNames`. */
export const triads: Kernel = {
  *part(graph) {
    return [yield* censusSlices(graph)];
  }
};

/** The census, wherever it is made. */
export function* triadCensus(graph: Digraph): Steps<Record<string, number>> {
  const [counts] = yield* whole('triads', graph);
  return Object.fromEntries(triadNames.map((name, i) => [name, counts![i]!]));
}

/** Of an ordered pair: 1 for an edge forwards, 2 for one back. */
function relationCodes({ offsets, targets }: Digraph) {
  const has = (u: number, v: number) => {
    let low = offsets[u]!;
    let high = offsets[u + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (targets[middle]! < v) low = middle + 1;
      else high = middle;
    }
    return low < offsets[u + 1]! && targets[low] === v ? 1 : 0;
  };
  return (u: number, v: number) => has(u, v) + 2 * has(v, u);
}
