/**
 * A long computation in short slices: it yields the share done so far, 0 to 1, so that whoever runs
 * it can show progress, let messages in or stop, and it returns the result.
 */
export type Slices<Result> = Generator<number, Result, void>;

/** The result of a computation that nobody needs to interrupt. */
export function finished<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
