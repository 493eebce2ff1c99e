import { normalisedName } from '#lib/domain/naming.ts';
import type { ColumnUse, RowKind, SheetMapping } from '#lib/worker/api.ts';

/** What a person has said about tables before, by their headings (scope: device). */

const key = 'sourceloom:columns';
/** What was stored may be of another version. */
const rowKinds: Readonly<Record<RowKind, true>> = {
  engagements: true,
  parties: true,
  contracts: true,
  functions: true,
  ownership: true,
  clusters: true
};

/** The oldest go when there are more. */
const most = 60;

type Stored = readonly (readonly [fingerprint: string, mapping: SheetMapping])[];

export function rememberMapping(header: readonly string[], mapping: SheetMapping): void {
  const print = fingerprintOf(header);
  const others = read().filter(([other]) => other !== print);
  try {
    localStorage.setItem(key, JSON.stringify([...others, [print, mapping]].slice(-most)));
  } catch {
    // A full or refused store costs the memory of it, nothing else.
  }
}

/** What was said about a table with these headings; undefined when nothing was. */
export function rememberedMapping(header: readonly string[]): SheetMapping | undefined {
  const print = fingerprintOf(header);
  const mapping = read().find(([other]) => other === print)?.[1];
  return mapping?.columns.length === header.length ? mapping : undefined;
}

function fingerprintOf(header: readonly string[]): string {
  return header.map(normalisedName).join('|');
}

/** What was stored; anything else that stands there counts as nothing. */
function read(): Stored {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? (stored as unknown[]).filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is Stored[number] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const { holds, columns } = (entry[1] ?? {}) as Readonly<Record<string, unknown>>;
  const isKnown = typeof holds === 'string' && Object.hasOwn(rowKinds, holds);
  return isKnown && Array.isArray(columns) && (columns as unknown[]).every(isUse);
}

function isUse(use: unknown): use is ColumnUse {
  if (typeof use !== 'object' || use === null) return false;
  const { field } = use as Readonly<Record<string, unknown>>;
  return field === undefined || typeof field === 'string';
}
