import type { Diagram, RecordOf, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished, withRests } from '#lib/domain/slices.ts';
import type { StructureFault } from '#lib/domain/structure.ts';
import { searchedForMissingEnd } from '#lib/domain/structure.ts';
import { Table } from '#lib/domain/table.ts';
import type { PlainFault } from './plain.ts';
import { isPlainObject, plainFault } from './plain.ts';
import { parseRecord } from './records.ts';

/** Why foreign data is no diagram. `index` counts from 0 within its table. */
export type DiagramFailure =
  | PlainFault
  | { readonly code: 'not-a-diagram' }
  | { readonly code: 'invalid-table'; readonly table: TableName }
  | {
      readonly code: 'invalid-record';
      readonly table: TableName;
      readonly index: number;
      readonly id?: string;
      /** Path of the first wrong field, as `value.amount`; empty when the record is no object. */
      readonly field: string;
    }
  | {
      readonly code: 'duplicate-id';
      readonly table: TableName;
      readonly index: number;
      readonly id: string;
    }
  | StructureFault;

/**
 * The trust border: a diagram from plain data, or the first thing wrong with it. The data holds a
 * list of records for each table, and for `settings` its only record.
 */
export function checkDiagram(value: unknown): Result<Diagram, DiagramFailure> {
  const fault = plainFault(value);
  if (fault) return err(fault);
  return isPlainObject(value) ? diagramOf(value) : err({ code: 'not-a-diagram' });
}

/** The same for data that is known to be plain. */
export function diagramOf(
  tables: Readonly<Record<string, unknown>>
): Result<Diagram, DiagramFailure> {
  return finished(checkedDiagram(tables));
}

/** The same with rests, for a large diagram. */
export function* checkedDiagram(
  tables: Readonly<Record<string, unknown>>
): Rests<Result<Diagram, DiagramFailure>> {
  const checked: Partial<Record<TableName, unknown>> = {};
  const ids = new Set<string>();
  for (const name of tableNames) {
    const table = yield* checkedTable(name, recordsOf(name, tables[name]), ids);
    if (!table.ok) return table;
    checked[name] = table.value;
  }
  const diagram = checked as Diagram;
  const fault = yield* searchedForMissingEnd(diagram);
  return fault ? err(fault) : ok(diagram);
}

function recordsOf(name: TableName, value: unknown): readonly unknown[] | undefined {
  if (name !== 'settings') return Array.isArray(value) ? (value as unknown[]) : undefined;
  return isPlainObject(value) ? [{ id: 'settings', ...value }] : undefined;
}

function* checkedTable<N extends TableName>(
  table: N,
  values: readonly unknown[] | undefined,
  ids: Set<string>
): Rests<Result<Table<RecordOf<N>>, DiagramFailure>> {
  if (!values) return err({ code: 'invalid-table', table });
  const records: RecordOf<N>[] = [];
  let fault: DiagramFailure | undefined;
  yield* withRests(values.entries(), ([index, value]) => {
    if (fault) return;
    const checked = isPlainObject(value) ? parseRecord(table, known(value)) : { field: '' };
    if ('field' in checked) {
      const id = isPlainObject(value) && typeof value['id'] === 'string' && { id: value['id'] };
      fault = { code: 'invalid-record', table, index, ...id, field: checked.field };
      return;
    }
    const { id } = checked.record;
    // One id stands for one record in the whole diagram: references may lead to several tables.
    if (ids.has(id)) fault = { code: 'duplicate-id', table, index, id };
    ids.add(id);
    records.push(checked.record);
  });
  return fault ? err(fault) : ok(Table.of(records));
}

/** `null` at the top of a record means absent, as in the diff algebra. */
function known(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isThere = (field: string) => record[field] !== null && record[field] !== undefined;
  const fields = Object.keys(record);
  if (fields.every(isThere)) return record;
  return Object.fromEntries(fields.filter(isThere).map((field) => [field, record[field]]));
}
