import type { Digraph } from '../graph/digraph.ts';
import { range } from '../graph/index-arrays.ts';
import { weakComponents } from '../graph/labels.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import { approach } from './approach.ts';
import type { Wishes } from './tightened.ts';
import { tightened } from './tightened.ts';

export interface Trophic {
  /** Height of each vertex; 0 for the lowest of each part. */
  readonly levels: Float64Array;
  /** Weighted mean of (rise along an edge - 1)²: 0 when every edge rises by one. NaN without value. */
  readonly incoherence: number;
}

/**
 * Levels h with (diag(u) - W - Wᵀ) h = v, u = in + out strength, v = in - out strength: the heights at
 * which the edges rise by as near to one as can be. MacKay, Johnson & Sansom 2020,
 * doi 10.1098/rsos.201138. What hangs on one party or lies between two follows exactly; for the rest
 * conjugate gradients with the diagonal as preconditioner.
 */
export function* trophicSlices(graph: Digraph): Slices<Trophic> {
  const { nodeCount, edgeCount, sources, targets, weights } = graph;
  const { wishes, complete } = yield* tightened(graph);
  yield 0;
  const levels = yield* settledHeights(nodeCount, wishes);
  yield 1;
  complete(levels);
  // Parts that only worthless edges join float freely: each is set to the ground on its own.
  const partOf = weakComponents(neighbourhoods(withValue(graph)));
  const lowest = new Float64Array(nodeCount).fill(Infinity);
  for (let v = 0; v < nodeCount; v++)
    lowest[partOf[v]!] = Math.min(lowest[partOf[v]!]!, levels[v]!);
  for (let v = 0; v < nodeCount; v++) levels[v]! -= lowest[partOf[v]!]!;

  let [misfit, total] = [0, 0];
  for (let e = 0; e < edgeCount; e++) {
    misfit += weights[e]! * (levels[targets[e]!]! - levels[sources[e]!]! - 1) ** 2;
    total += weights[e]!;
  }
  return { levels, incoherence: total === 0 ? NaN : misfit / total };
}

/** The graph with worthless edges bent into loops, which no neighbourhood has. */
function withValue(graph: Digraph): Digraph {
  const { nodeCount, edgeCount, sources, targets, weights } = graph;
  if (weights.every((weight) => weight > 0)) return graph;
  const [offsets, inOffsets] = [new Int32Array(nodeCount + 1), new Int32Array(nodeCount + 1)];
  const kept = Array.from({ length: edgeCount }, (_, e) => e).filter((e) => weights[e]! > 0);
  const entering = [...graph.inEdges].filter((e) => weights[e]! > 0);
  for (const e of kept) offsets[sources[e]! + 1]!++;
  for (const e of entering) inOffsets[targets[e]! + 1]!++;
  for (let v = 0; v < nodeCount; v++) {
    offsets[v + 1]! += offsets[v]!;
    inOffsets[v + 1]! += inOffsets[v]!;
  }
  return {
    ...graph,
    edgeCount: kept.length,
    offsets,
    inOffsets,
    targets: Int32Array.from(kept, (e) => targets[e]!),
    inSources: Int32Array.from(entering, (e) => sources[e]!)
  };
}

/** Heights at which the wishes are met as well as can be; 0 for those that no wish is about. */
function* settledHeights(nodeCount: number, wishes: Wishes): Slices<Float64Array> {
  const kept = range(wishes.from.length).filter((tie) => wishes.strengths[tie]! > 0);
  const placeOf = new Int32Array(nodeCount).fill(-1);
  for (const tie of kept) placeOf[wishes.from[tie]!] = placeOf[wishes.to[tie]!] = 0;
  const members = range(nodeCount).filter((v) => placeOf[v] === 0);
  for (const [i, v] of members.entries()) placeOf[v] = i;
  const from = kept.map((tie) => placeOf[wishes.from[tie]!]!);
  const to = kept.map((tie) => placeOf[wishes.to[tie]!]!);
  const strengths = Float64Array.from(kept, (tie) => wishes.strengths[tie]!);
  const diagonal = new Float64Array(members.length);
  const pull = new Float64Array(members.length);
  for (const [i, tie] of kept.entries()) {
    diagonal[from[i]!]! += strengths[i]!;
    diagonal[to[i]!]! += strengths[i]!;
    pull[from[i]!]! -= strengths[i]! * wishes.rises[tie]!;
    pull[to[i]!]! += strengths[i]! * wishes.rises[tie]!;
  }
  const apply: Operator = (x, result) => {
    for (let v = 0; v < x.length; v++) result[v] = diagonal[v]! * x[v]!;
    for (let i = 0; i < strengths.length; i++) {
      const [a, b] = [from[i]!, to[i]!];
      result[a]! -= strengths[i]! * x[b]!;
      result[b]! -= strengths[i]! * x[a]!;
    }
  };
  const stepsPerRound = 3 * members.length + kept.length;
  const settled = yield* conjugateGradients(apply, diagonal, pull, stepsPerRound);
  const heights = new Float64Array(nodeCount);
  for (const [i, v] of members.entries()) heights[v] = settled[i]!;
  return heights;
}

type Operator = (x: Float64Array, result: Float64Array) => void;

const tolerance = 1e-14;

/** Solves a symmetric, positive semidefinite system whose right side lies in its range. */
function* conjugateGradients(
  apply: Operator,
  diagonal: Float64Array,
  rightSide: Float64Array,
  stepsPerRound: number
): Slices<Float64Array> {
  const size = rightSide.length;
  const x = new Float64Array(size);
  const residual = rightSide.slice();
  const scaled = new Float64Array(size);
  const image = new Float64Array(size);
  const precondition = () => {
    for (let i = 0; i < size; i++) scaled[i] = diagonal[i]! > 0 ? residual[i]! / diagonal[i]! : 0;
  };
  precondition();
  const direction = scaled.slice();
  let energy = dot(residual, scaled);
  const enough = energy * tolerance ** 2;
  const mostRounds = 10 * size + 100;
  const isRestDue = pace();
  const shareAt = approach(enough, mostRounds);
  for (let round = 0; round < mostRounds && energy > enough; round++) {
    const share = shareAt(energy, round);
    if (isRestDue(stepsPerRound)) yield share;
    apply(direction, image);
    const step = energy / dot(direction, image);
    for (let i = 0; i < size; i++) {
      x[i]! += step * direction[i]!;
      residual[i]! -= step * image[i]!;
    }
    precondition();
    const next = dot(residual, scaled);
    const ratio = next / energy;
    energy = next;
    for (let i = 0; i < size; i++) direction[i] = scaled[i]! + ratio * direction[i]!;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Levels and incoherence as a kernel of a single item. */
export const levelling: Kernel = {
  *part(graph) {
    const { levels, incoherence } = yield* trophicSlices(graph);
    return [levels, Float64Array.of(incoherence)];
  }
};

/** Levels and incoherence, wherever they are computed. */
export function* trophic(graph: Digraph): Steps<Trophic> {
  const [levels = new Float64Array(), [incoherence = NaN] = []] = yield* whole('levelling', graph);
  return { levels, incoherence };
}
