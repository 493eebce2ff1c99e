import { kernels } from './kernels/index.ts';
import type { Part, Steps, Work } from './steps.ts';

/** Does one slice of the work, here and now. */
export function partOf({ kernel, graph, options }: Work, items: Int32Array): Part {
  return kernels[kernel].part(graph, items, options);
}

/** Runs a computation to its end without a break: for the command line and for tests. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    for (const items of value.slices) value.take(partOf(value, items));
  }
}
