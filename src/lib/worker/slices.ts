import { partSlices } from '#lib/analysis/run.ts';
import type { Steps, Work } from '#lib/analysis/steps.ts';

/** Hears which share of a piece of work is done, and says whether to go on. */
export type OnSlice = (share: number) => Promise<boolean>;

/** Does all slices of the work and lets `work.take` have them in order; false when told to stop. */
export type SliceRunner = (work: Work, onSlice: OnSlice) => Promise<boolean>;

/** One slice after the other, in this worker. */
export const runHere: SliceRunner = async (work, onSlice) => {
  const count = work.slices.length;
  for (const [i, items] of work.slices.entries()) {
    const slices = partSlices(work, items);
    let next = slices.next();
    for (; !next.done; next = slices.next()) {
      if (!(await onSlice((i + next.value) / count))) return false;
    }
    work.take(next.value);
    if (!(await onSlice((i + 1) / count))) return false;
  }
  return true;
};

/** The result of a computation; undefined when it was told to stop. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  runner: SliceRunner,
  onSlice: OnSlice
): Promise<Result | undefined> {
  // Nobody knows how many pieces of work will come: each gets half of what is left of the bar.
  let left = 1;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const before = 1 - left;
    left /= 2;
    const rest = left;
    if (!(await runner(value, (share) => onSlice(before + share * rest)))) return undefined;
  }
}
