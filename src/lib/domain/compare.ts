import type { Diagram, TableName } from './diagram.ts';
import { tableNames } from './diagram.ts';
import type { RecordDiff } from './diff.ts';
import { diff } from './diff.ts';
import type { PlacementId } from './ids.ts';
import { byId } from './ids.ts';

/** How a record of one diagram stands to another one. */
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';

/** One record that two diagrams do not share as it is. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly table: TableName;
  readonly id: string;
  /** The fields that differ; none for what was added, removed or moved. */
  readonly fields: readonly string[];
}

/**
 * What is different in `after`, record by record, parties and engagements first. A card that stands
 * elsewhere is a party that moved; a placement that came or went with its party is not told twice.
 */
export function differences(before: Diagram, after: Diagram): Difference[] {
  const change = diff(before, after);
  const found = tableNames.flatMap((table) =>
    Object.entries(change[table] ?? {}).flatMap(([id, fields]) =>
      table === 'placements'
        ? moved(before, after, id as PlacementId)
        : differenceOf(before, after, { table, id, fields })
    )
  );
  const changed = new Set(found.flatMap(({ kind, id }) => (kind === 'moved' ? [] : [id])));
  const told = found.filter(({ kind, id }) => kind !== 'moved' || !changed.has(id));
  return told.sort(inOrder);
}

const firstTables: readonly TableName[] = ['parties', 'engagements', 'contracts', 'functions'];

const kinds: readonly DifferenceKind[] = ['added', 'removed', 'changed', 'moved'];

function inOrder(a: Difference, b: Difference): number {
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  return rank(a.table) - rank(b.table) || byKind || byId(a, b);
}

function rank(table: TableName): number {
  const first = firstTables.indexOf(table);
  return first >= 0 ? first : firstTables.length + tableNames.indexOf(table);
}

function differenceOf(
  before: Diagram,
  after: Diagram,
  { table, id, fields }: { table: TableName; id: string; fields: RecordDiff }
): Difference {
  const kind = !has(before, table, id) ? 'added' : has(after, table, id) ? 'changed' : 'removed';
  return { kind, table, id, fields: kind === 'changed' ? Object.keys(fields) : [] };
}

function moved(before: Diagram, after: Diagram, id: PlacementId): Difference[] {
  const [from, to] = [before.placements.get(id), after.placements.get(id)];
  if (!from || !to || (from.x === to.x && from.y === to.y)) return [];
  return [{ kind: 'moved', table: 'parties', id: to.partyId, fields: [] }];
}

function has(diagram: Diagram, table: TableName, id: string): boolean {
  return (diagram[table] as { has(id: string): boolean }).has(id);
}
