import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { csv } from './csv.ts';
import { decode } from './decode.ts';
import type { Format, Import, ImportContext, ImportFailure, UnknownFormat } from './format.ts';
import { native } from './native.ts';

/** Every format, the one that is surest of its files first. */
export const formats = [native, csv] as const;

export type FormatId = (typeof formats)[number]['id'];

/** How much of a text decides its format. */
const headLength = 4096;

/** The format of a file, by how its text begins and what it is called. */
export function formatOf(fileName: string, text: string): Result<Format<FormatId>, UnknownFormat> {
  const head = text.slice(0, headLength);
  const format = formats.find((candidate) => candidate.sniff(head, fileName));
  return format ? ok(format) : err({ code: 'unknown-format', fileName });
}

/** A file's bytes as a diagram with its report, or why not. */
export function importFile(
  bytes: Uint8Array,
  context: ImportContext
): Result<Import, ImportFailure> {
  const text = decode(bytes);
  if (!text.ok) return text;
  const format = formatOf(context.fileName, text.value);
  return format.ok ? format.value.read(text.value, context) : format;
}

export { decode } from './decode.ts';
export type {
  Format,
  Import,
  ImportContext,
  ImportFailure,
  ImportReport,
  UnknownFormat
} from './format.ts';
export type { Issue } from './issues.ts';
