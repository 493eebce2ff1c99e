import type { Json } from '#lib/domain/json.ts';

/** The fields that come first, in this order, and the same for the objects inside them. */
export interface FieldOrder {
  readonly first: readonly string[];
  readonly inside?: Readonly<Record<string, readonly string[]>>;
}

const unordered: FieldOrder = { first: [] };

/**
 * JSON with one spelling for one content: given fields first, the others by code unit, two spaces
 * of indent. Written here because `JSON.stringify` puts keys that look like numbers in front.
 */
export function canonicalJson(value: Json, order: FieldOrder = unordered, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    return bracketed(
      '[]',
      value.map((item) => canonicalJson(item, unordered, inner)),
      indent
    );
  }
  const members = keysOf(value, order.first).map((key) => {
    const first = order.inside?.[key];
    const text = canonicalJson(value[key] ?? null, first ? { first } : unordered, inner);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return bracketed('{}', members, indent);
}

function keysOf(value: { readonly [key: string]: Json }, first: readonly string[]): string[] {
  const known = first.filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !first.includes(key));
  return [...known, ...others.sort()];
}

/** Lists and objects of the same form: one member to a line. */
export function bracketed(
  [open = '', close = '']: string,
  members: readonly string[],
  indent: string
): string {
  if (members.length === 0) return open + close;
  return `${open}\n${members.map((text) => `${indent}  ${text}`).join(',\n')}\n${indent}${close}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
