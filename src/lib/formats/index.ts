import type { Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import { csv } from './csv.ts';
import { decode } from './decode.ts';
import type { Format, Import, ImportContext, ImportFailure } from './format.ts';
import { native } from './native.ts';

/** Every format, the one that is surest of its files first. */
export const formats = [native, csv] as const;

export type FormatId = (typeof formats)[number]['id'];

/** How much of a text `formatOf` wants to see. */
export const headLength = 4096;

/** The format of a file, by how it begins and what it is called; undefined when none fits. */
export function formatOf(fileName: string, head: string): Format<FormatId> | undefined {
  return formats.find((format) => format.sniff(head, fileName));
}

/** A file's bytes as a diagram with its report, or why not. */
export function importFile(
  bytes: Uint8Array,
  context: ImportContext
): Result<Import, ImportFailure> {
  const text = decode(bytes);
  if (!text.ok) return text;
  const { fileName } = context;
  const format = formatOf(fileName, text.value.slice(0, headLength));
  return format ? format.read(text.value, context) : err({ code: 'unknown-format', fileName });
}

export { decode } from './decode.ts';
export type { DecodeFailure } from './decode.ts';
export type { Format, Import, ImportContext, ImportFailure, ImportReport } from './format.ts';
export type { Issue, Severity } from './issues.ts';
