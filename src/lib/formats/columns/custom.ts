import type { FieldDefId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { FieldDef } from '#lib/domain/records.ts';
import type { ImportContext } from '../format.ts';
import type { RowReader } from './cells.ts';
import type { Column } from './column.ts';

/** Columns that are kept under their own heading: a field definition for each, values as text. */
export class CustomFields {
  private readonly byHeading = new Map<string, FieldDef>();

  constructor(private readonly context: ImportContext) {}

  get definitions(): Iterable<FieldDef> {
    return this.byHeading.values();
  }

  /** The row's own values by field; undefined when it has none. */
  valuesIn(
    row: RowReader,
    columns: readonly Column[],
    on: 'parties' | 'engagements'
  ): Readonly<Record<FieldDefId, Json>> | undefined {
    const values: [string, Json][] = [];
    for (const column of columns) {
      if (column.field !== 'custom') continue;
      const cell = row.cell(column);
      const value = typeof cell === 'string' || cell === undefined ? row.text(column) : cell;
      if (value !== '') values.push([this.fieldOf(column, on), value]);
    }
    return values.length > 0 ? Object.fromEntries(values) : undefined;
  }

  private fieldOf({ heading }: Column, on: 'parties' | 'engagements'): FieldDefId {
    const key = `${on} ${heading}`;
    const known = this.byHeading.get(key);
    if (known) return known.id;
    const id = this.context.makeId('field');
    this.byHeading.set(key, { id, on, name: heading, type: 'text' });
    return id;
  }
}
