import type { Digraph } from '../graph/digraph.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Part } from '../steps.ts';

/** Sources that one search carries along, as bits of so many words for each vertex. */
const words = 8;
export const sourcesAtOnce = 32 * words;

/**
 * Breadth-first searches from all `items` at once, with a bit for each source (Then et al. 2014,
 * "The more the merrier", PVLDB 8, 449-460). A vertex that is newly reached by several sources in
 * the same step is looked at once.
 * The sources differ from each other.
 * @returns per vertex, over the sources that reach it: their number, the sums of distance, of
 * distance², of 1 / distance and of 1 / distance², and the largest distance. A source does not
 * reach itself.
 */
export const distances: Kernel = {
  *part(graph, items) {
    const found = Array.from({ length: 6 }, () => new Float64Array(graph.nodeCount));
    for (let start = 0; start < items.length; start += sourcesAtOnce) {
      const batch = items.subarray(start, start + sourcesAtOnce);
      for (const share of searchFrom(graph, batch, found)) {
        yield (start + share * batch.length) / items.length;
      }
    }
    return found;
  }
};

type SixArrays = readonly [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array
];

/** Where a search stands; what is looked at next is `active`, what was met on the way there `touched`. */
interface Search {
  readonly seen: Int32Array;
  frontier: Int32Array;
  next: Int32Array;
  readonly active: Int32Array;
  readonly touched: Int32Array;
  readonly isTouched: Uint8Array;
  activeCount: number;
  touchedCount: number;
}

/** Vertices that are looked at in one go. */
const stride = 4_000;

/** The share done is that of the pairs that have been met. */
function* searchFrom(graph: Digraph, sources: Int32Array, found: Part): Slices<void> {
  const { nodeCount } = graph;
  const seen = new Int32Array(nodeCount * words);
  const frontier = new Int32Array(nodeCount * words);
  const search: Search = {
    seen,
    frontier,
    next: new Int32Array(nodeCount * words),
    active: new Int32Array(nodeCount),
    touched: new Int32Array(nodeCount),
    isTouched: new Uint8Array(nodeCount),
    activeCount: sources.length,
    touchedCount: 0
  };
  const isRestDue = pace();
  for (const [bit, source] of sources.entries()) {
    const word = source * words + (bit >> 5);
    seen[word]! |= 1 << (bit & 31);
    frontier[word]! |= 1 << (bit & 31);
  }
  search.active.set(sources);
  const pairs = sources.length * nodeCount;
  let met = 0;
  for (let distance = 1; search.activeCount > 0; distance++) {
    search.touchedCount = 0;
    for (let i = 0; i < search.activeCount; i += stride) {
      if (isRestDue(words * lookOn(graph, search, i))) yield met / pairs;
    }
    const { touchedCount } = search;
    search.activeCount = 0;
    for (let i = 0; i < touchedCount; i += stride) {
      met += settle(search, i, distance, found);
      if (isRestDue(words * Math.min(stride, touchedCount - i))) yield met / pairs;
    }
    [search.frontier, search.next] = [search.next, search.frontier];
  }
}

/** Hands on what a stretch of the active ones carry; gives how many vertices and edges that took. */
function lookOn({ offsets, targets }: Digraph, search: Search, start: number): number {
  const { frontier, next, active, touched, isTouched } = search;
  const end = Math.min(start + stride, search.activeCount);
  let touchedCount = search.touchedCount;
  let steps = end - start;
  for (let i = start; i < end; i++) {
    const u = active[i]!;
    const from = u * words;
    const [f0, f1, f2, f3] = [
      frontier[from]!,
      frontier[from + 1]!,
      frontier[from + 2]!,
      frontier[from + 3]!
    ];
    const [f4, f5, f6, f7] = [
      frontier[from + 4]!,
      frontier[from + 5]!,
      frontier[from + 6]!,
      frontier[from + 7]!
    ];
    frontier.fill(0, from, from + words);
    steps += offsets[u + 1]! - offsets[u]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!;
      const to = v * words;
      next[to]! |= f0;
      next[to + 1]! |= f1;
      next[to + 2]! |= f2;
      next[to + 3]! |= f3;
      next[to + 4]! |= f4;
      next[to + 5]! |= f5;
      next[to + 6]! |= f6;
      next[to + 7]! |= f7;
      if (isTouched[v] === 0) {
        isTouched[v] = 1;
        touched[touchedCount++] = v;
      }
    }
  }
  search.touchedCount = touchedCount;
  return steps;
}

/** Counts what a stretch of the touched ones have not seen before; those are active next. */
function settle(search: Search, start: number, distance: number, found: Part): number {
  const { seen, next, active, touched, isTouched } = search;
  const [reached, sums, squares, harmonic, harmonicSquares, farthest] = found as SixArrays;
  const end = Math.min(start + stride, search.touchedCount);
  let activeCount = search.activeCount;
  let met = 0;
  for (let i = start; i < end; i++) {
    const v = touched[i]!;
    isTouched[v] = 0;
    let count = 0;
    for (let word = v * words; word < (v + 1) * words; word++) {
      const fresh = next[word]! & ~seen[word]!;
      next[word] = fresh;
      if (fresh === 0) continue;
      seen[word]! |= fresh;
      count += bitCount(fresh);
    }
    if (count === 0) continue;
    met += count;
    reached[v]! += count;
    sums[v]! += count * distance;
    squares[v]! += count * distance ** 2;
    harmonic[v]! += count / distance;
    harmonicSquares[v]! += count / distance ** 2;
    farthest[v] = Math.max(farthest[v]!, distance);
    active[activeCount++] = v;
  }
  search.activeCount = activeCount;
  return met;
}

/** Number of ones, after Hacker's Delight, section 5-1. */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
