import type { Diagram } from '#lib/domain/diagram.ts';
import type { IdMaker } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import type { FileFailure } from '#lib/schema/index.ts';
import type { CsvFailure } from './csv-table.ts';
import type { DecodeFailure } from './decode.ts';
import type { Issue } from './issues.ts';

/** A kind of file, in and out; one object in one file, one line in `formats/index.ts`. */
export interface Format<Id extends string = string> {
  readonly id: Id;
  /** With the dot, the one to save under first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Whether the beginning of a text or its file name looks like this format. */
  sniff(head: string, fileName: string): boolean;
  read(text: string, context: ImportContext): Result<Import, ImportFailure>;
  write?(diagram: Diagram): string;
}

/** What reading needs from outside: nothing in `formats` reads a clock or makes chance. */
export interface ImportContext {
  readonly fileName: string;
  /** Kept in the `source` of every record. */
  readonly importedAt: string;
  readonly makeId: IdMaker;
}

/** What a file gives. Where it has no positions, the diagram has no placements: see `layout`. */
export interface Import {
  /** Id of the format. */
  readonly format: string;
  readonly diagram: Diagram;
  readonly issues: readonly Issue[];
  readonly report: ImportReport;
}

/** What the preview says before anything is taken over. */
export interface ImportReport {
  readonly parties: number;
  readonly engagements: number;
  /** Sum of the values by currency; amounts without one under `XXX` (ISO 4217: no currency). */
  readonly totals: Readonly<Record<string, number>>;
  /** Ends that the file names without defining them. */
  readonly dangling: number;
  /** Names that may stand for a party already named; nothing is merged. */
  readonly duplicates: number;
}

/** Neither the name nor the beginning of the text is known. */
export interface UnknownFormat {
  readonly code: 'unknown-format';
  readonly fileName: string;
}

/** Why nothing could be read; the diagram is not made. */
export type ImportFailure = FileFailure | CsvFailure | DecodeFailure | UnknownFormat;
