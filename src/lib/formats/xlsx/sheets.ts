import { headerIn, headerRows } from '../columns/header.ts';
import type { Cell, Sheet, SheetRow } from '../sheet.ts';
import { textOf } from '../sheet.ts';
import type { WorkbookIssue } from './issues.ts';
import type { Worksheet } from './workbook.ts';
import type { GridRow, Placed, Range } from './worksheet.ts';
import { lettersOf } from './worksheet.ts';

/** A worksheet as a table, with everything that was odd about it. */
export interface Tabled {
  readonly sheet: Sheet;
  readonly isHidden: boolean;
  readonly issues: readonly WorkbookIssue[];
}

/** Wider than any list of people; cells further right are strays. */
const widest = 1000;

/**
 * The table on a worksheet: headings below whatever title there is, and the rows under them. Undefined
 * where nothing stands under headings.
 */
export function tableOn(
  { name, isHidden, rows, merged }: Worksheet,
  file: string
): Tabled | undefined {
  const heads = rows.slice(0, headerRows).map(({ cells }) => textsOf(cells));
  const head = headerIn(heads);
  if (!head) return undefined;
  const body = rows.slice(head.at + 1);
  const spread = spreadTexts(rows, merged, rows[head.at]?.row ?? 0);
  const reader = new RowsOf(name, head.header, spread.extra);
  const found = body.flatMap((row) => reader.row(row) ?? []);
  if (found.length === 0) return undefined;
  const issues: WorkbookIssue[] = [...reader.issues];
  if (spread.count > 0) {
    const { count, row } = spread;
    issues.unshift({ code: 'cells-merged', severity: 'hint', table: name, count, row });
  }
  if (isHidden) issues.unshift({ code: 'sheet-hidden', severity: 'hint', table: name });
  return { sheet: { file, name, header: head.header, rows: found }, isHidden, issues };
}

/** Each row's texts at their columns. */
export function textsOf(cells: readonly Placed[]): string[] {
  const texts: string[] = [];
  for (const { column, cell } of cells) {
    if (column >= widest) continue;
    while (texts.length < column) texts.push('');
    texts[column] = textOf(cell);
  }
  return texts;
}

class RowsOf {
  private readonly outside = { count: 0, row: 0 };
  private readonly found: WorkbookIssue[] = [];

  constructor(
    private readonly table: string,
    private readonly header: readonly string[],
    /** Texts of joined cells for the rows below the first, by row. */
    private readonly extra: ReadonlyMap<number, readonly Placed[]>
  ) {}

  get issues(): readonly WorkbookIssue[] {
    const { table, found } = this;
    const { count, row } = this.outside;
    if (count === 0) return found;
    return [{ code: 'cells-outside', severity: 'warning', table, count, row }, ...found];
  }

  /** The row of the table; undefined where it says nothing. */
  row({ row, cells }: GridRow): SheetRow | undefined {
    const values = this.header.map((): Cell => '');
    let isBlank = true;
    for (const { column, cell, without } of cells) {
      if (column >= values.length) {
        if (this.outside.count === 0) this.outside.row = row;
        this.outside.count += 1;
        continue;
      }
      if (without) this.tell(row, column, cell, without);
      else {
        values[column] = cell;
        isBlank &&= textOf(cell) === '';
      }
    }
    if (isBlank) return undefined;
    for (const { column, cell } of this.extra.get(row) ?? []) {
      if (column < values.length && values[column] === '') values[column] = cell;
    }
    return { row, cells: values };
  }

  private tell(row: number, column: number, cell: Cell, without: 'error' | 'formula'): void {
    const heading = this.header[column] ?? '';
    const at = { table: this.table, row, column: heading === '' ? lettersOf(column) : heading };
    this.found.push(
      without === 'error'
        ? { code: 'cell-error', severity: 'warning', ...at, text: String(cell) }
        : { code: 'formula-without-value', severity: 'warning', ...at }
    );
  }
}

/**
 * What cells that are joined downwards say for their lower rows: texts only, for an amount that stands
 * once is one amount.
 */
function spreadTexts(rows: readonly GridRow[], merged: readonly Range[], header: number) {
  const extra = new Map<number, Placed[]>();
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const tally = { count: 0, row: 0 };
  for (const { top, left, bottom, right } of merged) {
    if (top <= header || bottom <= top || right !== left) continue;
    const first = byRow.get(top)?.cells.find(({ column }) => column === left);
    if (typeof first?.cell !== 'string' || first.without) continue;
    if (tally.count === 0) tally.row = top;
    tally.count += 1;
    for (let row = top + 1; row <= bottom && byRow.has(row); row++) {
      const list = extra.get(row);
      if (list) list.push(first);
      else extra.set(row, [first]);
    }
  }
  return { extra, ...tally };
}
