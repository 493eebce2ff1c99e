import Papa from 'papaparse';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Header } from './columns/header.ts';
import { headerIn, headerRows } from './columns/header.ts';
import type { Countable } from './network/issues.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { textOf } from './sheet.ts';

/** Why a text is no table. `row` counts from 1 and includes what stands above the header. */
export type DelimitedFailure =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'too-many'; readonly of: Countable; readonly limit: number }
  | { readonly code: 'empty-file' }
  | { readonly code: 'no-data-rows' }
  /** Nothing says which columns are clients, providers or names; `found` is shortened. */
  | { readonly code: 'header-not-recognised'; readonly found: readonly string[] }
  | {
      readonly code: 'unterminated-quote' | 'malformed-quote';
      readonly row: number;
      /** Text of the header over the cell. */
      readonly column: string;
    }
  | {
      readonly code: 'wrong-field-count';
      readonly row: number;
      readonly expected: number;
      readonly found: number;
    };

const separators = [',', ';', '\t', '|'] as const;
type Separator = (typeof separators)[number];

const characterLimit = 128 * 1024 * 1024;
/** As many as a worksheet has. */
const rowLimit = 1_048_576;
/** How much of a text is looked at for separator and header. */
const headLength = 64 * 1024;

/** Splits a text into its header and its rows. */
export function sheetOf(text: string, file: string): Result<Sheet, DelimitedFailure> {
  if (text.length > characterLimit) {
    return err({ code: 'too-large', size: text.length, limit: characterLimit });
  }
  // One kind of line end: a file that mixes them would be cut in the wrong places.
  const lines = text.replace(/\r\n?/g, '\n');
  const head = headOf(lines);
  if (!head) return err({ code: 'empty-file' });
  const { header, at, separator } = head;
  const { data, errors } = parse(lines, separator, rowLimit + 2);
  const [fault] = errors;
  if (fault) {
    const code = fault.code === 'MissingQuotes' ? 'unterminated-quote' : 'malformed-quote';
    const column = columnAt(lines.slice(0, fault.index), head);
    return err({ code, row: (fault.row ?? 0) + 1, column });
  }
  if (data.length > rowLimit + 1) return err({ code: 'too-many', of: 'rows', limit: rowLimit });
  const rows: SheetRow[] = [];
  for (let index = at + 1; index < data.length; index++) {
    const cells = data[index] ?? [];
    if (isBlank(cells)) continue;
    const [row, expected, found] = [index + 1, header.length, filled(cells, header.length)];
    if (found !== expected) return err({ code: 'wrong-field-count', row, expected, found });
    rows.push({ row, cells });
  }
  if (rows.length > 0) return ok({ file, header, rows });
  return err(
    head.known ? { code: 'no-data-rows' } : { code: 'header-not-recognised', found: shown(header) }
  );
}

/** Headings as a failure shows them. */
export function shown(header: readonly string[]): readonly string[] {
  return header.slice(0, 12).map((cell) => cell.slice(0, 80));
}

/** Whether a text begins with headings of engagements or parties. */
export function hasKnownHeader(text: string): boolean {
  const head = headOf(text.slice(0, headLength).replace(/\r\n?/g, '\n'));
  return head !== undefined && head.known && head.header.length > 1;
}

interface Head extends Header {
  readonly separator: Separator;
}

/** The separator under which some row is a known header, else the one that splits most alike. */
function headOf(lines: string): Head | undefined {
  // A broken file may be one endless line.
  const beginning = lines.slice(0, headLength);
  let best: Head | undefined;
  for (const separator of separators) {
    const rows = parse(beginning, separator, headerRows + 1).data;
    const head = headerIn(
      rows.slice(0, headerRows).map((cells) => cells.map((cell) => textOf(cell)))
    );
    if (head && (!best || head.worth > best.worth)) best = { ...head, separator };
  }
  return best;
}

/** How many cells a row has; empty ones behind the header's last do not count. */
function filled(cells: readonly string[], width: number): number {
  let count = cells.length;
  while (count > width && (cells[count - 1] ?? '').trim() === '') count -= 1;
  return count;
}

/** The column in which a text that stops short ends. */
function columnAt(before: string, { header, separator }: Head): string {
  const last = parse(before, separator).data.at(-1) ?? [''];
  return header[Math.min(last.length, header.length) - 1] ?? '';
}

function parse(lines: string, delimiter: Separator, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(lines, { delimiter, newline: '\n', preview });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
