import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';

export interface DecodeFailure {
  readonly code: 'not-utf8';
  /** Where the file says so itself by its byte order mark. */
  readonly encoding?: 'utf-16le' | 'utf-16be';
}

/** The text of a file in UTF-8, with or without byte order mark; other encodings are refused. */
export function decode(bytes: Uint8Array): Result<string, DecodeFailure> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return err({ code: 'not-utf8', encoding: 'utf-16le' });
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return err({ code: 'not-utf8', encoding: 'utf-16be' });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({ code: 'not-utf8' });
  }
}
