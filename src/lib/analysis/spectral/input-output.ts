import type { Digraph } from '../graph/digraph.ts';
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { reversed } from '../graph/reversed.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { range, sortedBy } from '../graph/index-arrays.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { finished, pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { each } from '../steps.ts';
import { approach } from './approach.ts';
import { inverse, solve } from './dense.ts';

/** Output of each party: what it receives in the map, or what it spends there if that is more. */
export function outputs(graph: Digraph): Float64Array {
  const outgoing = outStrengths(graph);
  return inStrengths(graph).map((value, v) => Math.max(value, outgoing[v]!));
}

/**
 * U(i) = 1 + sum over clients u of w(u, i) / x(i) · U(u): the mean number of steps, weighted by
 * value, from final demand down to i, counted from 1. NaN where x is 0; null when money goes round
 * a cycle and never leaves it. Antràs, Chor, Fally & Hillberry 2012, doi 10.1257/aer.102.3.412.
 */
function upstreamness(graph: Digraph): Slices<Float64Array | null> {
  return meanSteps(reversed(graph), outputs(graph));
}

/** The same towards the end of the chains: D(j) = 1 + sum over providers v of w(j, v) / x(j) · D(v). */
function downstreamness(graph: Digraph): Slices<Float64Array | null> {
  return meanSteps(graph, outputs(graph));
}

/** Items of the kernel: the two ways to look. */
const [up, down] = [0, 1];

/** Mean numbers of steps as a kernel, an item for each way, one for each slice; nothing for null. */
export const stepsOfValue: Kernel = {
  *part(graph, [way]) {
    const steps = yield* way === up ? upstreamness(graph) : downstreamness(graph);
    return steps ? [steps] : [];
  }
};

/** Upstreamness and downstreamness, wherever they are computed. */
export function* meanStepsBothWays(
  graph: Digraph
): Steps<{ readonly up: Float64Array | null; readonly down: Float64Array | null }> {
  const [[upwards] = [], [downwards] = []] = yield* each('steps-of-value', graph, [up, down]);
  return { up: upwards ?? null, down: downwards ?? null };
}

/** Up to this many parties in one cycle the system is solved directly, above it by rounds. */
const mostDirect = 300;
const mostRounds = 20_000;
const tolerance = 1e-13;

/** x(v) = 1 + sum over edges v -> w of weight / output(v) · x(w), cycle by cycle from the sinks up. */
function* meanSteps(graph: Digraph, output: Float64Array): Slices<Float64Array | null> {
  const { nodeCount, offsets, targets, weights } = graph;
  const { count, componentOf } = strongComponents(graph);
  yield 0;
  const order = sortedBy(componentOf, count);
  const steps = new Float64Array(nodeCount).fill(NaN);
  const isRestDue = pace();
  let end = nodeCount;
  while (end > 0) {
    const before = 1 - end / nodeCount;
    const component = componentOf[order[end - 1]!]!;
    let start = end;
    while (start > 0 && componentOf[order[start - 1]!] === component) start--;
    const members = order.slice(start, end).filter((v) => output[v]! > 0);
    end = start;
    if (members.length === 0) continue;
    if (members.length > 1 && isClosed(members, component)) return null;
    if (members.length === 1) steps[members[0]!] = known(members[0]!, component);
    else {
      const width = members.length / nodeCount;
      if (!(yield* settle(members, component, before, width))) return null;
    }
    if (isRestDue(members.length)) yield 1 - end / nodeCount;
  }
  return steps;

  /** 1 and what comes from outside the cycle, whose steps are known. */
  function known(v: number, component: number): number {
    let sum = 1;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (componentOf[targets[e]!] === component || weights[e] === 0) continue;
      sum += (weights[e]! / output[v]!) * steps[targets[e]!]!;
    }
    return sum;
  }

  /** Whether all that its members put out stays within the cycle. */
  function isClosed(members: Int32Array, component: number): boolean {
    return members.every((v) => {
      let inside = 0;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        if (componentOf[targets[e]!] === component) inside += weights[e]!;
      }
      return inside >= output[v]! * (1 - 1e-12);
    });
  }

  /** The share done begins at `from`, and this cycle is so wide a part of the whole. */
  function* settle(
    members: Int32Array,
    component: number,
    from: number,
    width: number
  ): Slices<boolean> {
    const constants = Float64Array.from(members, (v) => known(v, component));
    if (members.length <= mostDirect) {
      const placeOf = new Map(Array.from(members, (v, i) => [v, i]));
      const matrix = Array.from(members, (v, i) => {
        const row = new Float64Array(members.length);
        row[i] = 1;
        for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
          const place = placeOf.get(targets[e]!);
          if (place !== undefined) row[place]! -= weights[e]! / output[v]!;
        }
        return row;
      });
      const solution = solve(matrix, constants);
      if (!solution) return false;
      members.forEach((v, i) => (steps[v] = solution[i]!));
      return true;
    }
    members.forEach((v, i) => (steps[v] = constants[i]!));
    const shareAt = approach(tolerance, mostRounds);
    let settled = from;
    for (let round = 0; round < mostRounds; round++) {
      let change = 0;
      for (const [i, v] of members.entries()) {
        let sum = constants[i]!;
        for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
          if (componentOf[targets[e]!] !== component || weights[e] === 0) continue;
          sum += (weights[e]! / output[v]!) * steps[targets[e]!]!;
        }
        change = Math.max(change, Math.abs(sum - steps[v]!) / sum);
        steps[v] = sum;
        if (isRestDue(1 + offsets[v + 1]! - offsets[v]!)) yield settled;
      }
      if (change < tolerance) return true;
      settled = from + width * shareAt(change, round);
    }
    return false;
  }
}

