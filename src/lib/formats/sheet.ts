import { unguarded } from '#lib/domain/cells/guard.ts';

/** A table of a file, before anybody has said what its columns hold. */
export interface Sheet {
  /** The file's name. */
  readonly file: string;
  /** Of a table within its file, as a worksheet; absent where the file is one table. */
  readonly name?: string;
  /** The headings, trimmed. */
  readonly header: readonly string[];
  /** Rows that are not blank, each with as many cells as the header. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** Counts from 1 as the file does, header included. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** What a cell holds: text as it stands, or a value whose type the file itself says. */
export type Cell = string | number | boolean;

/**
 * The text of a cell, trimmed and in composed form; empty when there is none. The apostrophe that
 * writers put before what a spreadsheet would take for a formula is taken away.
 */
export function textOf(cell: Cell | undefined): string {
  const text = cell === undefined ? '' : String(cell).trimStart();
  return unguarded(text).trim().normalize('NFC');
}

/** What to call a table where several are read; undefined where it is the only one. */
export function tableLabel(sheet: Sheet, sheets: readonly Sheet[]): string | undefined {
  if (sheets.length < 2) return undefined;
  const isOneOfFile = sheets.some((other) => other !== sheet && other.file === sheet.file);
  return isOneOfFile ? (sheet.name ?? sheet.file) : sheet.file;
}
