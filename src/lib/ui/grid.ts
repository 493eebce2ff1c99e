import type { Block } from './block.ts';

/** A column of `Grid.svelte`. */
export interface GridColumn<Row> {
  readonly id: string;
  /** With the unit, if it has one. */
  readonly head: string;
  /** Numbers are set right. */
  readonly numeric?: boolean;
  /** In px. */
  readonly width: number;
  readonly text: (row: Row) => string;
  /** What is copied, and what stands in the field when somebody writes. */
  readonly written: (row: Row) => string;
  /** Nothing can be written into what is not. */
  readonly editable: boolean;
  /** Numbers and codes go to a spreadsheet as they are; a text that would run there is guarded. */
  readonly copied: (row: Row) => string;
  /** What could be meant by the letters so far, best first; all there is to choose without any. */
  readonly suggest?: (typed: string) => readonly string[];
  /** Whether the text can be stored as it stands. */
  readonly reads?: (row: Row, text: string) => boolean;
}

/** A row by its lasting name; undefined where it has gone. */
export type RowOf<Row> = (key: string) => Row | undefined;

/** A cell by its place, counted from 0 in the order shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Neighbouring cells; both ends are in it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeOf(a: CellPlace, b: CellPlace): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column)
  };
}

export function isIn({ top, left, bottom, right }: CellRange, row: number, column: number) {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function sizeOf({ top, left, bottom, right }: CellRange) {
  return { rows: bottom - top + 1, width: right - left + 1 };
}

/** How many rows and columns there are, and how many rows a page has. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function goalOf(
  { key, ctrlKey, metaKey }: Pressed,
  { row, column }: CellPlace,
  { rows, columns, page }: GridSize
): CellPlace | undefined {
  const far = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const goals: Partial<Record<string, CellPlace>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? lastRow : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? lastColumn : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? lastRow : row, column: lastColumn },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column }
  };
  const goal = goals[key];
  return goal && within(goal, rows, columns);
}

export function within({ row, column }: CellPlace, rows: number, columns: number): CellPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column))
  };
}

/** What the cells of a range say. */
export function blockIn<Row>(
  { top, left, bottom, right }: CellRange,
  columns: readonly GridColumn<Row>[],
  rowAt: (index: number) => Row | undefined
): Block {
  const chosen = columns.slice(left, right + 1);
  return Array.from({ length: bottom - top + 1 }, (_, down) => {
    const row = rowAt(top + down);
    return chosen.map((column) => (row === undefined ? '' : column.copied(row)));
  });
}
