/**
 * A long computation in short slices: it yields the share done so far, 0 to 1, so that whoever runs
 * it can show progress, let messages in or stop, and it returns the result.
 */
export type Slices<Result> = Generator<number, Result, void>;

/** The same where nobody waits long enough to be told how far it is. */
export type Rests<Result> = Generator<undefined, Result, void>;

/** Does a job to its end: at once, as `finished` does, or with a pause at some of its rests. */
export type Runner = <Result>(job: Rests<Result>) => Result | Promise<Result>;

/** Makes one of each, and yields how far it is within a stretch of the whole. */
export function* madeOfEach<A, B>(
  items: readonly A[],
  [from, to]: readonly [from: number, to: number],
  make: (item: A) => B
): Slices<B[]> {
  const made: B[] = [];
  for (const [i, item] of items.entries()) {
    made.push(make(item));
    yield from + ((to - from) * (i + 1)) / items.length;
  }
  return made;
}

/** Does something with each item, and rests after so many of them. */
export function* withRests<T>(items: Iterable<T>, each: (item: T) => void): Rests<void> {
  let left = stride;
  for (const item of items) {
    each(item);
    if (--left > 0) continue;
    left = stride;
    yield;
  }
}

/** As many records as are looked at, or counted in, within a few milliseconds. */
const stride = 1000;

/** Says when it is time to rest, told how many steps were taken since it was last asked. */
export type Pace = (steps: number) => boolean;

/** A rest after some ten milliseconds, by counting and not by the clock. */
export function pace(): Pace {
  let taken = 0;
  return (steps) => {
    taken += steps;
    if (taken < stepsToARest) return false;
    taken = 0;
    return true;
  };
}

/** Steps are entries that are read or written. */
const stepsToARest = 2_000_000;

/** The result of a computation that nobody needs to interrupt. */
export function finished<Result>(job: Slices<Result> | Rests<Result>): Result {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}
