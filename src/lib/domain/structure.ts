import type { Diagram, TableName } from './diagram.ts';
import { tableNames, tableTypes } from './diagram.ts';
import type { Diff } from './diff.ts';
import type { LooseRecord } from './references.ts';
import { mustExist, namedIds } from './references.ts';
import type { Rests } from './slices.ts';
import { finished, withRests } from './slices.ts';

/** A broken structure (V-01): the only thing that the door refuses. */
export type StructureFault = MissingEnd | DuplicateId;

interface MissingEnd {
  readonly code: 'missing-end';
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly missing: string;
}

/** One id stands for one record, whatever its table: references may lead to several tables. */
interface DuplicateId {
  readonly code: 'duplicate-id';
  readonly table: TableName;
  readonly id: string;
}

/** The first thing that a change breaks; undefined when the diagram is sound after it. */
export function structureFault(after: Diagram, change: Diff): StructureFault | undefined {
  return finished(searchedForFault(after, change));
}

/** The same with rests, for the first step of a large diagram. */
export function* searchedForFault(after: Diagram, change: Diff): Rests<StructureFault | undefined> {
  let fault: StructureFault | undefined;
  for (const table of tableNames) {
    yield* withRests(Object.entries(change[table] ?? {}), ([id, fields]) => {
      const record = (after[table] as Lookup).get(id);
      if (!record || fault) return;
      const isTwice = 'id' in fields && standsElsewhere(after, table, id);
      fault = isTwice ? { code: 'duplicate-id', table, id } : missingEnd(after, table, record);
    });
    if (fault) return fault;
  }
  return removes(after, change) ? anyMissingEnd(after) : undefined;
}

/** The first broken reference anywhere in a diagram; undefined when there is none. */
export function anyMissingEnd(diagram: Diagram): StructureFault | undefined {
  return finished(searchedForMissingEnd(diagram));
}

/** The same with rests, for a large diagram. */
export function* searchedForMissingEnd(diagram: Diagram): Rests<StructureFault | undefined> {
  let fault: StructureFault | undefined;
  for (const table of tableNames) {
    yield* withRests(diagram[table] as Iterable<LooseRecord>, (record) => {
      fault ??= missingEnd(diagram, table, record);
    });
    if (fault) return fault;
  }
  return undefined;
}

interface Lookup {
  get(id: string): LooseRecord | undefined;
}

function missingEnd(
  diagram: Diagram,
  table: TableName,
  record: LooseRecord
): StructureFault | undefined {
  for (const reference of tableTypes[table].references) {
    if (!mustExist(reference)) continue;
    // Most fields are absent, and only an end must be there.
    if (record[reference.field] === undefined && reference.kind !== 'end') continue;
    for (const missing of namedIds(record, reference)) {
      if (reference.to.some((to) => (diagram[to] as Lookup).get(missing))) continue;
      return { code: 'missing-end', table, id: record.id, field: reference.field, missing };
    }
  }
  return undefined;
}

function standsElsewhere(diagram: Diagram, table: TableName, id: string): boolean {
  return tableNames.some((other) => other !== table && (diagram[other] as Lookup).get(id));
}

function removes(after: Diagram, change: Diff): boolean {
  return tableNames.some((table) =>
    Object.keys(change[table] ?? {}).some((id) => !(after[table] as Lookup).get(id))
  );
}
