import type { Partition } from './partition.ts';
import { UNRELATED } from './structure.ts';
import type { Structure } from './structure.ts';

/**
 * The quotient of a refined module: v = class 0 and one representative of each class 1 .. classCount - 1.
 * The entries of class `i` are `offsets[i] .. ends[i]`, by ascending neighbour class, and
 * `relations` holds the relation from i to that neighbour.
 */
export interface Quotient {
  classCount: number;
  /** Per class the relation from v to it. */
  readonly fromPivot: Int32Array;
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
  readonly neighbours: Int32Array;
  readonly relations: Int32Array;
  readonly reversed: readonly number[];
}

/** Groups of classes in order: group `i` is `classes[groupStarts[i] .. groupStarts[i + 1]]`. */
export interface ForcedGroups {
  groupCount: number;
  readonly groupStarts: Int32Array;
  readonly classes: Int32Array;
}

/** Room for the quotients of one structure's modules and for the search in them. */
export interface Forcing {
  readonly quotient: Quotient;
  readonly groups: ForcedGroups;
  readonly representatives: Int32Array;
  /** The class that a vertex represents, else 0. */
  readonly classAt: Int32Array;
  readonly nextEntry: Int32Array;
  readonly nextClass: Int32Array;
  readonly finished: Int32Array;
  readonly path: Int32Array;
  readonly isGrouped: Uint8Array;
  readonly unvisited: Int32Array;
}

export function createForcing({ nodeCount, neighbours, reversed }: Structure): Forcing {
  const size = nodeCount + 2;
  return {
    quotient: {
      classCount: 0,
      fromPivot: new Int32Array(size),
      offsets: new Int32Array(size),
      ends: new Int32Array(size),
      neighbours: new Int32Array(neighbours.length),
      relations: new Int32Array(neighbours.length),
      reversed
    },
    groups: {
      groupCount: 0,
      groupStarts: new Int32Array(size),
      classes: new Int32Array(size)
    },
    representatives: new Int32Array(size),
    classAt: new Int32Array(size),
    nextEntry: new Int32Array(size),
    nextClass: new Int32Array(size),
    finished: new Int32Array(size),
    path: new Int32Array(size),
    isGrouped: new Uint8Array(size),
    unvisited: new Int32Array(size)
  };
}

/**
 * Puts the classes into the order in which modules around v take them up.
 *
 * Class x forces class y when a module with v and x must have y, because y tells them apart:
 * relation(x, y) ≠ relation(v, y). The strong components of this graph F, sinks first, are the
 * steps of the chain of strong modules that contain v. Ehrenfeucht, Gabow, McConnell & Sullivan 1994.
 * Components as by Kosaraju: search F backwards, then forwards in reverse order of finishing.
 * F is not stored: towards a y that v is related to, x has an edge unless the entries of x say otherwise.
 */
export function forcedGroups(
  forcing: Forcing,
  structure: Structure,
  partition: Partition
): ForcedGroups {
  buildQuotient(forcing, structure, partition);
  finishBackwards(forcing);
  groupForwards(forcing);
  return forcing.groups;
}

function buildQuotient(forcing: Forcing, structure: Structure, partition: Partition): void {
  const { quotient, representatives, classAt } = forcing;
  const { starts, ends, neighbours, relations } = structure;
  const { classCount, members, classOf, classStarts } = partition;
  const { fromPivot, offsets, ends: entryEnds } = quotient;
  quotient.classCount = classCount;
  fromPivot.fill(UNRELATED, 0, classCount);
  const v = members[classStarts[0]!]!;
  for (let entry = starts[v]!; entry < ends[v]!; entry++) {
    fromPivot[classOf[neighbours[entry]!]!] = relations[entry]!;
  }
  let room = 0;
  for (let i = 1; i < classCount; i++) {
    const x = members[classStarts[i]!]!;
    representatives[i] = x;
    classAt[x] = i;
    offsets[i] = entryEnds[i] = room;
    room += ends[x]! - starts[x]!;
  }
  fillEntries(forcing, structure, classCount);
  for (let i = 1; i < classCount; i++) classAt[representatives[i]!] = 0;
}

/** Each class writes itself into the lists of its neighbours, which so come out by class. */
function fillEntries(
  { quotient, representatives, classAt }: Forcing,
  { starts, ends, neighbours, relations, reversed }: Structure,
  classCount: number
): void {
  const { neighbours: classes, relations: entryRelations, ends: entryEnds } = quotient;
  for (let i = 1; i < classCount; i++) {
    const x = representatives[i]!;
    const end = ends[x]!;
    for (let entry = starts[x]!; entry < end; entry++) {
      const other = classAt[neighbours[entry]!]!;
      if (other === 0) continue;
      const slot = entryEnds[other]!++;
      classes[slot] = i;
      entryRelations[slot] = reversed[relations[entry]!]!;
    }
  }
}

