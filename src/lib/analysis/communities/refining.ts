import { range } from '../graph/index-arrays.ts';
import type { Random } from '../random.ts';
import { shuffle } from '../random.ts';
import type { Dealings } from './dealings.ts';
import { groupsOf, move } from './groups.ts';
import type { Groups } from './groups.ts';

/**
 * The refinement of Leiden: every group falls into single vertices, and those that are well tied to
 * the rest of their group join the part of it, itself well tied, where they gain most. So parts are
 * connected, which groups need not be. Returns the part of each vertex.
 *
 * Where the paper draws a part by chance, this takes the best one; chance is in the order.
 */
export function refinedParts(
  dealings: Dealings,
  groups: Groups,
  rate: number,
  random: Random
): Int32Array {
  const { nodeCount, offsets, neighbours, weights } = dealings;
  const { groupOf } = groups;
  const parts = groupsOf(dealings, range(nodeCount));
  const outward = tiesWithin(dealings, groupOf);
  const ties = new Float64Array(nodeCount);
  const touched = new Int32Array(nodeCount);
  const order = range(nodeCount);
  shuffle(order, random);

  /** Whether a part is tied to the rest of its group at least as chance would have it. */
  function isWellTied(part: number, group: number): boolean {
    const out = parts.outVolumes[part]!;
    const into = parts.inVolumes[part]!;
    const cost = out * (groups.inVolumes[group]! - into) + into * (groups.outVolumes[group]! - out);
    return outward[part]! >= rate * cost;
  }

  for (let i = 0; i < nodeCount; i++) {
    const v = order[i]!;
    const group = groupOf[v]!;
    const isAlone = parts.groupOf[v] === v && parts.sizes[v] === 1;
    if (!isAlone || !isWellTied(v, group)) continue;
    let touchedCount = 0;
    for (let entry = offsets[v]!; entry < offsets[v + 1]!; entry++) {
      const u = neighbours[entry]!;
      if (groupOf[u] !== group) continue;
      const part = parts.groupOf[u]!;
      if (ties[part] === 0) touched[touchedCount++] = part;
      ties[part]! += weights[entry]!;
    }
    const out = dealings.outVolumes[v]!;
    const into = dealings.inVolumes[v]!;
    let best = v;
    let bestGain = 0;
    let bestTies = 0;
    for (let t = 0; t < touchedCount; t++) {
      const part = touched[t]!;
      const cost = out * parts.inVolumes[part]! + into * parts.outVolumes[part]!;
      const gain = ties[part]! - rate * cost;
      if (gain > bestGain && isWellTied(part, group)) {
        best = part;
        bestGain = gain;
        bestTies = ties[part]!;
      }
      ties[part] = 0;
    }
    if (best === v) continue;
    outward[best]! += outward[v]! - 2 * bestTies;
    move(parts, dealings, v, best);
  }
  return parts.groupOf;
}

/** Per vertex the weight of its ties within its own group. */
function tiesWithin(
  { nodeCount, offsets, neighbours, weights }: Dealings,
  groupOf: Int32Array
): Float64Array {
  const sums = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    for (let entry = offsets[v]!; entry < offsets[v + 1]!; entry++) {
      if (groupOf[neighbours[entry]!] === groupOf[v]) sums[v]! += weights[entry]!;
    }
  }
  return sums;
}
