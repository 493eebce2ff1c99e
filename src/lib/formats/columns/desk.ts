import type { IdMaker, PartyId } from '#lib/domain/ids.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { RecordBase, Source } from '#lib/domain/records.ts';
import type { SheetIssue } from '../issues.ts';
import type { RowReader } from './cells.ts';
import type { Column } from './column.ts';
import type { ByField } from './facts.ts';
import type { ColumnField } from './fields.ts';

/** One row of a table on its way to becoming a record. */
export interface RowAt {
  readonly row: RowReader;
  readonly byField: ByField;
  /** All columns that are kept, own fields included. */
  readonly columns: readonly Column[];
  readonly source: Source;
}

/** What the readers of the kinds of tables share. */
export interface Desk {
  readonly makeId: IdMaker;
  readonly tell: (issue: SheetIssue) => void;
  /** The party that a text means, made when no table has it. */
  end(text: string, at: RowAt, column: Column): PartyId;
  /** Values of own fields, as the part of the record that holds them. */
  own(at: RowAt, on: TableName): Pick<RecordBase, 'custom'>;
}

/** The text of a field; empty where it has no column. */
export function textAt({ row, byField }: RowAt, field: ColumnField): string {
  return row.text(byField.get(field));
}

/** Where a record came from, with what the file calls it. */
export function sourceOf(source: Source, key: string): Source {
  return key === '' ? source : { ...source, key };
}

/** The parties that the parts of a cell mean, each once. */
export function endsAt(desk: Desk, at: RowAt, field: ColumnField): readonly PartyId[] {
  const column = at.byField.get(field);
  if (!column) return [];
  return [...new Set(at.row.list(column).map((text) => desk.end(text, at, column)))];
}
