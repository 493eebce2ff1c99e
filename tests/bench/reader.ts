import { readFileSync } from 'node:fs';
import { threadTime } from './clock.ts';
import { ways } from './reading-ways.ts';

// One way to read one file, once, in a process of its own: what it holds at most is then its own too.

/** Prints the processor time in milliseconds, and how many bytes the process held before. */
export function readOnce(file: string, way: string): void {
  const bytes = new Uint8Array(readFileSync(file));
  const extension = file.slice(file.lastIndexOf('.'));
  const read = ways[extension]?.[way];
  if (!read) throw new Error(`${way} of ${extension}`);
  const held = process.memoryUsage().rss;
  const start = threadTime();
  // Held until its cost is told.
  const result = read(bytes, file);
  const time = threadTime() - start;
  process.stdout.write(JSON.stringify({ time, held, isRead: result !== undefined }));
}
