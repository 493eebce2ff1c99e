import { readFile, writeFile } from 'node:fs/promises';
import type { CliIo } from './io.ts';
import { run } from './run.ts';

const io: CliIo = {
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10)
};

/** The command line over the real machine; resolves to the exit code. */
export function main(argv: readonly string[]): Promise<number> {
  return run(argv, io);
}
