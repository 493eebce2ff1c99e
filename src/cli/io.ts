/** Everything outside that the command line touches; tests give their own. */
export interface CliIo {
  /** Throws what `node:fs` throws. */
  readFile(path: string): Promise<Uint8Array>;
  /** Throws what `node:fs` throws. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Milliseconds from any start. */
  now(): number;
  /** `YYYY-MM-DD`. */
  today(): string;
}
