import type { GridTable } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { FieldDefId } from '#lib/domain/ids.ts';
import type { FieldDef } from '#lib/domain/records.ts';
import type { GridColumnOf, GridRecord } from '#lib/panels/records/columns/index.ts';
import { columnsOf } from '#lib/panels/records/columns/index.ts';
import type { Source } from '#lib/panels/records/columns/source.ts';

/** What the columns read, of a diagram that does not change. */
export function still(diagram: Diagram): Source {
  return {
    diagram: () => diagram,
    currency: () => 'EUR',
    roles: () => 'Role',
    tier: () => ({ text: 'Tier 1', tier: 1 }),
    clients: () => 1,
    providers: () => 2,
    ranks: () => [1],
    covered: () => 3,
    serving: () => 4
  };
}

export function columnsIn(diagram: Diagram, table: GridTable): readonly GridColumnOf[] {
  return columnsOf(table, diagram.fieldDefs, still(diagram));
}

export function recordsIn(diagram: Diagram, table: GridTable): readonly GridRecord[] {
  return [...(diagram[table] as Iterable<GridRecord>)];
}

export const fieldId = (name: string) => name as FieldDefId;

export function ownField(
  id: string,
  type: FieldDef['type'],
  more: Partial<FieldDef> = {}
): FieldDef {
  return { id: fieldId(id), on: 'parties', name: id, type, ...more };
}
