import { escaped } from '../xml/references.ts';
import { serialOf } from './serial.ts';
import { escapedText } from './strings.ts';
import { lettersOf } from './worksheet.ts';

/** A value as its cell is to hold it; `day` is a real date (ISO 8601). */
export type WrittenCell = string | number | boolean | { readonly day: string } | undefined;

/** A worksheet with one header row, which stays in sight. */
export interface WrittenSheet {
  /** Of at most 31 signs, without those that formulas use. */
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string;
    /** In signs. */
    readonly width: number;
    /** The cells that a drop-down offers, as a formula. */
    readonly choices?: string;
  }[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

const lastRow = 1_048_576;

/** The cell formats: plain, heading, day, text. */
const style = { heading: 1, day: 2, text: 3 } as const;

export const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF2"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf xfId="0"/>' +
  '<xf fontId="1" fillId="2" applyFont="1" applyFill="1" xfId="0"/>' +
  '<xf numFmtId="164" applyNumberFormat="1" xfId="0"/>' +
  '<xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/** The part of a worksheet. Text is text whatever it begins with: no cell is ever a formula. */
export function sheetPart({ columns, rows }: WrittenSheet): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`
  );
  const head = columns.map(({ heading }, index) => textCell(heading, index, 1, style.heading));
  const lines = rows.map((cells, index) => rowOf(cells, index + 2));
  const lists = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const letters = lettersOf(index);
    return [
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
        `sqref="${letters}2:${letters}${String(lastRow)}"><formula1>${escaped(choices)}</formula1></dataValidation>`
    ];
  });
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ' +
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols>` +
    `<sheetData><row r="1">${head.join('')}</row>${lines.join('')}</sheetData>` +
    (lists.length > 0
      ? `<dataValidations count="${String(lists.length)}">${lists.join('')}</dataValidations>`
      : '') +
    '</worksheet>'
  );
}

function rowOf(cells: readonly WrittenCell[], row: number): string {
  const written = cells.map((cell, column) => cellOf(cell, column, row));
  return `<row r="${String(row)}">${written.join('')}</row>`;
}

function cellOf(cell: WrittenCell, column: number, row: number): string {
  if (cell === undefined || cell === '') return '';
  const at = `${lettersOf(column)}${String(row)}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'string') return textCell(cell, column, row, style.text);
  const serial = serialOf(cell.day);
  if (serial === undefined) return textCell(cell.day, column, row, style.text);
  return `<c r="${at}" s="${String(style.day)}"><v>${String(serial)}</v></c>`;
}

function textCell(text: string, column: number, row: number, format: number): string {
  const at = `${lettersOf(column)}${String(row)}`;
  const safe = escaped(escapedText(text));
  return `<c r="${at}" s="${String(format)}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}
