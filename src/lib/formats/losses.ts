import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import type { RecordBase } from '#lib/domain/records.ts';
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
        // Where nothing holds a party fast, nothing is lost with that.
        if (field === 'pinned' && value === false) continue;
        counts.set(field, (counts.get(field) ?? 0) + 1);
      }
    }
    const named = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return named.map(([field, count]) => ({ table, field, count }));
  });
}

/** Parties, contracts and functions that no engagement names: a list of engagements has no row for them. */
export function unnamedLosses(diagram: Diagram): readonly Loss[] {
  const named = new Set<string>();
  for (const { clientId, providerId, contractId, uses = [] } of diagram.engagements) {
    named.add(clientId).add(providerId);
    if (contractId) named.add(contractId);
    for (const { functionId } of uses) if (functionId) named.add(functionId);
  }
  return (['parties', 'contracts', 'functions'] as const).flatMap((table): Loss[] => {
    const records: readonly { readonly id: string }[] = [...diagram[table]];
    const count = records.filter(({ id }) => !named.has(id)).length;
    return count > 0 ? [{ table, count }] : [];
  });
}

/** Second cards of parties: tables have one place for each. */
export function shadowLosses({ placements }: Diagram): readonly Loss[] {
  const shown = new Set([...placements].map(({ partyId }) => partyId));
  const count = placements.size - shown.size;
  return count > 0 ? [{ table: 'placements', count }] : [];
}

const plainTypes: ReadonlySet<string> = new Set(['text', 'number', 'yesNo']);

/** Own fields that no record of these tables has, and types that plain values do not tell. */
export function fieldLosses(diagram: Diagram, tables: readonly TableName[]): readonly Loss[] {
  const used = new Set(
    tables.flatMap((table) =>
      [...(diagram[table] as Iterable<RecordBase>)].flatMap(({ custom = {} }) =>
        Object.keys(custom)
      )
    )
  );
  const fields = [...diagram.fieldDefs];
  const unused = fields.filter(({ id, on }) => !used.has(id) || !tables.includes(on)).length;
  const typed = fields.filter(({ type }) => !plainTypes.has(type)).length;
  return [
    ...(unused > 0 ? [{ table: 'fieldDefs', count: unused } as const] : []),
    ...(typed > 0 ? [{ table: 'fieldDefs', field: 'type', count: typed } as const] : [])
  ];
}
