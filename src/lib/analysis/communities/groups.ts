import type { Dealings } from './dealings.ts';

/** A partition into groups 0 .. nodeCount - 1, some of them empty, and what each sums up to. */
export interface Groups {
  readonly groupOf: Int32Array;
  /** Per group the number of its vertices. */
  readonly sizes: Int32Array;
  readonly outVolumes: Float64Array;
  readonly inVolumes: Float64Array;
}

/** The groups of a partition; takes `groupOf` over, whose numbers are below the number of vertices. */
export function groupsOf({ nodeCount, ...dealings }: Dealings, groupOf: Int32Array): Groups {
  const sizes = new Int32Array(nodeCount);
  const outVolumes = new Float64Array(nodeCount);
  const inVolumes = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const group = groupOf[v]!;
    sizes[group]!++;
    outVolumes[group]! += dealings.outVolumes[v]!;
    inVolumes[group]! += dealings.inVolumes[v]!;
  }
  return { groupOf, sizes, outVolumes, inVolumes };
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

/** Renumbers a partition in place by first appearance and returns the number of groups. */
export function renumber(groupOf: Int32Array): number {
  const numbers = new Int32Array(groupOf.length).fill(-1);
  let count = 0;
  for (let v = 0; v < groupOf.length; v++) {
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
