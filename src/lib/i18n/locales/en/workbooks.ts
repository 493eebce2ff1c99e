import { count } from './words.ts';

interface Cell {
  row: number;
  column: string;
}
const at = ({ row, column }: Cell) => `Row ${String(row)}, “${column}”`;

const kinds: Readonly<Record<string, string>> = {
  xls: 'This is a workbook of Excel 97 to 2003 (.xls), which is not read. Open it in a spreadsheet program, save it as .xlsx, and open that.',
  xlsb: 'This is a binary workbook (.xlsb), which is not read. Open it in Excel, save it as .xlsx, and open that.',
  ods: 'This is an OpenDocument spreadsheet (.ods), which is not read. Open it in a spreadsheet program, save it as .xlsx, and open that.',
  numbers:
    'This is a spreadsheet of Numbers, which is not read. Export it from Numbers as Excel (.xlsx), and open that.',
  html: 'The file is called a workbook but is a web page, as some systems export. Open it in a spreadsheet program, save it as .xlsx, and open that.',
  encrypted:
    'The workbook is locked by a password. Open it in a spreadsheet program, save a copy without the password, and open that.'
};

const noWorkbook =
  'The file is an archive, and no workbook. If there is one in it, unpack the archive and open that.';

const unsafe: Readonly<Record<string, (limit: string) => string>> = {
  entries: (limit) => `it has more than ${limit} entries`,
  overlap: () => 'its entries share bytes',
  entry: (limit) => `one of its entries unpacks to more than ${limit} bytes`,
  all: (limit) => `it unpacks to more than ${limit} bytes`,
  ratio: (limit) => `it unpacks to more than ${limit} times its size`
};

/** Messages of workbooks: why one is not read, and what was odd in one that was. */
export const workbooks = {
  'format.xlsx': 'Workbook (Excel)',
  'export.way.xlsx': 'Workbook (Excel)',
  'export.for.xlsx':
    'To read and edit in a spreadsheet program: a sheet for each kind of record, with drop-downs. It comes back by itself.',
  'export.way.kumuXlsx': 'Kumu workbook',
  'export.for.kumuXlsx': 'For Kumu: a sheet of elements and one of connections.',
  'failure.archive-damaged':
    'The file breaks off or is damaged. Open it in a spreadsheet program, save it again, and open that; or get it once more from where it came from.',
  'failure.archive-encrypted':
    'The file is locked by a password. Save a copy without the password, and open that.',
  'failure.archive-unsafe': ({ why, limit }: { why: string; limit: number }) =>
    `The file is refused: ${unsafe[why]?.(new Intl.NumberFormat('en').format(limit)) ?? why}. No workbook of a network does.`,
  'failure.workbook-kind': ({ kind }: { kind: string }) => kinds[kind] ?? noWorkbook,
  'failure.workbook-damaged': ({ part }: { part: string }) =>
    `The part “${part}” of the workbook is missing or damaged. Open it in a spreadsheet program, save it again, and open that.`,
  'issue.cell-error': (p: Cell & { text: string }) =>
    `${at(p)}: the cell shows ${p.text}; it counts as empty.`,
  'issue.formula-without-value': (p: Cell) =>
    `${at(p)}: a formula that was never computed; it counts as empty. Save the workbook in a spreadsheet program first.`,
  'issue.cells-merged': (p: { count: number; row: number }) =>
    `${count(p.count, 'text', 'texts')} in cells merged over several rows, the first in row ${p.row}; each row gets the text. Merged amounts count once.`,
  'issue.cells-outside': (p: { count: number; row: number }) =>
    `${count(p.count, 'cell', 'cells')} right of the headings left out, the first in row ${p.row}.`,
  'issue.sheet-hidden': 'The worksheet is hidden; it is not read unless you say what its rows are.'
};
