import type { Rests } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import { isForbiddenKey } from './keys.ts';
import { defaultLimits } from './limits.ts';

/** What makes a value unfit to be kept as a record: it would not come back from JSON unchanged. */
export type PlainFault =
  | { readonly code: 'forbidden-key'; readonly key: string }
  | { readonly code: 'not-plain' }
  | { readonly code: 'too-deep'; readonly limit: number };

/**
 * The first thing in a value that is not plain JSON, at any depth; undefined when all of it is. A
 * field that is there but undefined counts as absent, as in JSON.
 * The walk keeps its own stack: a value may be nested deeper than the call stack allows.
 */
export function plainFault(
  root: unknown,
  depthLimit = defaultLimits.depth
): PlainFault | undefined {
  return finished(searchedForPlainFault(root, depthLimit));
}

/** The same with rests. */
export function* searchedForPlainFault(
  root: unknown,
  depthLimit: number
): Rests<PlainFault | undefined> {
  if (isScalar(root)) return undefined;
  const open: (readonly [value: unknown, depth: number])[] = [[root, 1]];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (++seen % containersInSlice === 0) yield;
    const [value, depth] = next;
    if (!isContainer(value)) return { code: 'not-plain' };
    if (depth > depthLimit) return { code: 'too-deep', limit: depthLimit };
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (!isScalar(item)) open.push([item, depth + 1]);
      continue;
    }
    const fields = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(fields)) {
      if (isForbiddenKey(key)) return { code: 'forbidden-key', key };
      const item = fields[key];
      if (item !== undefined && !isScalar(item)) open.push([item, depth + 1]);
    }
  }
  return undefined;
}

/** Looked at within a few milliseconds, with the numbers and texts in them. */
const containersInSlice = 5000;

/** Whether the value is an object with named fields: no array, no date, no map. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isContainer(value) && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  // A value from another window or a worker has that realm's prototype: one step below null.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
