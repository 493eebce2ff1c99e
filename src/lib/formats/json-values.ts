import type { Json } from '#lib/domain/json.ts';
import { joined } from './network/lists.ts';
import type { Value } from './network/network.ts';

export type JsonObject = Readonly<Record<string, Json>>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; anything else in it, or no list at all, gives none. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

/** An id as a text, whether it was written as one or as a number; undefined when there is none. */
export function idIn(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text that says something. */
export function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A value as an attribute: lists of plain values as one text, objects as the JSON that they are. */
export function valueOf(value: Json | undefined): Value | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return value;
  const isPlain =
    Array.isArray(value) && (value as readonly Json[]).every((item) => typeof item !== 'object');
  if (!isPlain) return JSON.stringify(value);
  return joined((value as readonly Json[]).map(String).filter((item) => item !== ''));
}

/** All but the named members, as attributes. */
export function valuesOf(object: JsonObject, taken: readonly string[]): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, member] of Object.entries(object)) {
    const value = taken.includes(name) ? undefined : valueOf(member);
    if (value !== undefined && value !== '') values.set(name, value);
  }
  return values;
}
