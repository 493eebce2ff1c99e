import { range } from '../graph/index-arrays.ts';

/**
 * A partition of the vertices of one module into classes, each a range of one permutation.
 *
 *     {4} {0 2} {1 3 5}      position    0  1  2  3  4  5
 *                            members     4  0  2  1  3  5      vertex     0  1  2  3  4  5
 *     class         0  1  2                                    positions  1  3  2  4  0  5
 *     classStarts   0  1  3                                    classOf    1  2  1  2  0  2
 *     classEnds     1  3  6
 *
 * A class is split by moving some members to the front of its range: {1 3 5} with 5 moved becomes
 * 5 | 3 1, of which the front takes the next class number. Nothing outside the range is touched,
 * so one permutation serves all modules, nested ones too.
 */
export interface Partition {
  readonly members: Int32Array;
  readonly positions: Int32Array;
  readonly classOf: Int32Array;
  readonly classStarts: Int32Array;
  readonly classEnds: Int32Array;
  classCount: number;
}

/** All vertices as one range, not yet in classes. */
export function createPartition(nodeCount: number): Partition {
  return {
    members: range(nodeCount),
    positions: range(nodeCount),
    classOf: new Int32Array(nodeCount),
    // Splitting degenerate classes numbers up to as many pieces again.
    classStarts: new Int32Array(2 * nodeCount + 1),
    classEnds: new Int32Array(2 * nodeCount + 1),
    classCount: 0
  };
}

/** Moves `vertex` to `position`; the vertex found there takes its place. */
export function moveTo({ members, positions }: Partition, vertex: number, position: number): void {
  const from = positions[vertex]!;
  const other = members[position]!;
  members[from] = other;
  positions[other] = from;
  members[position] = vertex;
  positions[vertex] = position;
}

/** Makes `start .. end` the next class and returns its number. */
export function addClass(partition: Partition, start: number, end: number): number {
  const { members, classOf, classStarts, classEnds } = partition;
  const added = partition.classCount++;
  classStarts[added] = start;
  classEnds[added] = end;
  for (let i = start; i < end; i++) classOf[members[i]!] = added;
  return added;
}
