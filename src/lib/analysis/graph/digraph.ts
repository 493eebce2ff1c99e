import {
  arcsOf,
  countArcs,
  edgesOfArcs,
  fillBackwards,
  leaveLoopsOut,
  mergeParallel,
  sortArcs
} from './arc-rows.ts';
import { mergedColours } from './edge-colours.ts';
import { checkEdges, checkSizes } from './edge-faults.ts';

// Typed arrays answer `number | undefined` to the compiler. In this folder an index that the
// routine itself has bounded is read with `!`; whatever comes from outside is checked in here.

/** What a graph is built from: edge `i` goes from `sources[i]` to `targets[i]`. */
export interface EdgeList {
  readonly nodeCount: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Finite and not negative; by default 1 each. */
  readonly weights?: Float64Array;
  /** Kinds of edges as small whole numbers from 1 (memory grows with the largest); by default 1. */
  readonly colours?: Int32Array;
  /** False reads every edge as a tie in both directions. By default true. */
  readonly directed?: boolean;
}

/**
 * A simple directed graph as compressed sparse rows: the edges leaving `u` are
 * `offsets[u] .. offsets[u + 1]`, by ascending target; the same backwards in `inOffsets`.
 *
 *     0 -> 1, 0 -> 2, 2 -> 1        edge     0 1 2
 *     offsets    0 2 2 3            sources  0 0 2
 *     inOffsets  0 0 2 3            targets  1 2 1     inSources 0 2 0     inEdges 0 2 1
 *
 * Parallel edges are one edge with summed weight and their number in `multiplicities`; colours
 * that differ make a colour of their own (`mixedColours`). Self-loops are only counted.
 * An undirected graph holds each tie as two opposite edges of equal weight and colour.
 */
export interface Digraph {
  readonly directed: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly offsets: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly multiplicities: Int32Array;
  readonly colours: Int32Array;
  readonly inOffsets: Int32Array;
  readonly inSources: Int32Array;
  /** The edge that each entry of `inSources` belongs to. */
  readonly inEdges: Int32Array;
  /** For each edge of the list the edge that it became, -1 for a self-loop. */
  readonly edgeOfInput: Int32Array;
  readonly selfLoopCount: number;
  /** The largest given colour; entry `i` of `mixedColours` is the set that colour `givenColours + 1 + i` stands for. */
  readonly givenColours: number;
  readonly mixedColours: readonly (readonly number[])[];
}

/**
 * The graph of an edge list, in O(nodes + edges + colours).
 * @throws EdgeListError for an end outside the graph, arrays of unequal length, a weight that is
 * negative, infinite or missing, a colour below 1, and more than a graph takes.
 */
export function digraph(list: EdgeList): Digraph {
  checkSizes(list);
  const { nodeCount } = list;
  const directed = list.directed ?? true;
  const shift = directed ? 0 : 1;
  const rows = arcsOf(list, !directed);
  const { words, stride } = rows;
  const loopCount = countArcs(rows);
  // What the passes over all arcs do not see: colours, and weights of self-loops. -1 is an end outside.
  if (loopCount !== 0 || list.colours) checkEdges(list);
  const arcCount = stride - loopCount;
  sortArcs(rows, arcCount);
  if (loopCount > 0) leaveLoopsOut(rows, arcCount);
  const weights = new Float64Array(arcCount);
  const given = list.weights ?? new Float64Array(list.sources.length).fill(1);
  const repeated = edgesOfArcs(rows, weights, given, shift);
  if (repeated < 0) checkEdges(list);
  const isRepeated = repeated > 0;
  const edgeCount = isRepeated ? mergeParallel(rows, weights) : arcCount;
  if (!isRepeated) words.fill(1, 0, edgeCount);
  fillBackwards(rows, edgeCount);

  // As they stand in `words`, unless that would keep much more than there is.
  const at = (start: number, length: number) =>
    isRepeated ? words.slice(start, start + length) : words.subarray(start, start + length);
  const edgeOfArc = words.subarray(stride, 2 * stride);
  const multiplicities = at(0, edgeCount);
  const ones = isRepeated ? new Int32Array(edgeCount).fill(1) : multiplicities;
  return {
    directed,
    nodeCount,
    edgeCount,
    offsets: at(6 * stride, nodeCount + 1),
    sources: at(4 * stride, edgeCount),
    targets: at(5 * stride, edgeCount),
    weights: isRepeated ? weights.slice(0, edgeCount) : weights,
    multiplicities,
    ...(list.colours
      ? mergedColours(edgeOfArc, edgeCount, list.colours, shift)
      : { colours: ones, givenColours: 1, mixedColours: [] }),
    inOffsets: at(6 * stride + nodeCount + 1, nodeCount + 1),
    inSources: at(2 * stride, edgeCount),
    inEdges: at(3 * stride, edgeCount),
    edgeOfInput: directed ? at(stride, stride) : everySecond(edgeOfArc),
    selfLoopCount: loopCount >> shift
  };
}

/** Of a tie's two arcs, the one as given. */
function everySecond(values: Int32Array): Int32Array {
  const found = new Int32Array(values.length / 2);
  for (let i = 0; i < found.length; i++) found[i] = values[2 * i]!;
  return found;
}
