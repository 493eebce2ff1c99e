import type { TableName } from '#lib/domain/diagram.ts';
import type { FieldDefId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { FieldDef, FieldType } from '#lib/domain/records.ts';
import type { ImportContext } from '../format.ts';
import type { RowReader } from './cells.ts';
import type { Column } from './column.ts';

interface Growing {
  readonly id: FieldDefId;
  readonly on: TableName;
  readonly name: string;
  /** Of the values so far; several kinds together are text. */
  type: FieldType;
}

/** Columns that are kept under their own heading: a field definition for each. */
export class CustomFields {
  private readonly byHeading = new Map<string, Growing>();

  constructor(private readonly context: ImportContext) {}

  /** A field is of numbers or of yes and no where the file says so of all its cells. */
  definitions(): Iterable<FieldDef> {
    return this.byHeading.values();
  }

  /** The row's own values by field; undefined when it has none. */
  valuesIn(
    row: RowReader,
    columns: readonly Column[],
    on: TableName
  ): Readonly<Record<FieldDefId, Json>> | undefined {
    const values: [string, Json][] = [];
    for (const column of columns) {
      if (column.field !== 'custom') continue;
      const cell = row.cell(column);
      const value = typeof cell === 'string' || cell === undefined ? row.text(column) : cell;
      if (value !== '') values.push([this.fieldOf(column, on, typeOf(value)), value]);
    }
    return values.length > 0 ? Object.fromEntries(values) : undefined;
  }

  private fieldOf({ heading }: Column, on: TableName, type: FieldType): FieldDefId {
    const key = `${on} ${heading}`;
    let field = this.byHeading.get(key);
    if (!field) {
      field = { id: this.context.makeId('field'), on, name: heading, type };
      this.byHeading.set(key, field);
    } else if (field.type !== type) field.type = 'text';
    return field.id;
  }
}

function typeOf(value: string | number | boolean): FieldType {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'yesNo' : 'text';
}
