import type { ColumnField, RowKind } from './columns/fields.ts';
import type { DateOrder } from '#lib/domain/cells/date.ts';
import type { DecimalSign } from '#lib/domain/cells/number.ts';

/** What the tables of an import hold, one entry for each. */
export type Mapping = readonly SheetMapping[];

export interface SheetMapping {
  /** Of which records each row is one; `nothing`: the table is not read. */
  readonly holds: SheetContent;
  /** One entry for each column. */
  readonly columns: readonly ColumnUse[];
}

export type SheetContent = RowKind | 'nothing';

export interface ColumnUse {
  /** `custom`: kept as an own field under its heading. Absent: not read. */
  readonly field?: ColumnField | 'custom';
  /** Absent: decided by what stands in the column, and doubted where that decides nothing. */
  readonly decimal?: DecimalSign;
  /** Of dates such as 3/4/2026; absent: as `decimal`. */
  readonly dateOrder?: DateOrder;
  /** What the heading says of its amounts: “(万元)” is 10,000 CNY. */
  readonly scale?: number;
  readonly currency?: string;
}
