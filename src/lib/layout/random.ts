/** Numbers from 0 to 1 by mulberry32: the same ones for the same seed, on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Does something with the chance of a seed in place of the machine's, for packages that ask it. */
export function withSeed<T>(seed: number, deed: () => T): T {
  const { random } = Math;
  Object.assign(Math, { random: randomFrom(seed) });
  try {
    return deed();
  } finally {
    Object.assign(Math, { random });
  }
}
