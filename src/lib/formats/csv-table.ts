import Papa from 'papaparse';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';

/** The columns of an engagement list, in whatever order a file has them. */
export type CsvField = 'client' | 'provider' | 'value';

export interface CsvTable {
  /** Where each column stands. */
  readonly at: Readonly<Record<CsvField, number>>;
  /** The texts of the header, trimmed. */
  readonly header: readonly string[];
  /** Rows that are not blank; `row` counts from 1 and includes the header. */
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a text is no list of engagements. `row` counts from 1 and includes the header. */
export type CsvFailure =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  /** `found`: the first cells of the first row, shortened. */
  | { readonly code: 'header-not-recognised'; readonly found: readonly string[] }
  | { readonly code: 'no-data-rows' }
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

const fieldNames: ReadonlyMap<string, CsvField> = new Map([
  ['client', 'client'],
  ['客户', 'client'],
  ['发包方', 'client'],
  ['provider', 'provider'],
  ['提供商', 'provider'],
  ['承接方', 'provider'],
  ['value', 'value'],
  ['金额', 'value'],
  ['合同额', 'value']
]);

const separators = [',', ';', '\t'] as const;
type Separator = (typeof separators)[number];

const characterLimit = 128 * 1024 * 1024;

/** Splits a text into its header and its rows; the header decides the separator. */
export function csvTable(text: string): Result<CsvTable, CsvFailure> {
  if (text.length > characterLimit) {
    return err({ code: 'too-large', size: text.length, limit: characterLimit });
  }
  // One kind of line end: a file that mixes them would be cut in the wrong places.
  const lines = text.replace(/\r\n?/g, '\n');
  const head = headerOf(lines);
  if (!head) return err({ code: 'header-not-recognised', found: firstCells(lines) });

  const { header, separator, at } = head;
  const { data, errors } = parse(lines, separator);
  const [fault] = errors;
  if (fault) {
    const code = fault.code === 'MissingQuotes' ? 'unterminated-quote' : 'malformed-quote';
    const column = columnAt(lines.slice(0, fault.index), head);
    return err({ code, row: (fault.row ?? 0) + 1, column });
  }
  const rows: CsvRow[] = [];
  for (const [index, cells] of data.entries()) {
    if (index === 0 || isBlank(cells)) continue;
    const [row, expected, found] = [index + 1, header.length, cells.length];
    if (found !== expected) return err({ code: 'wrong-field-count', row, expected, found });
    rows.push({ row, cells });
  }
  return rows.length > 0 ? ok({ header, at, rows }) : err({ code: 'no-data-rows' });
}

/** Whether a text begins with the header of an engagement list. */
export function hasCsvHeader(head: string): boolean {
  return headerOf(head.replace(/\r\n?/g, '\n')) !== undefined;
}

interface Header extends Pick<CsvTable, 'header' | 'at'> {
  readonly separator: Separator;
}

function headerOf(lines: string): Header | undefined {
  for (const separator of separators) {
    const header = cellsOf(firstLine(lines), separator);
    const fields = header.map((cell) => fieldNames.get(cell.toLowerCase()));
    const at = {
      client: fields.indexOf('client'),
      provider: fields.indexOf('provider'),
      value: fields.indexOf('value')
    };
    const isComplete = at.client >= 0 && at.provider >= 0 && at.value >= 0;
    if (header.length === 3 && isComplete) return { header, separator, at };
  }
  return undefined;
}

/** What stands where the header should be, split by the separator that splits it most. */
function firstCells(lines: string): string[] {
  const split = separators.map((separator) => cellsOf(firstLine(lines), separator));
  const most = split.reduce((a, b) => (b.length > a.length ? b : a));
  return most.slice(0, 12).map((cell) => cell.slice(0, 80));
}

/** No header cell needs a line end of its own, and a broken file may be one endless line. */
function firstLine(lines: string): string {
  const end = lines.indexOf('\n');
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, 4096));
}

function cellsOf(line: string, separator: Separator): string[] {
  return (parse(line, separator).data[0] ?? []).map((cell) => cell.trim().normalize('NFC'));
}

/** The column in which a text that stops short ends. */
function columnAt(before: string, { header, separator }: Header): string {
  const last = parse(before, separator).data.at(-1) ?? [''];
  return header[Math.min(last.length, header.length) - 1] ?? '';
}

function parse(lines: string, delimiter: Separator): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(lines, { delimiter, newline: '\n' });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
