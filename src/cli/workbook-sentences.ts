import type { ImportFailure, Issue } from '#lib/formats/index.ts';

type Sentences<F extends { readonly code: string }, C extends F['code']> = {
  readonly [K in C]: (about: Extract<F, { readonly code: K }>) => string;
};

const saveAsXlsx = 'open it in a spreadsheet program, save it as .xlsx, and read that.';

/** Why a workbook cannot be read. */
export const workbookFailures: Sentences<
  ImportFailure,
  'archive-damaged' | 'archive-encrypted' | 'archive-unsafe' | 'workbook-kind' | 'workbook-damaged'
> = {
  'archive-damaged': () =>
    'The file breaks off or is damaged; save it again in a spreadsheet program, or get it once more.',
  'archive-encrypted': () => 'The file is locked by a password; save a copy without it.',
  'archive-unsafe': ({ why, limit }) => `The file is refused: ${unsafe[why](String(limit))}.`,
  'workbook-kind': ({ kind }) =>
    ({
      xls: `A workbook of Excel 97 to 2003 is not read; ${saveAsXlsx}`,
      xlsb: `A binary workbook is not read; ${saveAsXlsx}`,
      ods: `An OpenDocument spreadsheet is not read; ${saveAsXlsx}`,
      numbers: 'A spreadsheet of Numbers is not read; export it as .xlsx, and read that.',
      html: `The file is a web page that is called a workbook; ${saveAsXlsx}`,
      encrypted: 'The workbook is locked by a password; save a copy without it, and read that.',
      other: 'The file is an archive, and no workbook.'
    })[kind],
  'workbook-damaged': ({ part }) =>
    `The part ${JSON.stringify(part)} of the workbook is missing or damaged; save it again in a spreadsheet program.`
};

const unsafe = {
  entries: (limit: string) => `it has more than ${limit} entries`,
  overlap: () => 'its entries share bytes',
  entry: (limit: string) => `one of its entries unpacks to more than ${limit} bytes`,
  all: (limit: string) => `it unpacks to more than ${limit} bytes`,
  ratio: (limit: string) => `it unpacks to more than ${limit} times its size`
};

/** What is odd about a workbook. */
export const workbookIssues = {
  'cell-error': ({ text }) => `The cell shows ${text}; it counts as empty.`,
  'formula-without-value': () => 'A formula that was never computed; it counts as empty.',
  'cells-merged': ({ table, count }) =>
    `${table}: ${String(count)} texts in cells merged over several rows; each row gets the text.`,
  'cells-outside': ({ table, count }) =>
    `${table}: ${String(count)} cells right of the headings are left out.`,
  'sheet-hidden': ({ table }) => `${table} is hidden in the workbook and not read.`
} satisfies Partial<Sentences<Issue, Issue['code']>>;
