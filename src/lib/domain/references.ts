import type { Reference } from './records/table-type.ts';

/** A record as plain fields. */
export interface LooseRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The ids that a record names through one of its references. */
export function namedIds(record: LooseRecord, reference: Reference): readonly string[] {
  const value = record[reference.field];
  if (reference.kind === 'keys') return Object.keys(value ?? {});
  if (!Array.isArray(value)) {
    if (typeof value === 'string') return [value];
    // An end is never unknown: a record without one names '', which no record has.
    return reference.kind === 'end' ? [''] : [];
  }
  return (value as unknown[]).flatMap((entry) => nameIn(entry, reference) ?? []);
}

/** Whether what the reference names must be a record. */
export function mustExist({ kind }: Reference): boolean {
  return kind !== 'codes' && kind !== 'keys';
}

/**
 * What the field holds once the named ids are gone; the same value when it names none of them,
 * undefined when the field becomes absent. Not for ends: their record goes as a whole.
 */
export function withoutNames(
  record: LooseRecord,
  reference: Reference,
  isGone: (id: string) => boolean
): unknown {
  const value = record[reference.field];
  if (!namedIds(record, reference).some(isGone)) return value;
  if (reference.kind === 'keys') {
    const left = Object.entries(value as object).filter(([key]) => !isGone(key));
    return left.length > 0 ? Object.fromEntries(left) : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const left = (value as unknown[]).filter((entry) => !isGone(nameIn(entry, reference) ?? ''));
  return left.length > 0 || reference.kind === 'members' ? left : undefined;
}

/** The record with other ids in the place of those that it names; the same record when all stay. */
export function renamedIn(
  record: LooseRecord,
  references: readonly Reference[],
  other: (id: string) => string
): LooseRecord {
  let next = record;
  for (const reference of references) {
    const value = withOtherNames(next, reference, other);
    if (value !== next[reference.field]) next = { ...next, [reference.field]: value };
  }
  return next;
}

/** What the field holds when each id that it names is another; the same value when none is. */
function withOtherNames(
  record: LooseRecord,
  reference: Reference,
  other: (id: string) => string
): unknown {
  const value = record[reference.field];
  if (namedIds(record, reference).every((id) => other(id) === id)) return value;
  if (reference.kind === 'keys') {
    return Object.fromEntries(Object.entries(value as object).map(([key, of]) => [other(key), of]));
  }
  if (!Array.isArray(value)) return other(value as string);
  return (value as unknown[]).map((entry) => {
    const name = nameIn(entry, reference);
    if (name === undefined) return entry;
    return reference.part === undefined
      ? other(name)
      : { ...(entry as object), [reference.part]: other(name) };
  });
}

function nameIn(entry: unknown, { part }: Reference): string | undefined {
  const name = part === undefined ? entry : (entry as Readonly<Record<string, unknown>>)[part];
  return typeof name === 'string' ? name : undefined;
}
