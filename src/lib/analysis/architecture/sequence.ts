import type { Digraph } from '../graph/digraph.ts';
import { inducedGraph } from '../graph/induced.ts';
import { gathered } from '../graph/index-arrays.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import { blockOrder } from './blocks.ts';
import { condensation } from './condensation.ts';
import { exactOrder, largestExact } from './exact-order.ts';
import { greedyOrder } from './greedy-order.ts';
import { insertionMoves } from './insertions.ts';

/** The parties in an order in which engagements lead forwards, clients first, as far as they can. */
export interface Sequence {
  readonly order: Int32Array;
  /** Block `i` is `order[blockOffsets[i] .. blockOffsets[i + 1]]`: a cyclic group, or a single party. */
  readonly blockOffsets: Int32Array;
  /** False when the order within some block may have more feedback than it must. */
  readonly isExact: boolean;
}

/** What leads backwards in a sequence. */
export interface Feedback {
  /** The edges, ascending. */
  readonly edges: Int32Array;
  readonly weight: number;
  /** Mean number of places that they lead back; null without any. */
  readonly meanLength: number | null;
}

/**
 * The block-triangular sequence of a design structure matrix (Steward 1981,
 * doi 10.1109/TEM.1981.6448589): blocks in topological order, and within a block the order with the
 * least weight of feedback, w(u, v) where v comes before u. Exact for blocks of up to 15 parties,
 * else greedy and improved by moves of single parties.
 */
export function* sequenceSlices(graph: Digraph): Slices<Sequence> {
  const shrunk = condensation(graph);
  const { count, members, memberOffsets } = shrunk;
  const blocks = blockOrder(shrunk);
  const order = new Int32Array(graph.nodeCount);
  const blockOffsets = new Int32Array(count + 1);
  const placeOf = new Int32Array(graph.nodeCount).fill(-1);
  let isExact = true;
  let length = 0;
  for (let i = 0; i < count; i++) {
    const block = blocks[i]!;
    const vertices = members.subarray(memberOffsets[block], memberOffsets[block + 1]);
    if (vertices.length > largestExact) isExact = false;
    if (vertices.length > 1) yield length / graph.nodeCount;
    order.set(yield* orderWithin(graph, vertices, placeOf), length);
    length += vertices.length;
    blockOffsets[i + 1] = length;
  }
  return { order, blockOffsets, isExact };
}

function* orderWithin(
  graph: Digraph,
  vertices: Int32Array,
  placeOf: Int32Array
): Slices<Int32Array> {
  if (vertices.length === 1) return vertices;
  const block = inducedGraph(graph, vertices, placeOf);
  if (vertices.length <= largestExact) return gathered(vertices, exactOrder(block));
  const order = greedyOrder(block);
  yield* insertionMoves(block, order);
  return gathered(vertices, order);
}

/** The sequence as a kernel of a single item: order, ends of blocks, whether exact. */
export const sequencing: Kernel = {
  *part(graph) {
    const { order, blockOffsets, isExact } = yield* sequenceSlices(graph);
    const found = [order, blockOffsets, [isExact ? 1 : 0]];
    return found.map((values) => Float64Array.from(values));
  }
};

/** The sequence, wherever it is computed. */
export function* sequence(graph: Digraph): Steps<Sequence> {
  const [order = [], blockOffsets = [], told = []] = yield* whole('sequencing', graph);
  return {
    order: Int32Array.from(order),
    blockOffsets: Int32Array.from(blockOffsets),
    isExact: told[0] === 1
  };
}

/** The feedback of an order, in O(nodes + edges). */
export function feedbackOf(
  { nodeCount, edgeCount, ...graph }: Digraph,
  order: Int32Array
): Feedback {
  const positions = new Int32Array(nodeCount);
  for (let i = 0; i < nodeCount; i++) positions[order[i]!] = i;
  const edges: number[] = [];
  let weight = 0;
  let length = 0;
  for (let e = 0; e < edgeCount; e++) {
    const back = positions[graph.sources[e]!]! - positions[graph.targets[e]!]!;
    if (back <= 0) continue;
    edges.push(e);
    weight += graph.weights[e]!;
    length += back;
  }
  const meanLength = edges.length === 0 ? null : length / edges.length;
  return { edges: Int32Array.from(edges), weight, meanLength };
}
