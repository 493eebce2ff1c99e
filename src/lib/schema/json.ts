import type { Json } from '#lib/domain/json.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import type { PlainFault } from './plain.ts';
import { searchedForPlainFault } from './plain.ts';

export type JsonFailure =
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  /** `line` and `column` (1-based) of the place where reading stopped, where the engine tells. */
  | { readonly code: 'not-json'; readonly line?: number; readonly column?: number }
  | PlainFault;

/** A text as plain JSON without keys that reach a prototype, within limits; never throws. */
export function parseJson(text: string, limits: Limits = defaultLimits): Result<Json, JsonFailure> {
  return finished(parsedJson(text, limits));
}

/** The same with rests, for the file of a large diagram. */
export function* parsedJson(text: string, limits: Limits): Rests<Result<Json, JsonFailure>> {
  if (text.length > limits.characters) {
    return err({ code: 'too-large', size: text.length, limit: limits.characters });
  }
  // Before parsing: not every engine's parser survives a million open brackets.
  if (isDeeper(text, limits.depth)) return err({ code: 'too-deep', limit: limits.depth });
  yield;
  return yield* plainJson(text, limits.depth);
}

/** The same for a text that is known to be no deeper than an engine's parser bears. */
export function* plainJson(text: string, depthLimit: number): Rests<Result<Json, JsonFailure>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err({ code: 'not-json', ...placeOf(error, text) });
  }
  yield;
  const fault = yield* searchedForPlainFault(value, depthLimit);
  return fault ? err(fault) : ok(value as Json);
}

const quote = 0x22;
const backslash = 0x5c;

function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === backslash) i++;
      else if (unit === quote) inString = false;
    } else if (unit === quote) inString = true;
    // [ and {, ] and }: each pair differs in one bit only.
    else if ((unit | 0x20) === 0x7b) {
      if (++depth > limit) return true;
    } else if ((unit | 0x20) === 0x7d) depth--;
  }
  return false;
}

/** V8 tells a position, some engines a line and a column, others nothing. */
function placeOf(error: unknown, text: string): { line?: number; column?: number } {
  const message = error instanceof Error ? error.message : '';
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return { line: Number(place[1]), column: Number(place[2]) };
  const position = /position (\d+)/.exec(message);
  if (!position) return {};
  const before = text.slice(0, Number(position[1]));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
