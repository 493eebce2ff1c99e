import { emptyTables } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply } from '#lib/domain/diff.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { formats } from '#lib/formats/index.ts';
import type { Format, Loss } from '#lib/formats/index.ts';

/** A way to save a diagram, by the end of the file's name. */
export interface WayToSave {
  /** Id of the format. */
  readonly format: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** A diagram as a file, and what the file does not carry. */
export interface SavedAs extends WayToSave {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly lost: readonly Loss[];
}

export type SavingFailure = { readonly code: 'no-such-format'; readonly extension: string };

/** Every way that some format has, in the order of the formats. */
export function waysToSave(): readonly WayToSave[] {
  return formats.flatMap((format: Format) =>
    (format.writers ?? []).map(({ extension }) => wayOf(format, extension))
  );
}

/**
 * @param content from nothing to the diagram
 * @param language of headings, where the format has such
 */
export function savedAs(
  content: Diff,
  extension: string,
  language: Language
): Result<SavedAs, SavingFailure> {
  for (const format of formats as readonly Format[]) {
    const writer = format.writers?.find((candidate) => candidate.extension === extension);
    if (!writer) continue;
    return ok({
      ...wayOf(format, extension),
      ...writer.write(apply(emptyTables, content), language)
    });
  }
  return err({ code: 'no-such-format', extension });
}

function wayOf({ id, mediaType }: Format, extension: string): WayToSave {
  return { format: id, extension, mediaType };
}
