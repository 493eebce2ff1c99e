import type { Diagram, Reference, TableName } from './diagram.ts';
import { tableNames, tableTypes } from './diagram.ts';
import type { Diff } from './diff.ts';

/** A broken structure (V-01): the only thing that the door refuses. */
export interface StructureFault {
  readonly code: 'missing-end';
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly missing: string;
}

/** The first reference that a change leaves without its record; undefined when it is sound. */
export function structureFault(after: Diagram, change: Diff): StructureFault | undefined {
  for (const table of tableNames) {
    for (const id of Object.keys(change[table] ?? {})) {
      const record = (after[table] as Lookup).get(id);
      const fault = record ? faultOf(after, table, record) : undefined;
      if (fault) return fault;
    }
  }
  return removes(after, change) ? anyFault(after) : undefined;
}

/** The first broken reference anywhere in a diagram; undefined when it is sound. */
export function anyFault(diagram: Diagram): StructureFault | undefined {
  for (const table of tableNames) {
    for (const record of diagram[table] as Iterable<LooseRecord>) {
      const fault = faultOf(diagram, table, record);
      if (fault) return fault;
    }
  }
  return undefined;
}

/** The ids that a record names through one of its references. */
export function namedIds(record: LooseRecord, { field, kind }: Reference): readonly string[] {
  const value = record[field];
  // An end is never unknown: a record without one names '', which no record has.
  if (kind === 'end') return [typeof value === 'string' ? value : ''];
  return Array.isArray(value) ? (value as string[]) : [];
}

export interface LooseRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Lookup {
  get(id: string): LooseRecord | undefined;
}

function faultOf(
  diagram: Diagram,
  table: TableName,
  record: LooseRecord
): StructureFault | undefined {
  for (const reference of tableTypes[table].references) {
    for (const missing of namedIds(record, reference)) {
      if ((diagram[reference.to] as Lookup).get(missing)) continue;
      return { code: 'missing-end', table, id: record.id, field: reference.field, missing };
    }
  }
  return undefined;
}

function removes(after: Diagram, change: Diff): boolean {
  return tableNames.some((table) =>
    Object.keys(change[table] ?? {}).some((id) => !(after[table] as Lookup).get(id))
  );
}
