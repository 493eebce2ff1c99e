import type { Digraph } from '../graph/digraph.ts';
import { weakComponents } from '../graph/labels.ts';
import { range } from '../graph/index-arrays.ts';
import type { Neighbourhoods } from '../graph/neighbourhoods.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import type { Pace, Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import { approach } from './approach.ts';
import { leadingOfThree } from './three.ts';

/** Residual, relative to the eigenvalue, that counts as settled; what is worse than `loose` has not. */
const tight = 1e-13;
const loose = 1e-8;
const mostRounds = 3000;
/** Two parts whose leading values are closer than this are equally right. */
const tie = 1e-9;

/**
 * The eigenvector of the largest eigenvalue of the adjacency matrix, not negative, largest entry 1;
 * null when it is not unique: no ties, or several parts with the same largest eigenvalue. In a
 * connected part it is unique (Perron & Frobenius).
 */
export function* leadingVectorSlices(graph: Neighbourhoods): Slices<Float64Array | null> {
  if (graph.neighbours.length === 0) return null;
  const isRestDue = pace();
  const placeOf = new Int32Array(graph.nodeCount);
  let best: LeadingPair | undefined;
  let isTied = false;
  let share = 0;
  for (const { members, bound, isRegular } of partsByBound(graph)) {
    if (best && bound < best.value * (1 - tie)) break;
    // No part that is left can be the largest alone.
    if (best && isTied && bound <= best.value) return null;
    const width = members.length / graph.nodeCount;
    // Where all have as many ties, all count alike.
    const found = isRegular
      ? { value: bound, members, entries: new Float64Array(members.length).fill(1) }
      : yield* leadingPair(multiplier(graph, members, placeOf), members, {
          isRestDue,
          from: share,
          width
        });
    if (!found) return null;
    share += width;
    const difference = best ? found.value / best.value - 1 : Infinity;
    if (difference > tie) isTied = false;
    else if (difference >= -tie) isTied = true;
    if (difference > 0) best = found;
  }
  if (!best || isTied) return null;
  const vector = new Float64Array(graph.nodeCount);
  for (const [i, v] of best.members.entries()) vector[v] = best.entries[i]!;
  return vector;
}

interface Part {
  readonly members: Int32Array;
  /** The largest degree, which is what all have where the part is regular. */
  readonly bound: number;
  readonly isRegular: boolean;
}

/** Connected parts, those first whose largest degree, a bound of their eigenvalues, is largest. */
function partsByBound(graph: Neighbourhoods): Part[] {
  const labels = weakComponents(graph);
  const order = range(graph.nodeCount).sort((a, b) => labels[a]! - labels[b]! || a - b);
  const parts: Part[] = [];
  for (let start = 0; start < order.length;) {
    let end = start;
    let [bound, least] = [0, Infinity];
    for (; end < order.length && labels[order[end]!] === labels[order[start]!]; end++) {
      const degree = graph.offsets[order[end]! + 1]! - graph.offsets[order[end]!]!;
      bound = Math.max(bound, degree);
      least = Math.min(least, degree);
    }
    const isRegular = least === bound;
    if (bound > 0) parts.push({ members: order.subarray(start, end), bound, isRegular });
    start = end;
  }
  return parts.sort((a, b) => b.bound - a.bound || a.members[0]! - b.members[0]!);
}

interface LeadingPair {
  readonly value: number;
  readonly members: Int32Array;
  readonly entries: Float64Array;
}

/** Where the share done begins, and how much of the whole this part is. */
interface Stretch {
  readonly isRestDue: Pace;
  readonly from: number;
  readonly width: number;
}

/** Vectors read or written to make a basis, and to go on from it. */
const [stepsOfBasis, stepsOfNext] = [16, 16];

/**
 * The locally optimal conjugate gradient method (Knyazev 2001, doi 10.1137/S1064827500366124): each
 * round takes the best vector of the space of the vector, its residual and the step before.
 */
