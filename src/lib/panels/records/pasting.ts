import { dateOrderOf } from '#lib/domain/cells/date.ts';
import { unguarded } from '#lib/domain/cells/guard.ts';
import { decimalSignOf } from '#lib/domain/cells/number.ts';
import type { GridTable } from '#lib/domain/commands/index.ts';
import type { Json } from '#lib/domain/json.ts';
import { sameJson } from '#lib/domain/json.ts';
import type { Block } from '#lib/ui/block.ts';
import type { FieldValues, SheetColumn } from './columns/column.ts';
import type { CellFault, Hints } from './columns/reading.ts';

/** Where a block goes: the grid as it is shown, and the cells that are selected in it. */
export interface Target<R> {
  readonly table: GridTable;
  readonly columns: readonly SheetColumn<R>[];
  readonly keys: readonly string[];
  readonly recordOf: (key: string) => R | undefined;
  readonly row: number;
  readonly column: number;
  /** Of the selected range: a block that goes into it several times fills it. */
  readonly rows: number;
  readonly width: number;
}

/** A cell, or a row, that cannot be stored. */
export interface Unstored {
  /** Counts from 1, as the grid is shown. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly code: CellFault['code'];
}

/** What a block comes to. */
export interface Plan {
  readonly edits: readonly { readonly id: string; readonly fields: FieldValues }[];
  /** Fields of rows that are not there yet. */
  readonly added: readonly FieldValues[];
  readonly unstored: readonly Unstored[];
  /** The cells that the block covers. */
  readonly rows: number;
  readonly width: number;
}

/** What a row cannot be without, and the fault of one that has not got it. */
const needs: Readonly<Record<GridTable, readonly [CellFault['code'], ...string[]]>> = {
  parties: ['newParty', 'name'],
  engagements: ['newEngagement', 'clientId', 'providerId'],
  contracts: ['newContract'],
  functions: ['newFunction', 'name']
};

/**
 * What a block of texts would store from a cell on. What cannot be stored is told, and nothing of the rest
 * is lost; blank cells make values unknown; rows behind the last one become new records.
 */
export function planOf<R extends { readonly id: string }>(target: Target<R>, block: Block): Plan {
  const width = Math.max(0, ...block.map((cells) => cells.length));
  if (block.length === 0 || width === 0) {
    return { edits: [], added: [], unstored: [], rows: 0, width: 0 };
  }
  const tiled = (wanted: number, size: number) =>
    wanted > size && wanted % size === 0 ? wanted : size;
  const rows = tiled(target.rows, block.length);
  const columns = tiled(target.width, width);
  const hints = Array.from({ length: width }, (_, at) =>
    hintsOf(block.map((row) => row[at] ?? ''))
  );
  const edits: { id: string; fields: FieldValues }[] = [];
  const added: FieldValues[] = [];
  const unstored: Unstored[] = [];
  for (let down = 0; down < rows; down++) {
    const cells = block[down % block.length] ?? [];
    const texts = Array.from({ length: columns }, (_, at) => unguarded(cells[at % width] ?? ''));
    const row = target.row + down;
    const key = target.keys[row];
    const record = key === undefined ? undefined : target.recordOf(key);
    const told = (column: string, text: string, code: CellFault['code']) =>
      unstored.push({ row: row + 1, column, text, code });
    const written = fieldsOf(target, record, texts, (at) => hints[at % width] ?? {}, told);
    if (record) {
      if (Object.keys(written).length > 0) edits.push({ id: record.id, fields: written });
      continue;
    }
    if (texts.every((text) => text.trim() === '')) continue;
    const [code, ...fields] = needs[target.table];
    const isWhole = fields.every((field) => written[field] !== undefined);
    if (isWhole && Object.keys(written).length > 0) added.push(written);
    else told('', texts.filter((text) => text !== '').join(' · '), code);
  }
  return { edits, added, unstored, rows, width: columns };
}

/** What the texts of one row change in its record, or give a new one. */
function fieldsOf<R>(
  { columns, column: first }: Target<R>,
  record: R | undefined,
  texts: readonly string[],
  hintsAt: (at: number) => Hints,
  told: (column: string, text: string, code: CellFault['code']) => void
): FieldValues {
  const before = (record ?? {}) as Readonly<Record<string, unknown>>;
  let fields: Record<string, unknown> = {};
  const places = texts.map((text, at) => ({ text, at, column: columns[first + at] }));
  // An amount comes before its currency, in whatever order the columns stand.
  const isLate = ({ column }: (typeof places)[number]) => Number(column?.late ?? false);
  for (const { text, at, column } of places.toSorted((a, b) => isLate(a) - isLate(b))) {
    if (!column) {
      if (text.trim() !== '') told('', text, 'outside');
      continue;
    }
    const now = { ...before, ...fields } as R;
    const stands = record === undefined ? '' : column.written(now);
    if (text === stands || (text.trim() === '' && (!column.read || record === undefined))) continue;
    const read = column.read?.(text, now, hintsAt(at));
    if (read?.ok) fields = { ...fields, ...read.value };
    else told(column.head, text, read?.error.code ?? 'computed');
  }
  const changed = Object.entries(fields).filter(
    ([field, value]) => !sameJson((value ?? null) as Json, (before[field] ?? null) as Json)
  );
  return Object.fromEntries(changed);
}

/** What the texts of a column prove about how each of them is to be read. */
export function hintsOf(texts: readonly string[]): Hints {
  const decimal = decimalSignOf(texts);
  const dateOrder = dateOrderOf(texts);
  return {
    decimal: decimal === 'point' || decimal === 'comma' ? decimal : undefined,
    dateOrder: dateOrder === 'mixed' ? undefined : dateOrder
  };
}
