import { err, ok } from '#lib/domain/result.ts';
import { guessMapping } from '../columns/guess.ts';
import type { Format, ImportContext, ImportFailure, Reading } from '../format.ts';
import type { Mapping } from '../mapping.ts';
import type { Result } from '#lib/domain/result.ts';
import { isArchive, kindOutside } from './kinds.ts';
import { tableOn } from './sheets.ts';
import { readWorkbook } from './workbook.ts';

/** Workbooks of Excel and its kin: any columns by a mapping, and what was written here by itself. */
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
    if (isArchive(bytes)) return readTables(bytes, fileName, context);
    if (bytes.length === 0) return err({ code: 'empty-file' });
    const text = new TextDecoder().decode(bytes.subarray(0, 1024));
    return err({ code: 'workbook-kind', kind: kindOutside(bytes, text) ?? 'other' });
  }
};

function readTables(
  bytes: Uint8Array,
  fileName: string,
  { onProgress }: ImportContext
): Result<Reading, ImportFailure> {
  const book = readWorkbook(bytes, onProgress);
  if (!book.ok) return book;
  const tables = book.value.flatMap((worksheet) => tableOn(worksheet, fileName) ?? []);
  if (tables.length === 0) {
    const isEmpty = book.value.every(({ rows }) => rows.length === 0);
    return err({ code: isEmpty ? 'empty-file' : 'no-data-rows' });
  }
  const sheets = tables.map(({ sheet }) => sheet);
  const guessed = guessMapping(sheets);
  const mapping: Mapping = guessed.map((guess, index) =>
    tables[index]?.isHidden ? { holds: 'nothing', columns: guess.columns.map(() => ({})) } : guess
  );
  const issues = tables.flatMap((table) => table.issues);
  return ok({ kind: 'sheets', sheets, issues, mapping });
}
