import type { EdgeList } from './digraph.ts';

/**
 * Arcs in rows by both of their ends. All pieces are of one array, `words`: each array that a loop
 * touches costs it a check and three loads at every step, more than what is done with a number.
 * First seven pieces of `stride` words each, then three of `nodeCount + 1`:
 *
 *     0 sources     of each arc; later multiplicities of edges
 *     1 targets     of each arc; later colours of edges
 *     2 edges       that the arcs become
 *     3 columns     arcs by target; later inSources
 *     4 rows        arcs by source, then target; later inEdges
 *     5 sources     of the edges
 *     6 targets     of the edges
 *     7 offsets     inOffsets     next free place of each row or column
 */
export interface ArcRows {
  readonly words: Int32Array;
  readonly stride: number;
  readonly nodeCount: number;
}

/** Edges of a list as arcs: two for each, the second turned, when `twoWays`; not laid out yet. */
export function arcsOf({ nodeCount, sources, targets }: EdgeList, twoWays: boolean): ArcRows {
  const stride = twoWays ? 2 * sources.length : sources.length;
  const words = new Int32Array(7 * stride + 3 * (nodeCount + 1));
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
 * Makes `offsets` and `inOffsets`. A self-loop is given the column behind the last one, and is in no row.
 * @returns the number of self-loops; -1 when an arc has an end outside the graph
 */
export function countArcs({ words, stride, nodeCount }: ArcRows): number {
  const offsetsAt = 7 * stride;
  const inOffsetsAt = offsetsAt + nodeCount + 1;
  let loopCount = 0;
  // `| 0` keeps sums whole numbers for the compiler; so in all of this file.
  for (let arc = 0; arc < stride; arc++) {
    const source = words[arc]!;
    const target = words[(arc + stride) | 0]!;
    if ((source | target) < 0 || source >= nodeCount || target >= nodeCount) return -1;
    if (source === target) {
      words[(arc + stride) | 0] = nodeCount;
      loopCount = (loopCount + 1) | 0;
      continue;
    }
    const row = (offsetsAt + source + 1) | 0;
    const column = (inOffsetsAt + target + 1) | 0;
    words[row] = (words[row]! + 1) | 0;
    words[column] = (words[column]! + 1) | 0;
  }
  addUp(words, offsetsAt, nodeCount);
  addUp(words, inOffsetsAt, nodeCount);
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
  const nextAt = copyOffsets(words, stride, nodeCount, 1);
  const columnsAt = 3 * stride;
  for (let arc = 0; arc < stride; arc++) {
    const next = (nextAt + words[(arc + stride) | 0]!) | 0;
    const slot = words[next]!;
    words[next] = (slot + 1) | 0;
    words[(columnsAt + slot) | 0] = arc;
  }
}

function fillRows({ words, stride, nodeCount }: ArcRows, arcCount: number): void {
  const nextAt = copyOffsets(words, stride, nodeCount, 0);
  const columnsAt = 3 * stride;
  const rowsAt = 4 * stride;
  for (let i = columnsAt; i < columnsAt + arcCount; i++) {
    const arc = words[i]!;
    const next = (nextAt + words[arc]!) | 0;
    const slot = words[next]!;
    words[next] = (slot + 1) | 0;
    words[(rowsAt + slot) | 0] = arc;
  }
}

/** @returns where the copy of `offsets` (0) or `inOffsets` (1) is, to be counted up */
function copyOffsets(words: Int32Array, stride: number, nodeCount: number, which: 0 | 1): number {
  const offsetsAt = 7 * stride;
  const nextAt = offsetsAt + 2 * (nodeCount + 1);
  const from = offsetsAt + which * (nodeCount + 1);
  words.copyWithin(nextAt, from, from + nodeCount + 1);
  return nextAt;
}

/**
 * Makes an edge of every arc, in the order of the rows.
 * @returns how many have the same ends as the one before
 */
export function edgesOfArcs({ words, stride }: ArcRows, arcCount: number): number {
  const rowsAt = 4 * stride;
  let repeated = 0;
  let lastTarget = -1;
  // Few names, because there are as few registers: the pieces are passed in steps of `stride`.
  for (let edge = 0; edge < arcCount; edge++) {
    let written = (rowsAt + edge) | 0;
    let read = words[written]!;
    const source = words[read]!;
    read = (read + stride) | 0;
    const target = words[read]!;
    words[(read + stride) | 0] = edge;
    written = (written + stride) | 0;
    words[written] = source;
    if (target === lastTarget && words[(written - 1) | 0] === source) repeated = (repeated + 1) | 0;
    lastTarget = target;
    words[(written + stride) | 0] = target;
  }
  return repeated;
}

/**
 * The weight of each arc, in the order of the rows.
 * @param shift 1 when there are two arcs for each edge of the list
 * @returns undefined when one is negative, infinite or missing
 */
export function weightsInRows(
  { words, stride }: ArcRows,
  arcCount: number,
  given: Float64Array,
  shift: 0 | 1
): Float64Array | undefined {
  const rowsAt = 4 * stride;
  const weights = new Float64Array(arcCount);
  for (let i = 0; i < arcCount; i++) {
    const weight = given[words[(rowsAt + i) | 0]! >> shift]!;
    if (!(weight >= 0 && weight < Infinity)) return undefined;
    weights[i] = weight;
  }
  return weights;
}

/**
 * Edges of the same ends, which stand side by side, become one, and `offsets` and `inOffsets` are made
 * anew. Weights are added in the order of the list, so that the rounding of the sums does not depend
 * on anything else.
 * @returns the number of edges that are left; multiplicities take the place of the arcs' sources
 */
export function mergeParallel(
  { words, stride, nodeCount }: ArcRows,
  arcCount: number,
  weights: Float64Array
): number {
  const [edgesAt, rowsAt] = [2 * stride, 4 * stride];
  const [sourcesAt, targetsAt, offsetsAt] = [5 * stride, 6 * stride, 7 * stride];
  const inOffsetsAt = offsetsAt + nodeCount + 1;
  words.fill(0, 0, stride);
  words.fill(0, offsetsAt, inOffsetsAt + nodeCount + 1);
  let edge = -1;
  for (let i = 0; i < arcCount; i++) {
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
      words[inOffsetsAt + target + 1]!++;
    }
    words[edge]!++;
    words[edgesAt + words[rowsAt + i]!] = edge;
  }
  addUp(words, offsetsAt, nodeCount);
  addUp(words, inOffsetsAt, nodeCount);
  return edge + 1;
}

/** Lays the edges out backwards: `inSources` and `inEdges` take the place of columns and rows. */
export function fillBackwards({ words, stride, nodeCount }: ArcRows, edgeCount: number): void {
  const nextAt = copyOffsets(words, stride, nodeCount, 1);
  const sourcesAt = 5 * stride;
  const inSourcesAt = 3 * stride;
  for (let edge = 0; edge < edgeCount; edge++) {
    let read = (sourcesAt + edge) | 0;
    const source = words[read]!;
    read = (read + stride) | 0;
    const next = (nextAt + words[read]!) | 0;
    const slot = words[next]!;
    words[next] = (slot + 1) | 0;
    const written = (inSourcesAt + slot) | 0;
    words[written] = source;
    words[(written + stride) | 0] = edge;
  }
}
