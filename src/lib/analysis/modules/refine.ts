import type { Random } from '../random.ts';
import { addClass } from './partition.ts';
import type { Partition } from './partition.ts';
import type { Structure } from './structure.ts';

/** Where a class stands: its pivots are done, all members are to pivot, or one of them is. */
const DONE = 0;
const ALL = 1;
const ONE = 2;

/** Room for refinements of parts of one structure. */
export interface Refinement {
  readonly structure: Structure;
  readonly partition: Partition;
  readonly random: Random;
  readonly states: Uint8Array;
  readonly touched: Int32Array;
  /** Per class the number of members moved to its front by the pivot at hand. */
  readonly moved: Int32Array;
  /** The queues L (state ALL) and K (state ONE); an entry counts only while its state agrees. */
  readonly allQueue: number[];
  readonly oneQueue: number[];
}

export function createRefinement(
  structure: Structure,
  partition: Partition,
  random: Random
): Refinement {
  return {
    structure,
    partition,
    random,
    states: new Uint8Array(structure.nodeCount),
    touched: new Int32Array(structure.nodeCount),
    moved: new Int32Array(structure.nodeCount),
    allQueue: [],
    oneQueue: []
  };
}

/**
 * Splits `start .. end`, a module, into its first member v (class 0) and the largest modules
 * without v (classes 1, 2, …), in O(m log n) expected for the m pairs inside.
 *
 * A class is one of those modules when no vertex outside tells its members apart. It is enough
 * that of every split the smaller half pivots in full and the larger by one member, since a class
 * that is never split again looks alike to all its members. Habib, Paul & Viennot 1999,
 * doi 10.1142/S0129054199000125.
 */
export function refine(refinement: Refinement, start: number, end: number): void {
  const { partition, random, allQueue, oneQueue, states } = refinement;
  partition.classCount = 0;
  enqueue(refinement, addClass(partition, start, start + 1), ALL);
  enqueue(refinement, addClass(partition, start + 1, end), ONE);
  for (;;) {
    const all = allQueue.pop();
    if (all !== undefined) {
      states[all] = DONE;
      pivotAll(refinement, all);
      continue;
    }
    const one = oneQueue.pop();
    if (one === undefined) return;
    if (states[one] !== ONE) continue;
    states[one] = DONE;
    // A random member keeps the expected cost at the mean of the class, whoever its hubs are.
    const first = partition.classStarts[one]!;
    const size = partition.classEnds[one]! - first;
    pivot(refinement, partition.members[first + random.below(size)]!);
  }
}

function enqueue({ states, allQueue, oneQueue }: Refinement, added: number, state: number): void {
  states[added] = state;
  (state === ALL ? allQueue : oneQueue).push(added);
}

function pivotAll(refinement: Refinement, pivotClass: number): void {
  const { members, classStarts, classEnds } = refinement.partition;
  // Members never split their own class, so its range stands still meanwhile.
  const end = classEnds[pivotClass]!;
  for (let i = classStarts[pivotClass]!; i < end; i++) pivot(refinement, members[i]!);
}

/** Splits every other class by each of the sets N_r(y) = vertices to which y has relation r. */
function pivot(refinement: Refinement, y: number): void {
  const { structure, partition, touched, moved } = refinement;
  const { neighbours, relations } = structure;
  const { members, positions, classOf, classStarts, classEnds } = partition;
  const own = classOf[y]!;
  const end = structure.ends[y]!;
  let entry = structure.starts[y]!;
  while (entry < end) {
    const relation = relations[entry];
    let touchedCount = 0;
    for (; entry < end && relations[entry] === relation; entry++) {
      const z = neighbours[entry]!;
      const target = classOf[z]!;
      const start = classStarts[target]!;
      if (target === own || classEnds[target]! - start === 1) continue;
      const count = moved[target]!;
      if (count === 0) touched[touchedCount++] = target;
      moved[target] = count + 1;
      // `moveTo` written out: this is the innermost loop of the decomposition.
      const from = positions[z]!;
      const other = members[start + count]!;
      members[from] = other;
      positions[other] = from;
      members[start + count] = z;
      positions[z] = start + count;
    }
    for (let i = 0; i < touchedCount; i++) splitFront(refinement, touched[i]!);
  }
}

/** Makes the members moved to the front of a class a class of their own, unless that is all. */
function splitFront(refinement: Refinement, split: number): void {
  const { partition, moved, states } = refinement;
  const { classStarts, classEnds } = partition;
  const start = classStarts[split]!;
  const middle = start + moved[split]!;
  const end = classEnds[split]!;
  moved[split] = 0;
  if (middle === end) return;
  classStarts[split] = middle;
  const front = addClass(partition, start, middle);
  if (states[split] === ALL) {
    // Both halves still owe their pivots; with only one of them twins are torn apart.
    enqueue(refinement, front, ALL);
  } else if (middle - start < end - middle) {
    enqueue(refinement, front, ALL);
    if (states[split] !== ONE) enqueue(refinement, split, ONE);
  } else {
    enqueue(refinement, front, ONE);
    enqueue(refinement, split, ALL);
  }
}