/**
 * How many steps money takes on average from j to v, over all ways in proportion to the value that
 * takes them: [G(G - I)](j, v) / [G - I](j, v), G = (I - M)⁻¹, M(j, v) = w(j, v) / x(j); 0 where no
 * value flows. Null when G does not exist. Dietzenbacher, Romero & Bosma 2005. O(nodes³).
 */
export function averagePropagationLengths(graph: Digraph): Float64Array[] | null {
  const { nodeCount, offsets, targets, weights } = graph;
  const output = outputs(graph);
  const matrix = Array.from({ length: nodeCount }, (_, j) => {
    const row = new Float64Array(nodeCount);
    row[j] = 1;
    for (let e = offsets[j]!; e < offsets[j + 1]!; e++) {
      if (weights[e]! > 0) row[targets[e]!]! -= weights[e]! / output[j]!;
    }
    return row;
  });
  if (finished(meanSteps(graph, output)) === null) return null;
  const leontief = inverse(matrix);
  if (!leontief) return null;
  // M G is G - I without the subtraction, which would leave nothing but rounding of a small flow.
  const reached = Array.from({ length: nodeCount }, (_, j) =>
    combined(
      edgesOf(j),
      (e) => leontief[targets[e]!]!,
      (e) => weights[e]! / output[j]!
    )
  );
  return leontief.map((row, j) => {
    const everyone = range(nodeCount).filter((k) => row[k] !== 0);
    const lengths = combined(
      everyone,
      (k) => reached[k]!,
      (k) => row[k]!
    );
    const isReached = reachedFrom(j);
    return lengths.map((length, v) => (isReached[v] ? length / reached[j]![v]! : 0));
  });

  function combined(
    terms: Int32Array,
    vectorOf: (term: number) => Float64Array,
    factorOf: (term: number) => number
  ): Float64Array {
    const sum = new Float64Array(nodeCount);
    for (const term of terms) {
      const [vector, factor] = [vectorOf(term), factorOf(term)];
      for (let v = 0; v < nodeCount; v++) sum[v]! += factor * vector[v]!;
    }
    return sum;
  }

  function edgesOf(j: number): Int32Array {
    return range(offsets[j + 1]! - offsets[j]!)
      .map((i) => offsets[j]! + i)
      .filter((e) => weights[e]! > 0);
  }

  /** Where the value that leaves j gets: rounding must not make a length out of no flow. */
  function reachedFrom(j: number): Uint8Array {
    const isReached = new Uint8Array(nodeCount);
    const waiting = [j];
    for (let u = waiting.pop(); u !== undefined; u = waiting.pop()) {
      for (const e of edgesOf(u)) {
        if (isReached[targets[e]!]) continue;
        isReached[targets[e]!] = 1;
        waiting.push(targets[e]!);
      }
    }
    return isReached;
  }
}