/** First half: depth-first search of F backwards, writing down classes as they finish. */
function finishBackwards(forcing: Forcing): void {
  const { quotient, nextEntry, nextClass, finished, path, unvisited } = forcing;
  const { classCount, offsets } = quotient;
  for (let i = 1; i <= classCount; i++) {
    unvisited[i] = i;
    nextEntry[i] = offsets[i]!;
    nextClass[i] = 1;
  }
  let finishedCount = 0;
  for (let root = 1; root < classCount; root++) {
    if (unvisited[root] !== root) continue;
    let depth = 0;
    path[0] = root;
    unvisited[root] = root + 1;
    while (depth >= 0) {
      const y = path[depth]!;
      const x = nextForcer(forcing, y);
      if (x < classCount) {
        unvisited[x] = x + 1;
        path[++depth] = x;
      } else {
        finished[finishedCount++] = y;
        depth--;
      }
    }
  }
}

/** The next unvisited class that forces y; `classCount` when there is none. */
function nextForcer({ quotient, nextEntry, nextClass, unvisited }: Forcing, y: number): number {
  const { classCount, fromPivot, ends, neighbours, relations, reversed } = quotient;
  const end = ends[y]!;
  let entry = nextEntry[y]!;
  let x = classCount;
  if (fromPivot[y] === UNRELATED) {
    while (entry < end && unvisited[neighbours[entry]!] !== neighbours[entry]) entry++;
    if (entry < end) x = neighbours[entry++]!;
  } else {
    // Everybody forces y but those who stand to y as v does.
    const asPivot = reversed[fromPivot[y]!];
    for (x = firstUnvisited(unvisited, nextClass[y]!); x < classCount;) {
      while (entry < end && neighbours[entry]! < x) entry++;
      if (entry === end || neighbours[entry] !== x || relations[entry] !== asPivot) break;
      x = firstUnvisited(unvisited, x + 1);
    }
    nextClass[y] = x;
  }
  nextEntry[y] = entry;
  return x;
}

/** Second half: what a class reaches in F, latest finished first, is one component. */
function groupForwards({ quotient, groups, finished, isGrouped, unvisited }: Forcing): void {
  const { classCount, fromPivot, offsets, ends, neighbours, relations } = quotient;
  const { groupStarts, classes } = groups;
  // Among `unvisited` only what v is related to; the rest is found by entries.
  for (let i = 1; i <= classCount; i++) {
    unvisited[i] = i === classCount || fromPivot[i] !== UNRELATED ? i : i + 1;
  }
  isGrouped.fill(0, 0, classCount);
  let tail = 0;

  function add(found: number): void {
    isGrouped[found] = 1;
    unvisited[found] = found + 1;
    classes[tail++] = found;
  }

  groups.groupCount = 0;
  for (let i = classCount - 2; i >= 0; i--) {
    const root = finished[i]!;
    if (isGrouped[root]) continue;
    let head = tail;
    groupStarts[groups.groupCount++] = tail;
    add(root);
    while (head < tail) {
      const x = classes[head++]!;
      const end = ends[x]!;
      for (let entry = offsets[x]!; entry < end; entry++) {
        const y = neighbours[entry]!;
        if (fromPivot[y] === UNRELATED && !isGrouped[y]) add(y);
      }
      let entry = offsets[x]!;
      for (
        let y = firstUnvisited(unvisited, 1);
        y < classCount;
        y = firstUnvisited(unvisited, y + 1)
      ) {
        while (entry < end && neighbours[entry]! < y) entry++;
        const asPivot = entry < end && neighbours[entry] === y && relations[entry] === fromPivot[y];
        if (!asPivot) add(y);
      }
    }
  }
  groupStarts[groups.groupCount] = tail;
}

/** The smallest unvisited class from `from` on: union-find in which visited classes point upwards. */
function firstUnvisited(unvisited: Int32Array, from: number): number {
  let i = from;
  while (unvisited[i] !== i) {
    const next = unvisited[i]!;
    i = unvisited[i] = unvisited[next]!;
  }
  return i;
}

/** The relation from class `x` to class `y`. */
export function relationBetween(
  { offsets, ends, neighbours, relations }: Quotient,
  x: number,
  y: number
): number {
  for (let entry = offsets[x]!; entry < ends[x]!; entry++) {
    if (neighbours[entry] === y) return relations[entry]!;
  }
  return UNRELATED;
}
