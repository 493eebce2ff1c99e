import { kernels } from './kernels/index.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Part, Steps, Work } from './steps.ts';

/** One slice of the work, with breaks where the kernel makes any. */
export function* partSlices({ kernel, graph, options }: Work, items: Int32Array): Slices<Part> {
  const part: Part | Slices<Part> = kernels[kernel].part(graph, items, options);
  return 'next' in part ? yield* part : part;
}

/** Does one slice of the work, here and now. */
export function partOf(work: Work, items: Int32Array): Part {
  return finished(partSlices(work, items));
}

/** Runs a computation to its end without a break: for the command line and for tests. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    for (const items of value.slices) value.take(partOf(value, items));
  }
}
