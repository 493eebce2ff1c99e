import { isChoiceField } from '#lib/domain/cells/choice.ts';
import type { RowReader } from './cells.ts';
import type { Column } from './column.ts';
import type { ColumnField } from './fields.ts';
import { kindOf } from './fields.ts';

/** The columns of a table by their field. */
export type ByField = ReadonlyMap<ColumnField | 'custom', Column>;

/**
 * What a row says in columns whose field is one field of the record, by its name. Names, references,
 * amounts, places and codes have a meaning beyond their cell and are read elsewhere.
 */
export function plainFacts(row: RowReader, columns: ByField): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const [field, column] of columns) {
    if (field === 'custom') continue;
    const value = plainValue(row, field, column);
    if (value !== undefined) facts[field.slice(field.indexOf('.') + 1)] = value;
  }
  return facts;
}

function plainValue(row: RowReader, field: ColumnField, column: Column): unknown {
  switch (kindOf(field)) {
    case 'text':
      return row.text(column) || undefined;
    case 'list':
      return listOrNone(row.list(column));
    case 'number':
      return row.number(column);
    case 'signed':
      return row.signed(column);
    case 'share':
      return row.share(column);
    case 'grade':
      return row.grade(column);
    case 'date':
      return row.date(column);
    case 'flag':
      return row.flag(column);
    case 'tools':
      return row.tools(column);
    case 'choice':
      return isChoiceField(field) ? row.choice(column, field) : undefined;
    case 'choices':
      return isChoiceField(field) ? listOrNone(row.choices(column, field)) : undefined;
    case 'country':
      return row.country(column);
    default:
      return undefined;
  }
}

/** A list that says something. */
export function listOrNone<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** The fields that are known. */
export function known<R extends object>(fields: {
  readonly [F in keyof R]: R[F] | undefined;
}): { [F in keyof R]?: Exclude<R[F], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [F in keyof R]?: Exclude<R[F], undefined> };
}
