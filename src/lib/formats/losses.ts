import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import type { Loss } from './format.ts';

/** What a writer has a place for: of each table all fields, or these. */
export type Carried = { readonly [N in TableName]?: 'all' | readonly string[] };

/** Fields that only tell where a record came from, or that every format has in its own way. */
const uncounted = new Set(['id', 'source']);

/** The facts of a diagram that a file with these places does not carry, counted. */
export function lossesOf(diagram: Diagram, carried: Carried): readonly Loss[] {
  return tableNames.flatMap((table): Loss[] => {
    const fields = carried[table];
    const records = [...diagram[table]] as unknown as Readonly<Record<string, unknown>>[];
    if (fields === 'all' || records.length === 0) return [];
    if (!fields) return [{ table, count: records.length }];
    const counts = new Map<string, number>();
    for (const record of records) {
      for (const [field, value] of Object.entries(record)) {
        if (fields.includes(field) || uncounted.has(field) || value === 'unknown') continue;
        counts.set(field, (counts.get(field) ?? 0) + 1);
      }
    }
    const named = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return named.map(([field, count]) => ({ table, field, count }));
  });
}
