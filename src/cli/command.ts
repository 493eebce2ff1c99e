import type { Result } from '#lib/domain/result.ts';
import type { Import } from '#lib/formats/index.ts';
import type { CliIo } from './io.ts';
import type { OptionName, Options } from './options.ts';
import type { FileProblem } from './sentences.ts';

/** One command: how it is called, and what it says about a file that was read. */
export interface CliCommand {
  /** Shown in the usage: `modules FILE… [--undirected]`. */
  readonly usage: string;
  /** What it takes besides `--json`. */
  readonly options: readonly OptionName[];
  /** A report, or why the options do not fit this file. */
  report(file: Import, options: Options, io: CliIo): Report | Result<never, FileProblem>;
}

/** One answer in two forms. Functions, because each can be long and only one is wanted. */
export interface Report {
  /** The members of one JSON object, without the braces. */
  json(): string;
  /** Lines for people. */
  text(): readonly string[];
}
