import type { EdgeList } from './digraph.ts';

/**
 * Arcs in rows by both of their ends. All pieces are of one array, `words`: each array that a loop
 * touches costs it a check and three loads at every step, more than what is done with a number.
 * First six pieces of `stride` words each, then two of `nodeCount + 1`, and a word:
 *
 *     0 sources     of each arc; later multiplicities of edges
 *     1 targets     of each arc; later the edge that it becomes
 *     2, 3 columns  arcs by target, each beside its source; later inSources and inEdges
 *     4 rows        arcs by source, then target; later sources of the edges
 *     5 targets     of the edges
 *     6 offsets     inOffsets
 *
 * Offsets count themselves into place. Those of a row begin as its end and are counted down to its
 * start. The word behind `inOffsets[v]` is of column v: its end, counted down to the start as the
 * arcs are laid out, then up again as the edges are, and so what `inOffsets[v + 1]` is to be.
 */
export interface ArcRows {
  readonly words: Int32Array;
  readonly stride: number;
  readonly nodeCount: number;
}

/** Edges of a list as arcs: two for each, the second turned, when `twoWays`; not laid out yet. */
export function arcsOf({ nodeCount, sources, targets }: EdgeList, twoWays: boolean): ArcRows {
  const stride = twoWays ? 2 * sources.length : sources.length;
  const words = new Int32Array(6 * stride + 2 * (nodeCount + 1) + 1);
  if (twoWays) {
    // Side by side, so that both directions of a tie sum in the same order.
    interleave(words, 0, sources, targets);
    interleave(words, stride, targets, sources);
  } else {
    words.set(sources, 0);
    words.set(targets, stride);
  }
  return { words, stride, nodeCount };
}

function interleave(words: Int32Array, at: number, even: Int32Array, odd: Int32Array): void {
  for (let i = 0; i < even.length; i++) {
    words[at + 2 * i] = even[i]!;
    words[at + 2 * i + 1] = odd[i]!;
  }
}

/**
 * Counts the arcs of each row and column. A self-loop is given the column behind the last one, and is
 * in no row.
 * @returns the number of self-loops; -1 when an arc has an end outside the graph
 */
export function countArcs({ words, stride, nodeCount }: ArcRows): number {
  const rowsAt = 6 * stride;
  const columnsAt = rowsAt + nodeCount + 2;
  let loopCount = 0;
  // `| 0` keeps sums whole numbers for the compiler; so in all of this file.
  for (let arc = 0; arc < stride; arc++) {
    const source = words[arc]!;
    const target = words[(arc + stride) | 0]!;
    // Unsigned, so that a negative number is too large as well.
    if (source >>> 0 >= nodeCount || target >>> 0 >= nodeCount) return -1;
    if (source === target) {
      words[(arc + stride) | 0] = nodeCount;
      loopCount = (loopCount + 1) | 0;
      continue;
    }
    const row = (rowsAt + source) | 0;
    const column = (columnsAt + target) | 0;
    words[row] = (words[row]! + 1) | 0;
    words[column] = (words[column]! + 1) | 0;
  }
  words[columnsAt + nodeCount] = loopCount;
  addUp(words, rowsAt, nodeCount);
  addUp(words, columnsAt, nodeCount);
  return loopCount;
}

function addUp(words: Int32Array, at: number, count: number): void {
  let sum = 0;
  for (let i = at; i <= at + count; i++) {
    sum = (sum + words[i]!) | 0;
    words[i] = sum;
  }
}

/**
 * Sorts the arcs by source, then target, then place in the list, without comparing any: rows that are
 * filled column by column come out sorted.
 */
export function sortArcs(rows: ArcRows, arcCount: number): void {
  fillColumns(rows);
  fillRows(rows, arcCount);
}

function fillColumns({ words, stride, nodeCount }: ArcRows): void {
  const countsAt = 6 * stride + nodeCount + 2;
  const columnsAt = 2 * stride;
  for (let arc = stride - 1; arc >= 0; arc--) {
    const count = (countsAt + words[(arc + stride) | 0]!) | 0;
    const slot = (words[count]! - 1) | 0;
    words[count] = slot;
    const written = (columnsAt + slot + slot) | 0;
    words[written] = words[arc]!;
    words[(written + 1) | 0] = arc;
  }
}

