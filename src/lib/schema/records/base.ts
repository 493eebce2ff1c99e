import * as v from 'valibot';
import { confidences } from '#lib/domain/records.ts';
import type { Json } from '#lib/domain/json.ts';
import { isForbiddenKey } from '../keys.ts';

/**
 * The forms that several records share. Loose: fields that this version does not know come along
 * untouched. What the door lets through must be accepted here, or a saved diagram would not open
 * again; so a text may be empty and codes of services are free.
 */

export const id = <I extends string>() => v.custom<I>(isId);
export const ids = <I extends string>() => v.array(id<I>());
export const maybe = v.exactOptional;
export const text = v.string();
export const finite = v.pipe(v.number(), v.finite());
export const flag = v.boolean();
export const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/));
export const country = v.pipe(v.string(), v.regex(/^[A-Za-z]{2}$/));
export const currency = v.pipe(v.string(), v.regex(/^[A-Za-z]{3}$/));

/** Plain data was asked for before (`plainFault`), so any value of a field is JSON. */
export const json = v.custom<Json>((value) => value !== undefined);

export const money = v.looseObject({ amount: finite, currency: maybe(currency) });

export const source = v.looseObject({
  file: maybe(text),
  row: maybe(finite),
  key: maybe(text),
  importedAt: maybe(text)
});

const evidence = v.looseObject({
  who: maybe(text),
  date: maybe(date),
  confidence: maybe(v.picklist(confidences)),
  note: maybe(text)
});

/** The fields that close every record. */
export const base = {
  notes: maybe(text),
  tags: maybe(v.array(text)),
  custom: maybe(v.record(text, json)),
  evidence: maybe(v.record(text, evidence)),
  source: maybe(source)
};

/** Whether a value may name a record. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !isForbiddenKey(value);
}
