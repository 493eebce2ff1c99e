import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import type { IdMaker } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Result } from '#lib/domain/result.ts';
import type { FileFailure } from '#lib/schema/index.ts';
import type { DelimitedFailure } from './delimited.ts';
import type { DecodeFailure } from './encoding.ts';
import type { Issue } from './issues.ts';
import type { Mapping } from './mapping.ts';
import type { NetworkFailure } from './network/issues.ts';
import type { Sheet } from './sheet.ts';
import type { WorkbookFailure } from './xlsx/issues.ts';

/** A kind of file, in and out; one object in one file, one line in `formats/index.ts`. */
export interface Format<Id extends string = string> {
  readonly id: Id;
  /** In small letters, with the dot; no two formats share one. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /**
   * What `read` works on. `binary`: bytes. `unicode`: text in UTF-8 or UTF-16; anything else is
   * refused before `read`. `any`: text in an encoding that is guessed, shown, and can be changed.
   */
  readonly content: 'binary' | 'unicode' | 'any';
  /** Whether the beginning of a file or its name looks like this format. */
  sniff(head: FileHead): boolean;
  read(file: FileContent, context: ImportContext): Result<Reading, ImportFailure>;
  /** Ways to save a diagram in this format; absent: it is only read. */
  readonly writers?: readonly Writer[];
}

export interface FileHead {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Without byte order mark; empty when the bytes are no text. */
  readonly text: string;
}

export interface FileContent {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Without byte order mark; empty for a binary format. */
  readonly text: string;
}

/** What reading needs from outside: nothing in `formats` reads a clock or makes chance. */
export interface ImportContext {
  /** Kept in the `source` of every record. */
  readonly importedAt: string;
  readonly makeId: IdMaker;
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * What a format makes of a file. A format with a meaning of its own gives a diagram; one that holds
 * tables of whatever columns gives them as they are, and what they mean is settled by a mapping:
 * the person's, else the format's own, else one guessed from the headings.
 */
export type Reading = DiagramReading | SheetsReading;

/** Where a file has no positions, the diagram has no placements: see `layout`. */
export interface DiagramReading {
  readonly kind: 'diagram';
  readonly diagram: Diagram;
  readonly issues: readonly Issue[];
  /** Ends that the file names without defining them; each became a party. */
  readonly dangling: number;
  /**
   * The app's own file: what it says stands as it is. Of other files it is read off the network
   * which engagement supports which (`supportsInferred`).
   */
  readonly own?: boolean;
}

export interface SheetsReading {
  readonly kind: 'sheets';
  readonly sheets: readonly Sheet[];
  readonly issues: readonly Issue[];
  /** What the format knows about its own columns, in the order of the sheets. */
  readonly mapping?: Mapping;
}

/** A diagram out of files, before anything is taken over. */
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

/** A way to save a diagram; found by the end of the file's name. */
export interface Writer {
  /** With the dot. */
  readonly extension: string;
  /** @param language of headings and of words in drop-downs, where the format has such; else English */
  write(diagram: Diagram, language?: Language): Written;
}

export interface Written {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What the file has no place for, in the order of the tables; see `lossesOf`. */
  readonly lost: readonly Loss[];
}

/** Facts that a written file does not carry. */
export interface Loss {
  readonly table: TableName;
  /** Absent: the records as a whole. */
  readonly field?: string;
  /** How many records have it. */
  readonly count: number;
}

/** Neither the name nor the beginning of the file is known. */
export interface UnknownFormat {
  readonly code: 'unknown-format';
  readonly fileName: string;
}

/** Several files are read in one only where all of them are tables. */
export interface NotCombinable {
  readonly code: 'not-combinable';
  readonly fileName: string;
}

/** Why the bytes of a file are not looked at: together the files are too large, or nobody could get them. */
export type UnreadFile =
  | { readonly code: 'file-too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'file-unreadable' };

/** Why nothing could be read; the diagram is not made. */
export type ImportFailure =
  | UnreadFile
  | FileFailure
  | DelimitedFailure
  | NetworkFailure
  | WorkbookFailure
  | DecodeFailure
  | UnknownFormat
  | NotCombinable;
