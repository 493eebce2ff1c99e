import type { DateOrder } from '#lib/domain/cells/date.ts';
import { dateOrderOf } from '#lib/domain/cells/date.ts';
import type { DecimalSign } from '#lib/domain/cells/number.ts';
import { decimalSignOf } from '#lib/domain/cells/number.ts';
import type { ColumnUse, SheetMapping } from '../mapping.ts';
import type { Sheet } from '../sheet.ts';
import { textOf } from '../sheet.ts';
import type { ColumnField } from './fields.ts';
import { isField, kindOf } from './fields.ts';

/** A column whose cells are to be read, with what was settled about how. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly field: ColumnField | 'custom';
  /** Absent: the column has cells that may be read in two ways, or none that need it. */
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
  readonly scale: number;
  readonly currency?: string;
}

/** What the cells of a column tell about how they are to be read. */
export interface Evidence {
  readonly decimal?: DecimalSign | 'unclear' | 'mixed';
  readonly dateOrder?: DateOrder | 'mixed';
}

/** The columns of a table that are read, each settled by the person or by what stands in it. */
export function columnsOf(sheet: Sheet, { columns }: SheetMapping): readonly Column[] {
  return columns.flatMap((use, index): Column[] => {
    if (use.field === undefined || index >= sheet.header.length) return [];
    if (use.field !== 'custom' && !isField(use.field)) return [];
    const { decimal, dateOrder } = { ...settled(evidenceIn(sheet, index, use)), ...use };
    return [
      {
        index,
        heading: sheet.header[index] ?? '',
        field: use.field,
        scale: use.scale ?? 1,
        ...(decimal && { decimal }),
        ...(dateOrder && { dateOrder }),
        ...(use.currency !== undefined && { currency: use.currency })
      }
    ];
  });
}

/** What a column's own cells tell; empty for fields that need no telling. */
export function evidenceIn(sheet: Sheet, index: number, { field }: ColumnUse): Evidence {
  const kind = field === undefined || field === 'custom' ? undefined : kindOf(field);
  if (kind === 'amount' || kind === 'number') {
    const decimal = decimalSignOf(textsIn(sheet, index));
    return decimal ? { decimal } : {};
  }
  if (kind === 'date') {
    const dateOrder = dateOrderOf(textsIn(sheet, index));
    return dateOrder ? { dateOrder } : {};
  }
  return {};
}

function settled({ decimal, dateOrder }: Evidence): Pick<Column, 'decimal' | 'dateOrder'> {
  return {
    ...((decimal === 'point' || decimal === 'comma') && { decimal }),
    ...(dateOrder && dateOrder !== 'mixed' && { dateOrder })
  };
}

/** The texts of a column; cells with a type of their own prove nothing about texts. */
function* textsIn({ rows }: Sheet, index: number): Iterable<string> {
  for (const { cells } of rows) {
    const cell = cells[index];
    if (typeof cell === 'string') yield textOf(cell);
  }
}
