import type { Digraph } from './graph/digraph.ts';
import type { KernelId } from './kernels/index.ts';
import type { Slices } from '#lib/domain/slices.ts';

/** What a slice of the work gives back: arrays whose entries add up over all slices. */
export type Part = readonly Float64Array[];

/** Choices of a kernel, as plain data, because they travel to other workers. */
export type KernelOptions = Readonly<Record<string, number>>;

/**
 * A routine over items (sources, seeds) that can be done slice by slice, anywhere and in any order:
 * it reads nothing but its arguments, and they can be copied.
 */
export interface Kernel {
  /** In slices of its own where one item can take long. */
  part(graph: Digraph, items: Int32Array, options: KernelOptions): Part | Slices<Part>;
}

/** A request to have every slice done. `take` is called once for each, in the order of the slices. */
export interface Work {
  readonly kernel: KernelId;
  readonly graph: Digraph;
  readonly options: KernelOptions;
  readonly slices: readonly Int32Array[];
  take(part: Part): void;
}

/**
 * A computation that asks for its long work instead of doing it. Whoever runs it decides where the
 * slices are done and what is heard in between; the result does not depend on that.
 */
export type Steps<Result> = Generator<Work, Result, void>;

/** Tells steps from a result that is there at once. */
export function isSteps<Result>(found: object | Steps<Result>): found is Steps<Result> {
  return Symbol.iterator in found && 'next' in found;
}

/** Most of a slice: some ten milliseconds, so that cancelling and progress feel immediate. */
const stepsPerSlice = 4_000_000;

/** Least of a slice: below a few milliseconds, sending it elsewhere costs more than it saves. */
const leastStepsPerSlice = 500_000;

/** Slices that smaller work is cut into, so that several workers finish at about the same time. */
const usualSlices = 16;

/**
 * Asks for `items` to be done by `kernel`, and gives the sums of what the slices gave. Slices follow
 * from the graph alone, so sums are rounded alike however many workers share them.
 * @param width slices are multiples of this, for kernels that take so many items at once
 * @param maxima the arrays, by place, of which the largest entry counts instead of the sum
 * @param groups who wants to know what each slice gave
 * @param stepsPerItem cost of an item; by default one walk over the graph
 */
export function* summed(
  kernel: KernelId,
  graph: Digraph,
  items: Int32Array,
  {
    options = {},
    width = 1,
    stepsPerItem = graph.nodeCount + graph.edgeCount,
    maxima = [],
    groups
  }: SliceOptions = {}
): Steps<Float64Array[]> {
  const sums: Float64Array[] = [];
  const share = Math.max(leastStepsPerSlice, (items.length * stepsPerItem) / usualSlices);
  const steps = Math.min(stepsPerSlice, share);
  const most = Math.max(1, Math.floor(steps / Math.max(1, stepsPerItem) / width));
  const slices = slicesOf(items, Math.min(most * width, maximumSlice, groups?.most ?? Infinity));
  let taken = 0;
  yield {
    kernel,
    graph,
    options,
    slices,
    take(part) {
      groups?.note(part, slices[taken++]!.length);
      for (const [i, array] of part.entries()) {
        const sum = sums[i];
        if (!sum) sums[i] = array.slice();
        else if (maxima.includes(i)) keepLargest(sum, array);
        else for (let k = 0; k < array.length; k++) sum[k]! += array[k]!;
      }
    }
  };
  return sums;
}

/** Asks for each item to be done on its own, and gives what each gave. */
export function* each(
  kernel: KernelId,
  graph: Digraph,
  items: readonly number[],
  options: KernelOptions = {}
): Steps<Part[]> {
  const found: Part[] = [];
  yield {
    kernel,
    graph,
    options,
    slices: items.map((item) => Int32Array.of(item)),
    take: (part) => found.push(part)
  };
  return found;
}

/** Asks for work that is of one piece, its only item a seed where it needs one, and gives what it gave. */
export function* whole(
  kernel: KernelId,
  graph: Digraph,
  { options = {}, seed = 0 }: { readonly options?: KernelOptions; readonly seed?: number } = {}
): Steps<Part> {
  const [found = []] = yield* each(kernel, graph, [seed], options);
  return found;
}

interface SliceOptions {
  readonly options?: KernelOptions;
  readonly width?: number;
  readonly stepsPerItem?: number;
  readonly maxima?: readonly number[];
  readonly groups?: Groups | undefined;
}

/** Slices as groups of a sample, to see how they differ. */
export interface Groups {
  /** Items of a group. */
  readonly most: number;
  note(part: Part, size: number): void;
}

function keepLargest(kept: Float64Array, found: Float64Array): void {
  for (let k = 0; k < found.length; k++) kept[k] = Math.max(kept[k]!, found[k]!);
}

/** So that several workers have something to do on small graphs too. */
const maximumSlice = 256;

/** Items in their order, so many together. */
export function slicesOf(items: Int32Array, size: number): Int32Array[] {
  const slices: Int32Array[] = [];
  for (let start = 0; start < items.length; start += size) {
    slices.push(items.slice(start, start + size));
  }
  return slices;
}