function* leadingPair(
  { multiply, steps }: Multiplier,
  members: Int32Array,
  { isRestDue, from, width }: Stretch
): Slices<LeadingPair | undefined> {
  const size = members.length;
  const shareAt = approach(tight, mostRounds);
  let x = new Float64Array(size).fill(1 / Math.sqrt(size));
  let image = multiply(x);
  let step: Float64Array | undefined;
  let value = dot(x, image);
  let residualSize = Infinity;
  for (let round = 0; round < mostRounds; round++) {
    const residual = image.map((entry, i) => entry - value * x[i]!);
    residualSize = Math.sqrt(dot(residual, residual)) / value;
    if (residualSize <= tight) break;
    const share = from + width * shareAt(residualSize, round);
    const basis = orthonormal([x, residual, ...(step ? [step] : [])]);
    if (isRestDue(stepsOfBasis * size)) yield share;
    const images = [image];
    for (const vector of basis.slice(1)) {
      images.push(multiply(vector));
      if (isRestDue(steps)) yield share;
    }
    const projected = basis.map((_, i) => images.map((other) => dot(basis[i]!, other)));
    const weights = leadingOfThree(projected);
    const next = combined(basis, weights);
    step = combined(basis.slice(1), weights.slice(1));
    const length = Math.sqrt(dot(next, next));
    x = next.map((entry) => entry / length);
    image = multiply(x);
    value = dot(x, image);
    if (isRestDue(steps + stepsOfNext * size)) yield share;
  }
  if (residualSize > loose) return undefined;
  const largest = x.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return { value, members, entries: x.map((entry) => Math.abs(entry) / largest) };
}

interface Multiplier {
  readonly steps: number;
  readonly multiply: (x: Float64Array) => Float64Array;
}

/** Adjacency of one part, in the order of its members, whose places are noted in `placeOf`. */
function multiplier(
  { nodeCount, offsets, neighbours }: Neighbourhoods,
  members: Int32Array,
  placeOf: Int32Array
): Multiplier {
  const isWhole = members.length === nodeCount;
  let steps = members.length;
  for (const [i, v] of members.entries()) {
    placeOf[v] = i;
    steps += offsets[v + 1]! - offsets[v]!;
  }
  const multiply = (x: Float64Array) => {
    const result = new Float64Array(members.length);
    for (let i = 0; i < members.length; i++) {
      const v = members[i]!;
      let sum = 0;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const u = neighbours[k]!;
        sum += x[isWhole ? u : placeOf[u]!]!;
      }
      result[i] = sum;
    }
    return result;
  };
  return { steps, multiply };
}

/** The vectors made orthogonal to those before and of length 1; what is next to nothing is left out. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    const before = Math.sqrt(dot(rest, rest));
    // Twice, because once leaves a trace of what was taken away.
    for (let turn = 0; turn < 2; turn++) {
      for (const other of basis) {
        const share = dot(rest, other);
        for (let i = 0; i < rest.length; i++) rest[i]! -= share * other[i]!;
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > before * 1e-12 && length > 0) basis.push(rest.map((entry) => entry / length));
  }
  return basis;
}

function combined(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const result = new Float64Array(vectors[0]?.length ?? 0);
  for (const [k, vector] of vectors.entries()) {
    for (let i = 0; i < result.length; i++) result[i]! += weights[k]! * vector[i]!;
  }
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The leading vector of the undirected projection as a kernel of a single item; nothing where it is not unique. */
export const leading: Kernel = {
  *part(graph) {
    const vector = yield* leadingVectorSlices(neighbourhoods(graph));
    return vector ? [vector] : [];
  }
};

/** The leading vector of the undirected projection, wherever it is computed. */
export function* leadingVector(graph: Digraph): Steps<Float64Array | null> {
  const [vector] = yield* whole('leading', graph);
  return vector ?? null;
}
