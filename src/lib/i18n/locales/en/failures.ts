import { count } from './words.ts';

/** Messages of why something could not be done. */
export const failures = {
  'failure.unknown-format':
    'The kind of file is not known. Tables, network files, public contracts (OCDS) and Sourceloom files can be opened.',
  'failure.not-utf8': ({ encoding }: { encoding: string }) =>
    `The text is not UTF-8${encoding ? ` but seems to be ${encoding.toUpperCase()}` : ''}. Save it as UTF-8 and open it again.`,
  'failure.file-too-large': (p: { size: number; limit: number }) =>
    `That is ${p.size} MB, and at most ${p.limit} MB are read at once. Save a part of it, with fewer rows or columns, and open that.`,
  'failure.file-unreadable':
    'The file cannot be read: it is a folder, or was moved or locked meanwhile. Choose it again.',
  'failure.too-large': ({ limit }: { limit: number }) =>
    `The file is larger than ${new Intl.NumberFormat('en').format(limit)} characters, the most that is read.`,
  'failure.too-deep': ({ limit }: { limit: number }) =>
    `The data is nested deeper than ${limit} levels; no network is.`,
  'failure.not-json': (p: { line: number; column: number }) =>
    p.line > 0
      ? `The file breaks off or is damaged at line ${p.line}, column ${p.column}.`
      : 'The file breaks off or is damaged: it is not JSON.',
  'failure.forbidden-key': ({ key }: { key: string }) =>
    `The file uses the name “${key}”, which no network needs and which can do harm. It is refused.`,
  'failure.not-plain': 'The file holds a value that is not plain data.',
  'failure.not-a-diagram': 'The file is not a network of Sourceloom.',
  'failure.newer-version': (p: { found: number; known: number }) =>
    `The file was made by a newer version (format ${p.found}; this one knows ${p.known}). Reload the page to get the newest version, then open it again.`,
  'failure.invalid-table': ({ table }: { table: string }) =>
    `The table “${table}” is not a list of records.`,
  'failure.invalid-record': (p: { table: string; index: number; id: string; field: string }) =>
    `Record ${p.index + 1} of “${p.table}”${p.id ? ` (${p.id})` : ''}: the field “${p.field}” is missing or wrong.`,
  'failure.duplicate-id': (p: { table: string; id: string }) =>
    `The id “${p.id}” stands twice in “${p.table}”.`,
  'failure.missing-end': (p: { table: string; id: string; field: string; missing: string }) =>
    `“${p.id}” in “${p.table}” names “${p.missing}” as ${p.field}, which is not in the file.`,
  'failure.header-not-recognised': ({ found }: { found: string }) =>
    `No heading says which column is the client, the provider or a name. Found: ${found || 'nothing'}.`,
  'failure.empty-file': 'The file is empty.',
  'failure.not-combinable': ({ file }: { file: string }) =>
    `Only tables can be read in one. “${file}” is none: open it alone.`,
  'failure.no-data-rows': 'There are no rows below the header.',
  'failure.unterminated-quote': (p: { row: number; column: string }) =>
    `Row ${p.row}, “${p.column}”: a quotation mark opens and never closes.`,
  'failure.malformed-quote': (p: { row: number; column: string }) =>
    `Row ${p.row}, “${p.column}”: text follows a closing quotation mark.`,
  'failure.wrong-field-count': (p: { row: number; expected: number; found: number }) =>
    `Row ${p.row} has ${count(p.found, 'field', 'fields')}, the header ${p.expected}.`,
  'failure.worker-crashed': 'Reading stopped unexpectedly. Open the file again.',
  'failure.worker-gone': 'Reading stopped twice. The file may be too large for this computer.',
  'failure.superseded': 'Another file was opened meanwhile.',
  'failure.nothing-to-take': 'Reading was stopped. Open the file again.',
  'failure.cancelled': 'Reading was cancelled.',
  'failure.not-found': 'What was to be changed is no longer there.',
  'failure.already-exists': 'It is already there.',
  'failure.name-required': 'A name is needed; the old one stays.',
  'failure.read-only':
    'This browser does not let windows agree on who writes, so networks can only be read in it.',
  'failure.overtaken': 'Another window changed the network in the same moment.',
  'failure.database-unreadable': 'The browser cannot open its storage, so nothing can be kept.',
  'failure.database-refused': 'The browser did not keep the change: its storage may be full.',
  'failure.log-damaged': 'A part of it cannot be read. Open it to see what can.',
  'failure.no-such-diagram': 'It is no longer on this computer.',
  'failure.in-the-trash': 'It is in the trash. Restore it first.',
  'failure.newer-network':
    'A newer version of this page has written it. Reload the page to get that version.',
  'failure.open-elsewhere': 'It is being edited in another window. Do it there, or close that one.',
  'failure.sample-missing':
    'The sample could not be loaded. Without a connection only what was opened before is here.'
};
