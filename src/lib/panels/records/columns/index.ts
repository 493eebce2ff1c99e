import type { GridTable } from '#lib/domain/commands/index.ts';
import type { Diagram, RecordOf } from '#lib/domain/diagram.ts';
import type { SheetColumn } from './column.ts';
import { contractColumns } from './contract-columns.ts';
import { engagementColumns } from './engagement-columns.ts';
import { functionColumns } from './function-columns.ts';
import { ownColumns } from './own-columns.ts';
import { partyColumns } from './party-columns.ts';
import type { Source } from './source.ts';

/** The tables that have a grid, in the order of their tabs. */
export const gridTables = ['parties', 'engagements', 'contracts', 'functions'] as const;

/** Any record of a grid. */
export type GridRecord = RecordOf<GridTable>;
/** A column of any of the grids; it is only asked about records of its own table. */
export type GridColumnOf = SheetColumn<GridRecord>;

const registered: Readonly<Record<GridTable, (source: Source) => readonly SheetColumn<never>[]>> = {
  parties: partyColumns,
  engagements: engagementColumns,
  contracts: contractColumns,
  functions: functionColumns
};

/** Every column of a grid, the diagram's own fields last; names and heads in the language in use. */
export function columnsOf(
  table: GridTable,
  fieldDefs: Diagram['fieldDefs'],
  source: Source
): readonly GridColumnOf[] {
  const own = ownColumns<GridRecord>(table, fieldDefs, source);
  return [...(registered[table](source) as unknown as readonly GridColumnOf[]), ...own];
}
