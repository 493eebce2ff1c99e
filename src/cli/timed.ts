import type { CliIo } from './io.ts';

/**
 * The result, and the least of the times of several runs, in milliseconds to three places: the rest
 * is what the machine did besides.
 */
export function timed<Value>(compute: () => Value, repeat: number, io: CliIo): [Value, number] {
  let least = Infinity;
  for (let run = 1; ; run++) {
    const start = io.now();
    const value = compute();
    least = Math.min(least, io.now() - start);
    if (run >= repeat) return [value, Math.round(least * 1000) / 1000];
  }
}
