import type { Result } from '#lib/domain/result.ts';
import { csv } from './csv.ts';
import { cx2 } from './cx2/format.ts';
import { cytoscape } from './cytoscape/format.ts';
import { dot } from './dot/format.ts';
import { gexf } from './gexf/format.ts';
import { graphml } from './graphml/format.ts';
import { kumu } from './kumu/format.ts';
import { ocds } from './ocds/format.ts';
import { pajek } from './pajek/format.ts';
import { xlsx } from './xlsx/format.ts';
import type {
  Format,
  Import,
  ImportContext,
  ImportFailure,
  UnknownFormat,
  Writer
} from './format.ts';
import { native } from './native.ts';
import type { GivenFile, OpenFailure, Opened } from './opening.ts';
import { formatAmong, importOpened, openFiles } from './opening.ts';

/** Every format, the one that is surest of its files first. */
export const formats = [
  xlsx,
  graphml,
  gexf,
  cx2,
  cytoscape,
  ocds,
  kumu,
  pajek,
  dot,
  native,
  csv
] as const;

export type FormatId = (typeof formats)[number]['id'];

/** The format of a file, by how it begins and what it is called. */
export function formatOf(
  fileName: string,
  bytes: Uint8Array
): Result<Format<FormatId>, UnknownFormat> {
  return formatAmong<Format<FormatId>>(formats, fileName, bytes);
}

/** Recognises and reads files; several are read in one when all of them are tables. */
export function open(
  files: readonly GivenFile[],
  context: ImportContext
): Result<Opened, OpenFailure> {
  return openFiles(formats, files, context);
}

/** Files as a diagram with its report, columns as they are guessed; or why not. */
export function importFiles(
  files: readonly GivenFile[],
  context: ImportContext
): Result<Import, OpenFailure> {
  const opened = open(files, context);
  return opened.ok ? importOpened(opened.value, context) : opened;
}

/** One file as a diagram with its report; see `importFiles`. */
export function importFile(
  bytes: Uint8Array,
  { fileName, ...context }: ImportContext & { readonly fileName: string }
): Result<Import, ImportFailure> {
  return importFiles([{ fileName, bytes }], context);
}

/** The writer for a file name; the longest extension that fits. */
export function writerFor(fileName: string): Writer | undefined {
  const name = fileName.toLowerCase();
  return formats
    .flatMap((format: Format) => format.writers ?? [])
    .filter(({ extension }) => name.endsWith(extension))
    .reduce<Writer | undefined>(
      (best, writer) => (best && best.extension.length >= writer.extension.length ? best : writer),
      undefined
    );
}

export { importInto, importOpened, proposedMapping } from './opening.ts';
export type { GivenFile, ImportInto, Opened, OpenedFile, OpenFailure } from './opening.ts';
export { importedBetween } from './merging.ts';
export type { Merge, MergeReason, Suggestion } from './merging.ts';
export type { ColumnUse, Mapping, SheetMapping } from './mapping.ts';
export { textOf } from './sheet.ts';
export type {
  Format,
  Import,
  ImportContext,
  ImportFailure,
  ImportReport,
  Loss,
  UnknownFormat,
  Writer
} from './format.ts';
export type { Issue } from './issues.ts';
export { fieldsOf, rowKinds } from './columns/fields.ts';
export type { ColumnField, FieldChoice, RowKind } from './columns/fields.ts';
export { readTyped } from './typed/reading.ts';
export type { LineOutcome, LineRemark, TypedReading } from './typed/reading.ts';
export { writeTyped } from './typed/writing.ts';
export { guessColumns } from './columns/guess.ts';
export type { Encoding } from './encoding.ts';
