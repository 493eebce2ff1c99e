import type { Digraph } from '../graph/digraph.ts';
import type { Neighbourhoods } from '../graph/neighbourhoods.ts';
import { neighbourhoods } from '../graph/neighbourhoods.ts';
import { seededRandom } from '../random.ts';
import type { Kernel, Steps } from '../steps.ts';
import { each } from '../steps.ts';
import { range } from '../graph/index-arrays.ts';

/**
 * R = (1/n) · sum over k = 1 .. n of the share of parties in the largest connected part after the
 * first k of `order` are gone; null without parties. O((nodes + edges) a), from the last removal
 * backwards. Schneider, Moreira, Andrade, Havlin & Herrmann 2011, doi 10.1073/pnas.1009440108.
 */
export function robustness(graph: Neighbourhoods, order: Int32Array): number | null {
  const { nodeCount, offsets, neighbours } = graph;
  if (nodeCount === 0) return null;
  const parts = unionFind(nodeCount);
  const isBack = new Uint8Array(nodeCount);
  let [largest, sum] = [0, 0];
  for (let k = nodeCount - 1; k >= 0; k--) {
    sum += largest;
    const v = order[k]!;
    isBack[v] = 1;
    largest = Math.max(largest, 1);
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const u = neighbours[i]!;
      if (isBack[u]) largest = Math.max(largest, parts.join(u, v));
    }
  }
  return sum / nodeCount ** 2;
}

/**
 * The same for ties: (1/m) · sum over k = 1 .. m of the share of parties in the largest connected part
 * after the first k ties are gone; null without ties. Zeng & Liu 2012, doi 10.1103/PhysRevE.85.066130.
 */
export function linkRobustness(
  nodeCount: number,
  ties: readonly (readonly [number, number])[]
): number | null {
  if (ties.length === 0) return null;
  const parts = unionFind(nodeCount);
  let [largest, sum] = [1, 0];
  for (let k = ties.length - 1; k >= 0; k--) {
    sum += largest;
    largest = Math.max(largest, parts.join(...ties[k]!));
  }
  return sum / ties.length / nodeCount;
}

/** R of orders by chance as a kernel: an item is a seed. */
export const lasting: Kernel = {
  part(graph, seeds) {
    const projection = neighbourhoods(graph);
    return [
      Float64Array.from(
        seeds,
        (seed) => robustness(projection, byChance(graph.nodeCount, seed)) ?? NaN
      )
    ];
  }
};

/** The mean R of so many orders by chance, wherever they are made; null without parties. */
export function* robustnessByChance(
  graph: Digraph,
  { seed, draws }: { readonly seed: number; readonly draws: number }
): Steps<number | null> {
  const seeds = Array.from({ length: draws }, (_, draw) => seed + draw);
  const found = yield* each('lasting', graph, seeds);
  const sum = found.reduce((total, [[value = NaN] = []]) => total + value, 0);
  return graph.nodeCount === 0 ? null : sum / draws;
}

/** The party of most ties goes first, ties counted anew after each; equals by their number. */
export function byDegree({ nodeCount, offsets, neighbours }: Neighbourhoods): Int32Array {
  const degrees = new Int32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) degrees[v] = offsets[v + 1]! - offsets[v]!;
  const order = new Int32Array(nodeCount);
  // Degrees only fall, so each vertex waits in the heap of the degree it last had.
  const waiting = Array.from({ length: nodeCount }, () => [] as number[]);
  // Ascending lists are heaps already.
  for (let v = 0; v < nodeCount; v++) waiting[degrees[v]!]!.push(v);
  let count = 0;
  for (let degree = nodeCount - 1; degree >= 0;) {
    const v = smallest(waiting[degree]!);
    if (v === undefined) {
      degree--;
      continue;
    }
    if (degrees[v] !== degree) continue;
    order[count++] = v;
    degrees[v] = -1;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const u = neighbours[i]!;
      if (degrees[u] === -1) continue;
      degrees[u]!--;
      push(waiting[degrees[u]!]!, u);
    }
  }
  return order;
}

/** The largest value first; equals by their number. */
export function byValue(values: Float64Array): Int32Array {
  return range(values.length).sort((a, b) => values[b]! - values[a]! || a - b);
}

/** Every tie once, as its ends; the largest sum over its two directions first. */
export function tiesByValue(graph: Digraph, values: Float64Array): (readonly [number, number])[] {
  const sums = new Map<number, number>();
  for (let e = 0; e < graph.edgeCount; e++) {
    const [u, v] = [graph.sources[e]!, graph.targets[e]!];
    const key = Math.min(u, v) * graph.nodeCount + Math.max(u, v);
    sums.set(key, (sums.get(key) ?? 0) + values[e]!);
  }
  return [...sums]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([key]) => [Math.floor(key / graph.nodeCount), key % graph.nodeCount]);
}

/** Every order equally likely. */
function byChance(count: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const order = range(count);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Groups that can be joined; each knows its size. */
function unionFind(count: number) {
  const parents = range(count);
  const sizes = new Int32Array(count).fill(1);
  const find = (start: number) => {
    let v = start;
    while (parents[v] !== v) {
      parents[v] = parents[parents[v]!]!;
      v = parents[v]!;
    }
    return v;
  };
  return {
    /** Joins the groups of both; gives the size of what results. */
    join(a: number, b: number): number {
      let [large, small] = [find(a), find(b)];
      if (large === small) return sizes[large]!;
      if (sizes[large]! < sizes[small]!) [large, small] = [small, large];
      parents[small] = large;
      sizes[large]! += sizes[small]!;
      return sizes[large]!;
    }
  };
}

// A binary heap in a plain list, the smallest number on top.

function push(heap: number[], v: number): void {
  let place = heap.push(v) - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (heap[parent]! <= v) break;
    heap[place] = heap[parent]!;
    place = parent;
  }
  heap[place] = v;
}

function smallest(heap: number[]): number | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= last) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = last;
  return top;
}
