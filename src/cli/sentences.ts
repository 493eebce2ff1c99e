import type { ImportFailure, Issue } from '#lib/formats/index.ts';
import { networkFailures, networkIssues } from './network-sentences.ts';
import { workbookFailures, workbookIssues } from './workbook-sentences.ts';

/** Why a file could not be read, the file system's reasons included. */
export type FileProblem =
  | ImportFailure
  | { readonly code: 'file-not-found' }
  | { readonly code: 'file-not-readable'; readonly reason: string }
  | { readonly code: 'unknown-party'; readonly name: string }
  | { readonly code: 'unknown-metric'; readonly key: string }
  | { readonly code: 'metric-needs-option'; readonly key: string; readonly option: string }
  | {
      readonly code: 'too-many-parties';
      readonly key: string;
      readonly found: number;
      readonly limit: number;
    };

/** One sentence for each code. */
type Sentences<T extends { readonly code: string }> = {
  readonly [C in T['code']]: (about: Extract<T, { code: C }>) => string;
};

const failures: Sentences<FileProblem> = {
  ...networkFailures,
  ...workbookFailures,
  'file-not-found': () => 'There is no such file.',
  'file-not-readable': ({ reason }) => `The file cannot be opened (${reason}).`,
  'unknown-party': ({ name }) => `No party of this file is called ${quoted(name)}.`,
  'unknown-metric': ({ key }) => `There is no metric ${quoted(key)}.`,
  'metric-needs-option': ({ key, option }) => `${key} needs ${option}.`,
  'too-many-parties': ({ key, found, limit }) =>
    `${key} takes up to ${String(limit)} parties; this file has ${String(found)}.`,
  'not-utf8': ({ encoding }) =>
    encoding
      ? `The text is not in UTF-8 but seems to be in ${encoding.toUpperCase()}; save it as UTF-8.`
      : 'The text is not in UTF-8; save it as UTF-8.',
  'not-combinable': ({ fileName }) =>
    `Only tables can be read in one; ${quoted(fileName)} is none.`,
  'empty-file': () => 'The file is empty.',
  'file-too-large': ({ size, limit }) =>
    `The file has ${String(size)} bytes; at most ${String(limit)} are read at once.`,
  'file-unreadable': () => 'The file cannot be read.',
  'unknown-format': ({ fileName }) => `The format of ${quoted(fileName)} is not known.`,
  'too-large': ({ size, limit }) =>
    `The text has ${String(size)} characters; the limit is ${String(limit)}.`,
  'too-deep': ({ limit }) => `The data is nested deeper than ${String(limit)} levels.`,
  'not-json': ({ line, column }) =>
    line === undefined
      ? 'The text is damaged: it is no JSON.'
      : `The text is damaged: it is no JSON from line ${String(line)}, column ${String(column)}.`,
  'not-plain': () => 'The data has a value that no file can hold, such as an endless number.',
  'forbidden-key': ({ key }) => `The name ${quoted(key)} is not allowed in a file.`,
  'not-a-diagram': () => 'The file is no Sourceloom diagram.',
  'newer-version': ({ found, known }) =>
    `The file has schema version ${String(found)}; this program knows versions up to ${String(known)}.`,
  'invalid-table': ({ table }) => `The table ${table} is missing or broken.`,
  'invalid-record': ({ table, index, id, field }) =>
    `Record ${String(index + 1)} of ${table}${id === undefined ? '' : ` (${quoted(id)})`} is wrong${field === '' ? '' : ` in the field ${field}`}.`,
  'duplicate-id': ({ table, id }) => `The id ${quoted(id)} stands twice in ${table}.`,
  'missing-end': ({ table, id, field, missing }) =>
    `The ${field} of ${quoted(id)} in ${table} names ${quoted(missing)}, which does not exist.`,
  'header-not-recognised': ({ found }) =>
    `No heading says which columns are clients and providers, or names; found is ${quoted(found.join(','))}.`,
  'no-data-rows': () => 'The file has a header and no rows.',
  'unterminated-quote': ({ row, column }) =>
    `The quotation mark opened in row ${String(row)}, column ${quoted(column)}, is never closed.`,
  'malformed-quote': ({ row, column }) =>
    `In row ${String(row)}, column ${quoted(column)}, text follows a closing quotation mark.`,
  'wrong-field-count': ({ row, expected, found }) =>
    `Row ${String(row)} has ${String(found)} fields instead of ${String(expected)}.`
};

const issues: Sentences<Issue> = {
  ...networkIssues,
  ...workbookIssues,
  'client-missing': () => 'The client is missing; the row is left out.',
  'provider-missing': () => 'The provider is missing; the row is left out.',
  'name-missing': () => 'The name is missing; the row is left out.',
  'value-not-a-number': ({ text }) =>
    `${quoted(text)} is not a plain number; the value is unknown.`,
  'value-negative': ({ text }) => `${quoted(text)} is negative; the value is unknown.`,
  'value-infinite': ({ text }) => `${quoted(text)} is infinite; the value is unknown.`,
  'value-unclear': ({ text }) =>
    `${quoted(text)} can be read in two ways, with a point or a comma before the fraction; the value is unknown.`,
  'date-not-read': ({ text }) => `${quoted(text)} is not read as a date; the date is unknown.`,
  'date-unclear': ({ text }) =>
    `${quoted(text)} does not tell which is the day and which the month; the date is unknown.`,
  'country-not-known': ({ text }) => `${quoted(text)} is not known as a country.`,
  'choice-not-known': ({ text }) => `${quoted(text)} is not one of the values of this field.`,
  'service-not-known': ({ text }) => `${quoted(text)} is no code of the table of services.`,
  'currency-not-known': ({ text }) =>
    `${quoted(text)} does not name one currency; the currency is unknown.`,
  'reference-not-found': ({ text }) => `Nothing of the file is called ${quoted(text)}.`,
  'function-not-listed': ({ text }) =>
    `${quoted(text)} is in no table of functions; it becomes a function with a name only.`,
  'repeated-party': ({ name, firstRow }) =>
    `${quoted(name)} stands already in row ${String(firstRow)}; what was unknown is added there.`,
  'dangling-end': ({ name }) =>
    `${quoted(name)} is in no table of parties; it becomes a party with a name only.`,
  'self-engagement': ({ name }) => `${quoted(name)} engages itself.`,
  'repeated-pair': ({ client, provider, firstRow }) =>
    `${quoted(client)} engages ${quoted(provider)} already in row ${String(firstRow)}.`,
  'possible-duplicate': ({ name, other }) =>
    `${quoted(name)} may be the same party as ${quoted(other)}.`,
  'same-identifier': ({ name, other }) =>
    `${quoted(name)} has an identifier of ${quoted(other)}, and is that party.`,
  'field-ignored': ({ field }) => `${quoted(field)} is not known and was not read.`
};

export function failureSentence(failure: FileProblem): string {
  return (failures[failure.code] as (about: FileProblem) => string)(failure);
}

export function issueSentence(issue: Issue): string {
  return (issues[issue.code] as (about: Issue) => string)(issue);
}

/** Foreign text on one line and of a length that can be read. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
