import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { guessColumns, guessMapping } from '../columns/guess.ts';
import type { Format, ImportContext, ImportFailure, Reading } from '../format.ts';
import { isKumuWorkbook, kumuWorkbook, readKumuWorkbook } from '../kumu/workbook.ts';
import type { SheetMapping } from '../mapping.ts';
import { readingOf } from '../network/reading.ts';
import type { Sheet } from '../sheet.ts';
import { isArchive, kindOutside } from './kinds.ts';
import type { Tabled } from './sheets.ts';
import { tableOn } from './sheets.ts';
import { isListsSheet, kindOfSheet } from './template-names.ts';
import { template } from './template.ts';
import type { Worksheet } from './workbook.ts';
import { readWorkbook } from './workbook.ts';

/** Workbooks of Excel and its kin: any columns by a mapping; our own and Kumu’s are known by themselves. */
export const xlsx: Format<'xlsx'> = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xltx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: 'binary',

  sniff: ({ bytes, text, fileName }) =>
    isArchive(bytes) ||
    /\.(xlsx|xlsm|xltx|xlsb|ods)$/i.test(fileName) ||
    (kindOutside(bytes, text) !== undefined &&
      (text === '' || /\.xls$/i.test(fileName) || text.includes('mso-application'))),

  read({ bytes, fileName }, context) {
    if (bytes.length === 0) return err({ code: 'empty-file' });
    if (!isArchive(bytes)) {
      const text = new TextDecoder().decode(bytes.subarray(0, 1024));
      return err({ code: 'workbook-kind', kind: kindOutside(bytes, text) ?? 'other' });
    }
    const book = readWorkbook(bytes, context.onProgress);
    if (!book.ok) return book;
    return isKumuWorkbook(book.value)
      ? kumuReading(book.value, fileName, context)
      : tablesIn(book.value, fileName);
  },

  writers: [template, kumuWorkbook]
};

function kumuReading(
  worksheets: readonly Worksheet[],
  fileName: string,
  context: ImportContext
): Result<Reading, ImportFailure> {
  const network = readKumuWorkbook(worksheets);
  return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
}

function tablesIn(
  worksheets: readonly Worksheet[],
  fileName: string
): Result<Reading, ImportFailure> {
  const isTemplate =
    worksheets.some(({ name }) => isListsSheet(name)) &&
    worksheets.some(({ name }) => kindOfSheet(name) !== undefined);
  const read = worksheets.filter(({ name }) => !isTemplate || !isListsSheet(name));
  const tables = read.flatMap((worksheet) => tableOn(worksheet, fileName) ?? []);
  if (tables.length === 0) {
    const isEmpty = worksheets.every(({ rows }) => rows.length === 0);
    return err({ code: isEmpty ? 'empty-file' : 'no-data-rows' });
  }
  const sheets = tables.map(({ sheet }) => sheet);
  const guessed = guessMapping(sheets);
  const mapping = tables.map((table, index) =>
    mappingOf(table, guessed[index] ?? nothingOf(table.sheet), isTemplate)
  );
  const issues = tables.flatMap((table) => table.issues);
  return ok({ kind: 'sheets', sheets, issues, mapping });
}

/** Of our own workbook a sheet's name says what it holds, and a column that was added is an own field. */
function mappingOf(
  { sheet, isHidden }: Tabled,
  guess: SheetMapping,
  isTemplate: boolean
): SheetMapping {
  if (isHidden) return nothingOf(sheet);
  const holds = isTemplate ? kindOfSheet(sheet.name ?? '') : undefined;
  if (!holds) return guess;
  const columns = guessColumns(sheet.header, holds).map((use, index) => {
    const isNamed = (sheet.header[index] ?? '') !== '';
    return use.field === undefined && isNamed ? ({ field: 'custom' } as const) : use;
  });
  return { holds, columns };
}

function nothingOf({ header }: Sheet): SheetMapping {
  return { holds: 'nothing', columns: header.map(() => ({})) };
}
