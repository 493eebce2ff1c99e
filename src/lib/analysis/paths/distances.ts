import type { Digraph } from '../graph/digraph.ts';
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
  part(graph, items) {
    const found = Array.from({ length: 6 }, () => new Float64Array(graph.nodeCount));
    for (let start = 0; start < items.length; start += sourcesAtOnce) {
      searchFrom(graph, items.subarray(start, start + sourcesAtOnce), found);
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

function searchFrom(graph: Digraph, sources: Int32Array, found: Part): void {
  const { nodeCount, offsets, targets } = graph;
  const [reached, sums, squares, harmonic, harmonicSquares, farthest] = found as SixArrays;
  const seen = new Int32Array(nodeCount * words);
  let frontier = new Int32Array(nodeCount * words);
  let next = new Int32Array(nodeCount * words);
  const active = new Int32Array(nodeCount);
  const touched = new Int32Array(nodeCount);
  const isTouched = new Uint8Array(nodeCount);
  for (const [bit, source] of sources.entries()) {
    const word = source * words + (bit >> 5);
    seen[word]! |= 1 << (bit & 31);
    frontier[word]! |= 1 << (bit & 31);
  }
  active.set(sources);
  let activeCount = sources.length;

  for (let distance = 1; activeCount > 0; distance++) {
    let touchedCount = 0;
    for (let i = 0; i < activeCount; i++) {
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
    activeCount = 0;
    for (let i = 0; i < touchedCount; i++) {
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
      reached[v]! += count;
      sums[v]! += count * distance;
      squares[v]! += count * distance ** 2;
      harmonic[v]! += count / distance;
      harmonicSquares[v]! += count / distance ** 2;
      farthest[v] = Math.max(farthest[v]!, distance);
      active[activeCount++] = v;
    }
    [frontier, next] = [next, frontier];
  }
}

/** Number of ones, after Hacker's Delight, section 5-1. */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
