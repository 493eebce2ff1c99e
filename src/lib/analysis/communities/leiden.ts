import { gathered, range } from '../graph/index-arrays.ts';
import type { Random } from '../random.ts';
import { seededRandom } from '../random.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Dealings } from './dealings.ts';
import { groupsOf, renumber, splitConnected } from './groups.ts';
import { joined } from './joining.ts';
import { createMoving, moveSome } from './moving.ts';
import { refinedParts } from './refining.ts';

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
const kicks = { effort: 75_000, tiesPerTry: 100, share: 0.5 };

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
  return best;
}

/** One round from nothing, as other programs count a pass: for comparing with them. */
export function leidenPass(
  dealings: Dealings,
  { resolution, seed }: LeidenOptions
): Slices<Int32Array> {
  return round(dealings, range(dealings.nodeCount), runOf(dealings, resolution, seed));
}

function runOf({ expected, total }: Dealings, resolution: number, seed: number): Run {
  return {
    rate: resolution / expected,
    threshold: precision * total,
    random: seededRandom(seed),
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
    const nextWorth = worthOf(dealings, next, run.rate);
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
  return membership.map((cluster, v) => {
    if (firstOf[cluster] === -1) {
      firstOf[cluster] = v;
      isDissolved[cluster] = random.next() < kicks.share ? 1 : 0;
    }
    return isDissolved[cluster] ? v : firstOf[cluster]!;
  });
}

function* round(dealings: Dealings, start: Int32Array, run: Run): Slices<Int32Array> {
  let level = dealings;
  let groupOf = start.slice();
  // Per vertex of the graph its vertex on this level.
  let place = range(dealings.nodeCount);
  for (;;) {
    const groups = groupsOf(level, groupOf);
    const moving = createMoving(level, groups, run);
    while (moving.waiting > 0) {
      moveSome(moving, sliceSize);
      yield 0;
    }
    const parts = refinedParts(level, groups, run.rate, run.random);
    const partCount = renumber(parts);
    yield 0;
    if (partCount === level.nodeCount) break;
    const groupOfPart = new Int32Array(partCount);
    for (let v = 0; v < parts.length; v++) groupOfPart[parts[v]!] = groupOf[v]!;
    level = joined(level, parts, partCount);
    place = gathered(parts, place);
    renumber(groupOfPart);
    groupOf = groupOfPart;
    yield 0;
  }
  const membership = gathered(groupOf, place);
  splitConnected(dealings, membership);
  return membership;
}

/** What a partition is worth: the weight inside groups less what their volumes cost. */
function worthOf(dealings: Dealings, membership: Int32Array, rate: number): number {
  const { nodeCount, offsets, neighbours, weights } = dealings;
  const { outVolumes, inVolumes } = groupsOf(dealings, membership);
  let insideTwice = 0;
  let cost = 0;
  for (let u = 0; u < nodeCount; u++) {
    cost += outVolumes[u]! * inVolumes[u]!;
    for (let entry = offsets[u]!; entry < offsets[u + 1]!; entry++) {
      if (membership[neighbours[entry]!] === membership[u]) insideTwice += weights[entry]!;
    }
  }
  return insideTwice / 2 - rate * cost;
}
