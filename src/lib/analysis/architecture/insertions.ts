import type { Digraph } from '../graph/digraph.ts';
import type { Slices } from '#lib/domain/slices.ts';

/** Places that vertices may be shifted by in all; with hundreds of vertices more than is ever needed. */
const mostShifts = 50_000_000;

/** Vertices looked at between two stops. */
const sliceSize = 2_000;

const precision = 1e-12;

/**
 * Improves an order in place: each vertex goes where the least weight of its edges leads backwards,
 * again and again until none gains, or until the work is too much. Returns whether none gains.
 */
export function* insertionMoves(graph: Digraph, order: Int32Array): Slices<boolean> {
  const { nodeCount, edgeCount, weights } = graph;
  const positions = new Int32Array(nodeCount);
  for (let i = 0; i < nodeCount; i++) positions[order[i]!] = i;
  const scratch: Scratch = {
    graph,
    order,
    positions,
    pull: new Float64Array(nodeCount),
    isMet: new Uint8Array(nodeCount),
    met: new Int32Array(nodeCount),
    threshold: 0
  };
  for (let e = 0; e < edgeCount; e++) scratch.threshold += precision * weights[e]!;
  let shifts = 0;
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (let v = 0; v < nodeCount; v++) {
      const shift = moveOne(scratch, v);
      if (shift > 0) hasMoved = true;
      shifts += shift;
      if (shifts > mostShifts) return false;
      if (v % sliceSize === sliceSize - 1) yield 0;
    }
    yield 0;
  }
  return true;
}

interface Scratch {
  readonly graph: Digraph;
  readonly order: Int32Array;
  readonly positions: Int32Array;
  /** Per neighbour of the vertex at hand: what it costs to stand behind it instead of before. */
  readonly pull: Float64Array;
  readonly isMet: Uint8Array;
  readonly met: Int32Array;
  threshold: number;
}

/** Moves v to its best place; returns by how many places. */
function moveOne(scratch: Scratch, v: number): number {
  const { order, positions, pull, isMet, met, threshold } = scratch;
  const metCount = meetNeighbours(scratch, v);
  const here = positions[v]!;
  // Costs are told relative to standing before everybody.
  let cost = 0;
  let costHere = 0;
  let best = -1;
  let bestCost = 0;
  const places = met.subarray(0, metCount).sort();
  for (const place of places) {
    const u = order[place]!;
    cost += pull[u]!;
    pull[u] = 0;
    isMet[u] = 0;
    if (place < here) costHere = cost;
    if (cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  }
  if (bestCost >= costHere - threshold) return 0;
  const to = best < here ? best + 1 : best;
  const step = to > here ? 1 : -1;
  for (let place = here; place !== to; place += step) {
    const other = order[place + step]!;
    order[place] = other;
    positions[other] = place;
  }
  order[to] = v;
  positions[v] = to;
  return Math.abs(to - here);
}

/** Writes the positions of all neighbours into `met` and returns their number. */
function meetNeighbours({ graph, positions, pull, isMet, met }: Scratch, v: number): number {
  const { offsets, targets, weights, inOffsets, inSources, inEdges } = graph;
  let count = 0;
  for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
    const u = targets[e]!;
    pull[u] = weights[e]!;
    isMet[u] = 1;
    met[count++] = positions[u]!;
  }
  for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) {
    const u = inSources[i]!;
    pull[u]! -= weights[inEdges[i]!]!;
    if (!isMet[u]) met[count++] = positions[u]!;
  }
  return count;
}
