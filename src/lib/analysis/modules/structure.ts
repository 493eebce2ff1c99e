import type { Digraph } from '../graph/digraph.ts';
import { maximum } from '../graph/index-arrays.ts';

/** The relation of two vertices without an edge: no colour either way. */
export const UNRELATED = 0;

/**
 * A graph seen as a 2-structure: every ordered pair (x, y) has a relation, which stands for the
 * colours (c(x, y), c(y, x)). Only related pairs are stored, for x and for y alike; the entries
 * of x are `starts[x] .. ends[x]`, equal relations together. The decomposition shortens them.
 *
 *     0 -> 1, 1 -> 0, 0 -> 2, 0 -> 3      relation  1  2  3      vertex      0      1  2  3
 *                                         forward   1  1  0      relations   1 2 2  1  3  3
 *                                         back      1  0  1      neighbours  1 2 3  0  0  0
 *                                         reversed  1  3  2
 */
export interface Structure extends Relations {
  readonly nodeCount: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly neighbours: Int32Array;
  readonly relations: Int32Array;
}

interface Relations {
  /** Per relation the colour from x to y. */
  readonly forward: readonly number[];
  /** Per relation the colour from y to x. */
  readonly back: readonly number[];
  /** Per relation the same one seen from y. */
  readonly reversed: readonly number[];
}

/** The structure of a graph, with its colours or with all edges alike, in O(nodes + edges). */
export function structureOf(graph: Digraph, coloured: boolean): Structure {
  const { nodeCount, edgeCount } = graph;
  const colours = coloured ? graph.colours : new Int32Array(edgeCount).fill(1);
  const table = new RelationTable(maximum(colours, 1));
  const starts = new Int32Array(nodeCount);
  const ends = new Int32Array(nodeCount);
  const neighbours = new Int32Array(2 * edgeCount);
  const relations = new Int32Array(2 * edgeCount);
  const row: Row = {
    length: 0,
    neighbours: new Int32Array(nodeCount),
    relations: new Int32Array(nodeCount)
  };
  let end = 0;
  for (let x = 0; x < nodeCount; x++) {
    starts[x] = end;
    readRow(graph, colours, table, x, row);
    writeGrouped(row, table, neighbours, relations, end);
    end += row.length;
    ends[x] = end;
  }
  const { forward, back, reversed } = table;
  return { nodeCount, starts, ends, neighbours, relations, forward, back, reversed };
}

/** Numbers relations as they are met, each together with its reverse. */
class RelationTable implements Relations {
  readonly forward = [0];
  readonly back = [0];
  readonly reversed = [UNRELATED];
  /** Room for counting the entries of one row per relation; zero in between. */
  readonly counts = [0];
  readonly #colourCount: number;
  readonly #numbers = new Map<number, number>();

  constructor(colourCount: number) {
    this.#colourCount = colourCount;
  }

  numberOf(forward: number, back: number): number {
    return this.#numbers.get(this.#key(forward, back)) ?? this.#add(forward, back);
  }

  #add(forward: number, back: number): number {
    const added = this.forward.push(forward) - 1;
    this.back.push(back);
    this.counts.push(0);
    this.#numbers.set(this.#key(forward, back), added);
    this.reversed.push(added);
    this.reversed[added] = this.numberOf(back, forward);
    return added;
  }

  #key(forward: number, back: number): number {
    return forward * (this.#colourCount + 1) + back;
  }
}

/** The related pairs of one vertex. */
interface Row {
  length: number;
  readonly neighbours: Int32Array;
  readonly relations: Int32Array;
}

/** Merges the edges of x in both directions, each sorted by the other end. */
function readRow(
  { nodeCount, offsets, targets, inOffsets, inSources, inEdges }: Digraph,
  colours: Int32Array,
  table: RelationTable,
  x: number,
  row: Row
): void {
  const outEnd = offsets[x + 1]!;
  const intoEnd = inOffsets[x + 1]!;
  let out = offsets[x]!;
  let into = inOffsets[x]!;
  let length = 0;
  while (out < outEnd || into < intoEnd) {
    const target = out < outEnd ? targets[out]! : nodeCount;
    const source = into < intoEnd ? inSources[into]! : nodeCount;
    const forward = target <= source ? colours[out++]! : 0;
    const back = source <= target ? colours[inEdges[into++]!]! : 0;
    row.neighbours[length] = Math.min(target, source);
    row.relations[length] = table.numberOf(forward, back);
    length++;
  }
  row.length = length;
}

/** Writes a row from `start` on, equal relations together: a counting sort over those that occur. */
function writeGrouped(
  row: Row,
  { counts }: RelationTable,
  neighbours: Int32Array,
  relations: Int32Array,
  start: number
): void {
  const met: number[] = [];
  for (let i = 0; i < row.length; i++) {
    const relation = row.relations[i]!;
    if (counts[relation]!++ === 0) met.push(relation);
  }
  let next = start;
  for (const relation of met) {
    const count = counts[relation]!;
    counts[relation] = next;
    next += count;
  }
  for (let i = 0; i < row.length; i++) {
    const relation = row.relations[i]!;
    const slot = counts[relation]!++;
    neighbours[slot] = row.neighbours[i]!;
    relations[slot] = relation;
  }
  for (const relation of met) counts[relation] = 0;
}
