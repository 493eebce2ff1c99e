/**
 * A long computation in short slices: it yields the share done so far, 0 to 1, so that whoever runs
 * it can show progress, let messages in or stop, and it returns the result.
 */
export type Slices<Result> = Generator<number, Result, void>;

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

/** The result of a computation that nobody needs to interrupt. */
export function finished<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
