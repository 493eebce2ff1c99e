import { range } from '../graph/index-arrays.ts';
import type { Random } from '../random.ts';
import { seededRandom } from '../random.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Dealings } from './dealings.ts';
import { renumber, splitConnected, sumUp } from './groups.ts';
import { joined } from './joining.ts';
import { createMoving, moveSome } from './moving.ts';
import { refine } from './refining.ts';
import type { Room } from './room.ts';
import { roomFor } from './room.ts';

export interface LeidenOptions {
  /** At least 0; larger values give more and smaller clusters. */
  readonly resolution: number;
  /** Of the order in which vertices are looked at. */
  readonly seed: number;
}

export interface LeidenResult {
  /** The cluster of each vertex, numbered by first appearance. */
  readonly membership: Int32Array;
  /** False when the graph was too large to go on until nothing changed. */
  readonly isFixedPoint: boolean;
}

interface Run {
  readonly rate: number;
  readonly threshold: number;
  readonly random: Random;
  readonly room: Room;
  /** Vertices and ties of the graph, counted once a round. */
  effort: number;
}

/** A partition that came out of rounds, and what it is worth. */
interface Settled extends LeidenResult {
  readonly worth: number;
}

/** Vertices looked at between two stops: a few milliseconds. */
const sliceSize = 20_000;

/** Of all weight: smaller gains are taken for rounding. */
const precision = 1e-12;

/** Enough for about ten rounds with 100,000 vertices and 500,000 edges. */
const largestEffort = 10_000_000;

/**
 * Up to which effort a result is kicked, for how many ties it may be kicked in vain once more, and
 * the share of its clusters that are dissolved. Found by trial on the reference graphs.
 */
const kicks = { effort: 100_000, tiesPerTry: 100, share: 0.5 };

/**
 * Clusters of one seed. Every cluster is connected by ties with a weight. About O(edges) per round.
 *
 * Leiden (Traag, Waltman & van Eck 2019, doi 10.1038/s41598-019-41695-z): move vertices, refine the
 * groups, join each refined part to one vertex, again until nothing can be joined; and all of that
 * from its own result, again until a round gains nothing. How many rounds that takes is not known
 * beforehand, so the share done stays 0.
 *
 * Ours: on graphs of up to some thousand edges the result is kicked. Some of its clusters are
 * dissolved, and what comes out of further rounds is kept when it is better (iterated local search,
 * Lourenço, Martin & Stützle 2003, doi 10.1007/0-306-48056-5_11).
 */
export function* leiden(
  dealings: Dealings,
  { resolution, seed }: LeidenOptions
): Slices<LeidenResult> {
  const alone = range(dealings.nodeCount);
  if (dealings.total === 0) return { membership: alone, isFixedPoint: true };
  const run = runOf(dealings, resolution, seed);
  let best = yield* settled(dealings, alone, run);
  const tries = 1 + dealings.neighbours.length / kicks.tiesPerTry;
  for (let inVain = 0; inVain < tries && run.effort < kicks.effort; inVain++) {
    const other = yield* settled(dealings, loosened(best.membership, run.random), run);
    if (other.worth <= best.worth + run.threshold) continue;
    best = other;
    inVain = -1;
  }
  return { membership: best.membership, isFixedPoint: best.isFixedPoint };
}

/** One round from nothing, as other programs count a pass: for comparing with them. */
export function leidenPass(
  dealings: Dealings,
  { resolution, seed }: LeidenOptions
): Slices<Int32Array> {
  return round(dealings, range(dealings.nodeCount), runOf(dealings, resolution, seed));
}

function runOf(dealings: Dealings, resolution: number, seed: number): Run {
  return {
    rate: resolution / dealings.expected,
    threshold: precision * dealings.total,
    random: seededRandom(seed),
    room: roomFor(dealings),
    effort: 0
  };
}

/** Round after round until one gains nothing. */
function* settled(dealings: Dealings, start: Int32Array, run: Run): Slices<Settled> {
  let membership = start;
  let worth = -Infinity;
  while (run.effort < largestEffort) {
    const next = yield* round(dealings, membership, run);
    run.effort += dealings.nodeCount + dealings.neighbours.length;
    const nextWorth = worthOf(dealings, next, run);
    if (nextWorth <= worth + run.threshold) return { membership, worth, isFixedPoint: true };
    membership = next;
    worth = nextWorth;
  }
  return { membership, worth, isFixedPoint: false };
}

/** The same clusters but for some, whose vertices stand alone. */
function loosened(membership: Int32Array, random: Random): Int32Array {
  // A cluster is called by its first vertex, so the others' numbers are free.
  const firstOf = new Int32Array(membership.length).fill(-1);
  const isDissolved = new Uint8Array(membership.length);
  const loose = new Int32Array(membership.length);
  for (let v = 0; v < membership.length; v++) {
    const cluster = membership[v]!;
    if (firstOf[cluster] === -1) {
      firstOf[cluster] = v;
      isDissolved[cluster] = random.next() < kicks.share ? 1 : 0;
    }
    loose[v] = isDissolved[cluster] ? v : firstOf[cluster]!;
  }
  return loose;
}

function* round(dealings: Dealings, start: Int32Array, run: Run): Slices<Int32Array> {
  const { room } = run;
  const { groupOf } = room.groups;
  const partOf = room.parts.groupOf;
  let level = dealings;
  groupOf.set(start);
  // Per vertex of the graph its vertex on this level.
  const place = range(dealings.nodeCount);
  for (;;) {
    sumUp(room.groups, level);
    const moving = createMoving(level, room, run);
    while (moving.waiting > 0) {
      moveSome(moving, sliceSize);
      if (moving.waiting > 0) yield 0;
    }
    refine(level, room, run.rate, run.random);
    const partCount = renumber(partOf, level.nodeCount, room.numbers);
    if (level.nodeCount > sliceSize) yield 0;
    if (partCount === level.nodeCount) break;
    // A part's number is never above that of its vertex, so the groups can stay in their array.
    for (let v = 0; v < level.nodeCount; v++) groupOf[partOf[v]!] = groupOf[v]!;
    for (let v = 0; v < place.length; v++) place[v] = partOf[place[v]!]!;
    level = joined(level, partCount, room);
    renumber(groupOf, partCount, room.numbers);
    if (level.nodeCount > sliceSize) yield 0;
  }
  // Vertices of the last level are connected, so their groups fall apart as the graph's would.
  splitConnected(level, groupOf);
  for (let v = 0; v < place.length; v++) place[v] = groupOf[place[v]!]!;
  renumber(place, place.length, room.numbers);
  yield 0;
  return place;
}

/** What a partition is worth: the weight inside groups less what their volumes cost. */
function worthOf(dealings: Dealings, membership: Int32Array, { rate, room }: Run): number {
  const { nodeCount, offsets, neighbours, weights } = dealings;
  room.groups.groupOf.set(membership);
  sumUp(room.groups, dealings);
  const { outVolumes, inVolumes } = room.groups;
  let insideTwice = 0;
  let cost = 0;
  for (let u = 0; u < nodeCount; u++) {
    cost += outVolumes[u]! * inVolumes[u]!;
    const own = membership[u]!;
    const end = offsets[u + 1]!;
    for (let entry = offsets[u]!; entry < end; entry++) {
      insideTwice += Number(membership[neighbours[entry]!] === own) * weights[entry]!;
    }
  }
  return insideTwice / 2 - rate * cost;
}
