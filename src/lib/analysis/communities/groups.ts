import type { Dealings } from './dealings.ts';

/** A partition into groups 0 .. nodeCount - 1, some of them empty, and what each sums up to. */
export interface Groups {
  readonly groupOf: Int32Array;
  /** Per group the number of its vertices. */
  readonly sizes: Int32Array;
  readonly outVolumes: Float64Array;
  readonly inVolumes: Float64Array;
}

/** Sums up the groups anew, whose numbers are below the number of vertices. */
export function sumUp(groups: Groups, dealings: Dealings): void {
  const { nodeCount, outVolumes, inVolumes } = dealings;
  const { groupOf } = groups;
  groups.sizes.fill(0, 0, nodeCount);
  groups.outVolumes.fill(0, 0, nodeCount);
  groups.inVolumes.fill(0, 0, nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const group = groupOf[v]!;
    groups.sizes[group]!++;
    groups.outVolumes[group]! += outVolumes[v]!;
    groups.inVolumes[group]! += inVolumes[v]!;
  }
}

/** Puts every vertex into the group of its own number, alone. */
export function standAlone(groups: Groups, { nodeCount, outVolumes, inVolumes }: Dealings): void {
  for (let v = 0; v < nodeCount; v++) {
    groups.groupOf[v] = v;
    groups.sizes[v] = 1;
    groups.outVolumes[v] = outVolumes[v]!;
    groups.inVolumes[v] = inVolumes[v]!;
  }
}

/** Puts vertex v into another group. */
export function move(groups: Groups, dealings: Dealings, v: number, to: number): void {
  const { groupOf, sizes, outVolumes, inVolumes } = groups;
  const from = groupOf[v]!;
  const out = dealings.outVolumes[v]!;
  const into = dealings.inVolumes[v]!;
  sizes[from]!--;
  outVolumes[from]! -= out;
  inVolumes[from]! -= into;
  groupOf[v] = to;
  sizes[to]!++;
  outVolumes[to]! += out;
  inVolumes[to]! += into;
}

/**
 * Renumbers the groups of the first vertices in place by first appearance and returns how many there are.
 * @param numbers room for a number per group, however few vertices are left of those that named them
 */
export function renumber(
  groupOf: Int32Array,
  nodeCount = groupOf.length,
  numbers: Int32Array = new Int32Array(nodeCount)
): number {
  numbers.fill(-1);
  let count = 0;
  for (let v = 0; v < nodeCount; v++) {
    const group = groupOf[v]!;
    if (numbers[group] === -1) numbers[group] = count++;
    groupOf[v] = numbers[group]!;
  }
  return count;
}

/** Splits every group into its connected parts, in place. A split never makes a partition worse. */
export function splitConnected(
  { nodeCount, offsets, neighbours }: Dealings,
  groupOf: Int32Array
): void {
  const partOf = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  let partCount = 0;
  for (let root = 0; root < nodeCount; root++) {
    if (partOf[root] !== -1) continue;
    let tail = 0;
    queue[tail++] = root;
    partOf[root] = partCount;
    for (let head = 0; head < tail; head++) {
      const u = queue[head]!;
      for (let entry = offsets[u]!; entry < offsets[u + 1]!; entry++) {
        const v = neighbours[entry]!;
        if (partOf[v] !== -1 || groupOf[v] !== groupOf[u]) continue;
        partOf[v] = partCount;
        queue[tail++] = v;
      }
    }
    partCount++;
  }
  groupOf.set(partOf);
}
