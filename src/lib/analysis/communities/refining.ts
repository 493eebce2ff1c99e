import type { Random } from '../random.ts';
import { shuffle } from '../random.ts';
import type { Dealings } from './dealings.ts';
import { move, standAlone } from './groups.ts';
import type { Room } from './room.ts';

/**
 * The refinement of Leiden: every group falls into single vertices, and those that are well tied to
 * the rest of their group join the part of it, itself well tied, where they gain most. So parts are
 * connected, which groups need not be. The parts are those of the room.
 *
 * Where the paper draws a part by chance, this takes the best one; chance is in the order.
 */
export function refine(dealings: Dealings, room: Room, rate: number, random: Random): void {
  const { nodeCount } = dealings;
  const { groups, parts, order, outward, ties, touched } = room;
  const { offsets, neighbours, weights } = room.inside;
  const { groupOf: partOf, sizes, outVolumes, inVolumes } = parts;
  standAlone(parts, dealings);
  keepInside(dealings, room);
  for (let v = 0; v < nodeCount; v++) order[v] = v;
  shuffle(order, random, nodeCount);
  for (let i = 0; i < nodeCount; i++) {
    const v = order[i]!;
    if (partOf[v] !== v || sizes[v] !== 1) continue;
    const group = groups.groupOf[v]!;
    const groupOut = groups.outVolumes[group]!;
    const groupIn = groups.inVolumes[group]!;
    const out = outVolumes[v]!;
    const into = inVolumes[v]!;
    // A part is well tied to the rest of its group when it is so at least as chance would have it.
    if (outward[v]! < rate * (out * (groupIn - into) + into * (groupOut - out))) continue;
    let touchedCount = 0;
    const end = offsets[v + 1]!;
    for (let entry = offsets[v]!; entry < end; entry++) {
      const part = partOf[neighbours[entry]!]!;
      const tie = ties[part]!;
      touched[touchedCount] = part;
      touchedCount = (touchedCount + Number(tie === 0)) | 0;
      ties[part] = tie + weights[entry]!;
    }
    let best = v;
    let bestGain = 0;
    let bestTies = 0;
    for (let t = 0; t < touchedCount; t++) {
      const part = touched[t]!;
      const tie = ties[part]!;
      ties[part] = 0;
      const partOut = outVolumes[part]!;
      const partIn = inVolumes[part]!;
      const gain = tie - rate * (out * partIn + into * partOut);
      if (gain <= bestGain) continue;
      const cost = partOut * (groupIn - partIn) + partIn * (groupOut - partOut);
      if (outward[part]! < rate * cost) continue;
      best = part;
      bestGain = gain;
      bestTies = tie;
    }
    if (best === v) continue;
    outward[best]! += outward[v]! - 2 * bestTies;
    move(parts, dealings, v, best);
  }
}

/** Lays the ties within groups aside, and sums them up for each vertex. */
function keepInside(dealings: Dealings, { groups, inside, outward }: Room): void {
  const { nodeCount, offsets, neighbours, weights } = dealings;
  const { groupOf } = groups;
  let count = 0;
  for (let v = 0; v < nodeCount; v++) {
    const group = groupOf[v]!;
    const end = offsets[v + 1]!;
    let sum = 0;
    for (let entry = offsets[v]!; entry < end; entry++) {
      const u = neighbours[entry]!;
      const weight = weights[entry]!;
      const isInside = Number(groupOf[u] === group);
      // Written in any case, kept if inside, without a choice: see `moveSome`.
      inside.neighbours[count] = u;
      inside.weights[count] = weight;
      count = (count + isInside) | 0;
      sum += isInside * weight;
    }
    outward[v] = sum;
    inside.offsets[v + 1] = count;
  }
}