function fillRows({ words, stride }: ArcRows, arcCount: number): void {
  const countsAt = 6 * stride;
  const columnsAt = 2 * stride;
  const rowsAt = 4 * stride;
  for (let i = columnsAt + 2 * arcCount - 2; i >= columnsAt; i -= 2) {
    const count = (countsAt + words[i]!) | 0;
    const slot = (words[count]! - 1) | 0;
    words[count] = slot;
    words[(rowsAt + slot) | 0] = words[(i + 1) | 0]!;
  }
}

/** Gives self-loops, which the columns hold behind all others, no edge: -1. */
export function leaveLoopsOut({ words, stride }: ArcRows, arcCount: number): void {
  const columnsAt = 2 * stride;
  for (let i = arcCount; i < stride; i++) words[stride + words[columnsAt + 2 * i + 1]!] = -1;
}

/**
 * Makes an edge of every arc, in the order of the rows.
 * @param weights of the edges, to be filled in
 * @param given the weights of the list
 * @param shift 1 when there are two arcs for each edge of the list
 * @returns how many have the same ends as the one before; -1 when a weight is negative, infinite or missing
 */
export function edgesOfArcs(
  { words, stride }: ArcRows,
  weights: Float64Array,
  given: Float64Array,
  shift: 0 | 1
): number {
  const rowsAt = 4 * stride;
  let repeated = 0;
  let lastSource = -1;
  let lastTarget = -1;
  // Few names, because there are as few registers: the pieces are passed in steps of `stride`.
  for (let edge = 0; edge < weights.length; edge++) {
    let written = (rowsAt + edge) | 0;
    let read = words[written]!;
    const weight = given[read >> shift]!;
    if (!(weight >= 0 && weight < Infinity)) return -1;
    weights[edge] = weight;
    const source = words[read]!;
    read = (read + stride) | 0;
    const target = words[read]!;
    words[read] = edge;
    if (target === lastTarget && source === lastSource) repeated = (repeated + 1) | 0;
    lastSource = source;
    lastTarget = target;
    words[written] = source;
    written = (written + stride) | 0;
    words[written] = target;
  }
  return repeated;
}

/**
 * Edges of the same ends, which stand side by side, become one, and rows and columns are counted
 * anew. Weights are added in the order of the list, so that the rounding of the sums does not depend
 * on anything else.
 * @returns the number of edges that are left; multiplicities take the place of the arcs' sources
 */
export function mergeParallel(
  { words, stride, nodeCount }: ArcRows,
  weights: Float64Array
): number {
  const mergedAt = 2 * stride;
  const [sourcesAt, targetsAt, offsetsAt] = [4 * stride, 5 * stride, 6 * stride];
  const inOffsetsAt = offsetsAt + nodeCount + 1;
  words.fill(0, 0, stride);
  words.fill(0, offsetsAt);
  let edge = -1;
  for (let i = 0; i < weights.length; i++) {
    const source = words[sourcesAt + i]!;
    const target = words[targetsAt + i]!;
    if (edge >= 0 && words[targetsAt + edge] === target && words[sourcesAt + edge] === source) {
      weights[edge]! += weights[i]!;
    } else {
      edge++;
      words[sourcesAt + edge] = source;
      words[targetsAt + edge] = target;
      weights[edge] = weights[i]!;
      words[offsetsAt + source + 1]!++;
      words[inOffsetsAt + target + 2]!++;
    }
    words[edge]!++;
    words[mergedAt + i] = edge;
  }
  for (let arc = stride; arc < 2 * stride; arc++) {
    if (words[arc]! >= 0) words[arc] = words[mergedAt + words[arc]!]!;
  }
  addUp(words, offsetsAt, nodeCount);
  addUp(words, inOffsetsAt, nodeCount);
  return edge + 1;
}

/** Lays the edges out backwards: `inSources` and `inEdges` take the place of the columns. */
export function fillBackwards({ words, stride, nodeCount }: ArcRows, edgeCount: number): void {
  const countsAt = 6 * stride + nodeCount + 2;
  const sourcesAt = 4 * stride;
  const inSourcesAt = 2 * stride;
  for (let edge = 0; edge < edgeCount; edge++) {
    let read = (sourcesAt + edge) | 0;
    const source = words[read]!;
    read = (read + stride) | 0;
    const count = (countsAt + words[read]!) | 0;
    const slot = words[count]!;
    words[count] = (slot + 1) | 0;
    const written = (inSourcesAt + slot) | 0;
    words[written] = source;
    words[(written + stride) | 0] = edge;
  }
}
