/** A seeded source of random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** The next number, at least 0 and below 1. */
  next(): number;
  /** The next whole number, at least 0 and below `limit` (a positive integer). */
  below(limit: number): number;
}

const GOLDEN_GAMMA = 0x9e3779b9;

/**
 * SplitMix with 32 bits of state: a counter in steps of the golden ratio, each value mixed.
 * Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195; mixing constants of MurmurHash3's finaliser.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;

  function next(): number {
    state = (state + GOLDEN_GAMMA) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }

  return { next, below: (limit) => Math.floor(next() * limit) };
}

/** Puts the first `count` items into a random order, in place: Fisher & Yates. By default all. */
export function shuffle(items: Int32Array, random: Random, count = items.length): void {
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}
