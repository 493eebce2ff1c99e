import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { Table } from '#lib/domain/table.ts';
import type { DiagramFailure } from './diagram.ts';
import { checkedDiagram, diagramOf } from './diagram.ts';
import type { FileFailure } from './file.ts';
import { compactData, plainTables } from './file.ts';
import { isId } from './records/base.ts';
import { migrated, schemaVersion } from './migrations/index.ts';
import { isPlainObject } from './plain.ts';

/**
 * Records in the form of some version of the schema. Steps of a log know no schema: they are
 * applied to the form that they were made for, and only what comes out is led on. No version ever
 * takes a table away, so today's tables hold the records of any older one.
 */
export interface Versioned {
  readonly schema: number;
  readonly diagram: Diagram;
}

/**
 * A sealed own file as it was written, not led to the current version; only that one is checked
 * whole. It rests: a snapshot is read while the page opens.
 */
export function* readVersioned(text: string): Rests<Result<Versioned, FileFailure>> {
  const data = yield* compactData(text);
  if (!data.ok) return data;
  const { schema, tables } = data.value;
  const diagram = schema === schemaVersion ? yield* checkedDiagram(tables) : ok(unchecked(tables));
  return diagram.ok ? ok({ schema, diagram: diagram.value }) : diagram;
}

/** The records in the form of a later version; those of the current version are checked whole. */
export function upgraded(
  { schema, diagram }: Versioned,
  to = schemaVersion
): Result<Versioned, DiagramFailure> {
  if (schema === to) return ok({ schema, diagram });
  const later = migrated(plainTables(diagram), schema, to);
  if (to < schemaVersion) return ok({ schema: to, diagram: unchecked(later) });
  const checked = diagramOf(later);
  return checked.ok ? ok({ schema: to, diagram: checked.value }) : err(checked.error);
}

function unchecked(tables: Readonly<Record<string, unknown>>): Diagram {
  const table = (name: TableName) => Table.of(listOf(tables, name).filter(isRecord));
  return Object.fromEntries(tableNames.map((name) => [name, table(name)])) as unknown as Diagram;
}

/** A list of records; the settings are a single one, which may stand in a file without its id. */
function listOf(tables: Readonly<Record<string, unknown>>, name: TableName): readonly unknown[] {
  const value = tables[name];
  if (Array.isArray(value)) return value as unknown[];
  return isPlainObject(value) ? [{ id: name, ...value }] : [];
}

function isRecord(value: unknown): value is { readonly id: string } {
  return isPlainObject(value) && isId(value['id']);
}
