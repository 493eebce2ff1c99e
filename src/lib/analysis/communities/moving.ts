import type { Random } from '../random.ts';
import { shuffle } from '../random.ts';
import type { Dealings } from './dealings.ts';
import { move } from './groups.ts';
import type { Room } from './room.ts';

/** Vertices on their way to better groups: those that wait, in a ring, and the groups without any. */
export interface Moving {
  readonly dealings: Dealings;
  readonly room: Room;
  /** Resolution / expected: what a unit of outVolume times inVolume costs. */
  readonly rate: number;
  /** Gains up to this are taken for rounding, so that the moves come to an end. */
  readonly threshold: number;
  /** `room.order` is the ring: `waiting` from `head` on. */
  head: number;
  waiting: number;
  /** The first so many of `room.numbers`. */
  emptyCount: number;
}

/** All vertices waiting, in random order. */
export function createMoving(
  dealings: Dealings,
  room: Room,
  { rate, threshold, random }: { rate: number; threshold: number; random: Random }
): Moving {
  const { nodeCount } = dealings;
  for (let v = 0; v < nodeCount; v++) room.order[v] = v;
  shuffle(room.order, random, nodeCount);
  room.isWaiting.fill(1, 0, nodeCount);
  let emptyCount = 0;
  for (let group = 0; group < nodeCount; group++) {
    if (room.groups.sizes[group] === 0) room.numbers[emptyCount++] = group;
  }
  return { dealings, room, rate, threshold, head: 0, waiting: nodeCount, emptyCount };
}

/**
 * Fast local moving of Leiden: each waiting vertex goes where it gains most, and its neighbours
 * elsewhere wait again. Looks at no more than `limit` vertices; stops when none is waiting.
 */
export function moveSome(moving: Moving, limit: number): void {
  const { dealings, room, rate, threshold } = moving;
  const { nodeCount, offsets, neighbours, weights } = dealings;
  const { groupOf, sizes, outVolumes, inVolumes } = room.groups;
  const { order: queue, isWaiting, numbers: empty, ties, touched } = room;
  let { head, waiting, emptyCount } = moving;
  for (let count = 0; count < limit && waiting > 0; count++) {
    const v = queue[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting--;
    isWaiting[v] = 0;
    const own = groupOf[v]!;
    const start = offsets[v]!;
    const end = offsets[v + 1]!;
    let touchedCount = 0;
    for (let entry = start; entry < end; entry++) {
      const group = groupOf[neighbours[entry]!]!;
      const tie = ties[group]!;
      // Written in any case, kept if new: a choice here would be a guess for the processor.
      touched[touchedCount] = group;
      touchedCount = (touchedCount + Number(tie === 0)) | 0;
      ties[group] = tie + weights[entry]!;
    }
    const out = dealings.outVolumes[v]!;
    const into = dealings.inVolumes[v]!;
    const costHere = out * (inVolumes[own]! - into) + into * (outVolumes[own]! - out);
    let to = own;
    let bestGain = ties[own]! - rate * costHere + threshold;
    for (let i = 0; i < touchedCount; i++) {
      const group = touched[i]!;
      const gain = ties[group]! - rate * (out * inVolumes[group]! + into * outVolumes[group]!);
      ties[group] = 0;
      if (gain <= bestGain || group === own) continue;
      to = group;
      bestGain = gain;
    }
    // Alone a vertex is worth nothing more and nothing less.
    if (bestGain < 0 && sizes[own]! > 1) to = empty[emptyCount - 1]!;
    if (to === own) continue;
    if (sizes[to] === 0) emptyCount--;
    move(room.groups, dealings, v, to);
    if (sizes[own] === 0) empty[emptyCount++] = own;
    for (let entry = start; entry < end; entry++) {
      const u = neighbours[entry]!;
      if (isWaiting[u] || groupOf[u] === to) continue;
      isWaiting[u] = 1;
      const tail = head + waiting++;
      queue[tail < nodeCount ? tail : tail - nodeCount] = u;
    }
  }
  moving.head = head;
  moving.waiting = waiting;
  moving.emptyCount = emptyCount;
}
