import { gathered, sortedBy } from '../graph/index-arrays.ts';
import { moveTo } from './partition.ts';
import type { Partition } from './partition.ts';
import { UNRELATED } from './structure.ts';
import type { Structure } from './structure.ts';

// A class next to v under a degenerate node holds all its other children at once. Found one by
// one they would cost a step each (a star of n leaves: n steps), so the class is cut up whole.
// Each function reorders `start .. end` of the permutation into pieces and returns where they start.

/**
 * The children of a complete node: what hangs together by pairs of another relation than
 * `relation`, which is symmetric. O(vertices + pairs).
 */
export function completePieces(
  structure: Structure,
  partition: Partition,
  start: number,
  end: number,
  relation: number
): number[] {
  const join = relation === UNRELATED ? joinRelated : joinUnlisted;
  const { members } = partition;
  const starts: number[] = [];
  let head = start;
  while (head < end) {
    starts.push(head);
    let tail = head + 1;
    while (head < tail) tail = join(structure, partition, members[head++]!, tail, end, relation);
  }
  return starts;
}

/** Moves the unreached vertices related to x to `tail` and returns the new tail. */
function joinRelated(
  { starts, ends, neighbours }: Structure,
  partition: Partition,
  x: number,
  tail: number,
  end: number
): number {
  const { positions } = partition;
  let reached = tail;
  for (let entry = starts[x]!; entry < ends[x]!; entry++) {
    const z = neighbours[entry]!;
    if (positions[z]! >= reached && positions[z]! < end) moveTo(partition, z, reached++);
  }
  return reached;
}

/** The same for those to which x does not have `relation`. */
function joinUnlisted(
  { starts, ends, neighbours, relations }: Structure,
  partition: Partition,
  x: number,
  tail: number,
  end: number,
  relation: number
): number {
  const { positions } = partition;
  // The listed ones gather at the end of the range; what remains between is joined.
  let border = end;
  for (let entry = starts[x]!; entry < ends[x]!; entry++) {
    const z = neighbours[entry]!;
    const isUnreached = positions[z]! >= tail && positions[z]! < border;
    if (isUnreached && relations[entry] === relation) moveTo(partition, z, --border);
  }
  return border;
}

/**
 * The children of a linear node in their order: `before` is the relation from every earlier to
 * every later one. O(vertices + pairs).
 *
 * As with the score sequence of a tournament: sorted by the number of vertices before them, the
 * first k are cut off from the rest exactly when all k (size - k) pairs across have `before`,
 * and their surplus of vertices after over vertices before counts these pairs.
 */
export function linearPieces(
  structure: Structure,
  partition: Partition,
  start: number,
  end: number,
  before: number
): number[] {
  const { members, positions } = partition;
  const size = end - start;
  const { earlier, surplus } = scores(structure, partition, start, end, before);
  const order = sortedBy(earlier, size);
  const sorted = gathered(members.subarray(start, end), order);
  members.set(sorted, start);
  const starts: number[] = [];
  let across = 0;
  for (let k = 0; k < size; k++) {
    positions[sorted[k]!] = start + k;
    if (across === k * (size - k)) starts.push(start + k);
    across += surplus[order[k]!]!;
  }
  return starts;
}

/** For each vertex of the range how many are before it, and how many more are after it. */
function scores(
  { starts, ends, neighbours, relations, reversed }: Structure,
  { members, positions }: Partition,
  start: number,
  end: number,
  before: number
) {
  const after = reversed[before];
  const earlier = new Int32Array(end - start);
  const surplus = new Int32Array(end - start);
  for (let i = start; i < end; i++) {
    const x = members[i]!;
    for (let entry = starts[x]!; entry < ends[x]!; entry++) {
      const position = positions[neighbours[entry]!]!;
      if (position < start || position >= end) continue;
      if (relations[entry] === before) surplus[i - start]!++;
      else if (relations[entry] === after) {
        surplus[i - start]!--;
        earlier[i - start]!++;
      }
    }
  }
  return { earlier, surplus };
}
