import type { Digraph } from '../graph/digraph.ts';
import type { Kernel } from '../steps.ts';

/** Items that one walk over the graph serves: a bit each. */
export const itemsAtOnce = 256;

/** A set of items for each vertex, `words` words long. */
interface Masks {
  readonly words: number;
  readonly bits: Int32Array;
  /** Whether a vertex has any: most have none in a sparse network. */
  readonly isMarked: Uint8Array;
}

/**
 * Reachability as a kernel over a graph without cycles whose edges lead to larger numbers only. Items
 * are vertices; one that stands for several is given several times.
 * @returns per vertex how many of the items it reaches, and how many reach it, itself included
 *
 * Bit-parallel as in multi-source search (Then et al. 2014, doi 10.14778/2735496.2735507): one word
 * carries 32 items, and in topological order one walk over the edges is enough.
 */
export const visible: Kernel = {
  part(graph, items) {
    const { nodeCount } = graph;
    const reached = new Float64Array(nodeCount);
    const reaching = new Float64Array(nodeCount);
    const words = Math.ceil(Math.min(items.length, itemsAtOnce) / 32);
    const masks: Masks = {
      words,
      bits: new Int32Array(nodeCount * words),
      isMarked: new Uint8Array(nodeCount)
    };
    for (let start = 0; start < items.length; start += itemsAtOnce) {
      const batch = items.subarray(start, start + itemsAtOnce);
      mark(masks, batch);
      walkBack(graph, masks, largest(batch), reached);
      clear(masks);
      mark(masks, batch);
      walkOut(graph, masks, smallest(batch), reaching);
      clear(masks);
    }
    return [reached, reaching];
  }
};

/** Sets bit i of the mask of item i. */
function mark({ words, bits, isMarked }: Masks, batch: Int32Array): void {
  for (let i = 0; i < batch.length; i++) {
    bits[batch[i]! * words + (i >>> 5)]! |= 1 << (i & 31);
    isMarked[batch[i]!] = 1;
  }
}

function clear({ bits, isMarked }: Masks): void {
  bits.fill(0);
  isMarked.fill(0);
}

/** Gathers the masks of all that a vertex engages, and counts. Nobody above `last` reaches an item. */
function walkBack(
  { offsets, targets }: Digraph,
  { words, bits, isMarked }: Masks,
  last: number,
  counts: Float64Array
): void {
  for (let u = last; u >= 0; u--) {
    const to = u * words;
    for (let e = offsets[u]!; e < offsets[u + 1]! && targets[e]! <= last; e++) {
      if (!isMarked[targets[e]!]) continue;
      isMarked[u] = 1;
      const from = targets[e]! * words;
      for (let k = 0; k < words; k++) bits[to + k]! |= bits[from + k]!;
    }
    if (isMarked[u]) counts[u]! += bitsWithin(bits, to, to + words);
  }
}

/** Hands the masks on to all that a vertex engages, and counts. Nobody below `first` is reached. */
function walkOut(
  { nodeCount, offsets, targets }: Digraph,
  { words, bits, isMarked }: Masks,
  first: number,
  counts: Float64Array
): void {
  for (let u = first; u < nodeCount; u++) {
    if (!isMarked[u]) continue;
    const from = u * words;
    counts[u]! += bitsWithin(bits, from, from + words);
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      isMarked[targets[e]!] = 1;
      const to = targets[e]! * words;
      for (let k = 0; k < words; k++) bits[to + k]! |= bits[from + k]!;
    }
  }
}

function bitsWithin(bits: Int32Array, start: number, end: number): number {
  let count = 0;
  for (let k = start; k < end; k++) {
    let word = bits[k]!;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

function largest(batch: Int32Array): number {
  return batch.reduce((a, b) => Math.max(a, b), -1);
}

function smallest(batch: Int32Array): number {
  return batch.reduce((a, b) => Math.min(a, b));
}
