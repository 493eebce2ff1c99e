import type { Value } from './network/network.ts';
import { guarded } from '#lib/domain/cells/guard.ts';

/** Rows as CSV (RFC 4180) with a header of all their columns, the given ones first. */
export function csvText(
  rows: readonly ReadonlyMap<string, Value>[],
  first: readonly string[]
): string {
  const columns = new Set(first);
  for (const row of rows) for (const name of row.keys()) columns.add(name);
  const lines = rows.map((row) => [...columns].map((name) => cellOf(row.get(name))));
  return [[...columns].map((name) => cellOf(name)), ...lines]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
}

function cellOf(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = guarded(value);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
