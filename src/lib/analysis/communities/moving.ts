import { range } from '../graph/index-arrays.ts';
import type { Random } from '../random.ts';
import { shuffle } from '../random.ts';
import type { Dealings } from './dealings.ts';
import { move } from './groups.ts';
import type { Groups } from './groups.ts';

/** Vertices on their way to better groups: a queue, and room for the ties of the vertex at hand. */
export interface Moving {
  readonly dealings: Dealings;
  readonly groups: Groups;
  /** Resolution / expected: what a unit of outVolume times inVolume costs. */
  readonly rate: number;
  /** Gains up to this are taken for rounding, so that the moves come to an end. */
  readonly threshold: number;
  /** A ring of the vertices that wait: `waiting` from `head` on. */
  readonly queue: Int32Array;
  readonly isWaiting: Uint8Array;
  head: number;
  waiting: number;
  /** Numbers of groups without vertices: the first `emptyCount`. */
  readonly empty: Int32Array;
  emptyCount: number;
  /** Per group the weight of the ties of the vertex at hand; zero in between. */
  readonly ties: Float64Array;
  readonly touched: Int32Array;
}

/** All vertices waiting, in random order. */
export function createMoving(
  dealings: Dealings,
  groups: Groups,
  { rate, threshold, random }: { rate: number; threshold: number; random: Random }
): Moving {
  const { nodeCount } = dealings;
  const queue = range(nodeCount);
  shuffle(queue, random);
  const empty = new Int32Array(nodeCount);
  let emptyCount = 0;
  for (let group = 0; group < nodeCount; group++) {
    if (groups.sizes[group] === 0) empty[emptyCount++] = group;
  }
  return {
    dealings,
    groups,
    rate,
    threshold,
    queue,
    isWaiting: new Uint8Array(nodeCount).fill(1),
    head: 0,
    waiting: nodeCount,
    empty,
    emptyCount,
    ties: new Float64Array(nodeCount),
    touched: new Int32Array(nodeCount)
  };
}

/**
 * Fast local moving of Leiden: each waiting vertex goes where it gains most, and its neighbours
 * elsewhere wait again. Looks at no more than `limit` vertices; stops when none is waiting.
 */
export function moveSome(moving: Moving, limit: number): void {
  const { dealings, groups, queue, isWaiting, empty } = moving;
  const { nodeCount, offsets, neighbours } = dealings;
  const { groupOf, sizes } = groups;
  for (let count = 0; count < limit && moving.waiting > 0; count++) {
    const v = queue[moving.head]!;
    moving.head = moving.head + 1 === nodeCount ? 0 : moving.head + 1;
    moving.waiting--;
    isWaiting[v] = 0;
    const from = groupOf[v]!;
    const to = bestGroup(moving, v);
    if (to === from) continue;
    if (sizes[to] === 0) moving.emptyCount--;
    move(groups, dealings, v, to);
    if (sizes[from] === 0) empty[moving.emptyCount++] = from;
    for (let entry = offsets[v]!; entry < offsets[v + 1]!; entry++) {
      const u = neighbours[entry]!;
      if (isWaiting[u] || groupOf[u] === to) continue;
      isWaiting[u] = 1;
      const tail = moving.head + moving.waiting++;
      queue[tail < nodeCount ? tail : tail - nodeCount] = u;
    }
  }
}

/** The group in which v is worth most: its own unless another is better, then the first such. */
function bestGroup(moving: Moving, v: number): number {
  const { dealings, groups, rate, threshold, ties, touched } = moving;
  const { offsets, neighbours, weights } = dealings;
  const { groupOf, sizes, outVolumes, inVolumes } = groups;
  const own = groupOf[v]!;
  const out = dealings.outVolumes[v]!;
  const into = dealings.inVolumes[v]!;
  let touchedCount = 0;
  const end = offsets[v + 1]!;
  for (let entry = offsets[v]!; entry < end; entry++) {
    const group = groupOf[neighbours[entry]!]!;
    if (ties[group] === 0) touched[touchedCount++] = group;
    ties[group]! += weights[entry]!;
  }
  const costHere = out * (inVolumes[own]! - into) + into * (outVolumes[own]! - out);
  let best = own;
  let bestGain = ties[own]! - rate * costHere + threshold;
  for (let i = 0; i < touchedCount; i++) {
    const group = touched[i]!;
    const gain = ties[group]! - rate * (out * inVolumes[group]! + into * outVolumes[group]!);
    ties[group] = 0;
    if (gain <= bestGain || group === own) continue;
    best = group;
    bestGain = gain;
  }
  // Alone a vertex is worth nothing more and nothing less.
  if (bestGain < 0 && sizes[own]! > 1) return moving.empty[moving.emptyCount - 1]!;
  return best;
}
