import type { Cell } from '../sheet.ts';
import { guarded } from '#lib/domain/cells/guard.ts';
import type { XmlHandler } from '../xml/reader.ts';
import { dateOf } from './serial.ts';
import { ItemText, unescaped } from './strings.ts';
import type { NumberStyle } from './styles.ts';

/** What the cells of a worksheet refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  /** Serial numbers of dates count from 1904. */
  readonly from1904: boolean;
}

/** A cell that says something. */
export interface Placed {
  /** From 0. */
  readonly column: number;
  readonly cell: Cell;
  /** The cell has no value, and why. */
  readonly without?: 'error' | 'formula';
}

export interface GridRow {
  /** From 1. */
  readonly row: number;
  /** From left to right, as a rule. */
  readonly cells: readonly Placed[];
}

/** Cells that are one, from the upper left one to the lower right one; rows from 1, columns from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Hears a worksheet: its rows that hold something, and which cells are joined. */
export class Grid implements XmlHandler {
  readonly rows: GridRow[] = [];
  readonly merged: Range[] = [];
  private cells: Placed[] = [];
  private row = 0;
  private column = -1;
  private type = '';
  private style = 0;
  private hasFormula = false;
  private value = '';
  private isInValue = false;
  private readonly inline = new ItemText();

  constructor(
    private readonly shared: Shared,
    private readonly onRow: (row: number) => void
  ) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'c') {
      const place = placeOf(attributes.get('r') ?? '');
      this.column = place ? place.column : this.column + 1;
      this.type = attributes.get('t') ?? 'n';
      this.style = Number(attributes.get('s') ?? 0);
      this.hasFormula = false;
      this.value = '';
    } else if (name === 'row') {
      const row = Number(attributes.get('r'));
      this.row = Number.isInteger(row) && row > 0 ? row : this.row + 1;
      this.column = -1;
      this.cells = [];
    } else if (name === 'v') this.isInValue = true;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'mergeCell') {
      const range = rangeOf(attributes.get('ref') ?? '');
      if (range) this.merged.push(range);
    } else this.inline.open(name);
  }

  text(piece: string): void {
    if (this.isInValue) this.value += piece;
    else this.inline.add(piece);
  }

  close(name: string): void {
    if (name === 'v') this.isInValue = false;
    else if (name === 'c') this.takeCell();
    else if (name === 'row') {
      if (this.cells.length > 0) this.rows.push({ row: this.row, cells: this.cells });
      this.onRow(this.row);
    } else this.inline.close(name);
  }

  private takeCell(): void {
    const { column, value } = this;
    const inline = this.inline.take();
    if (this.type === 'e') {
      this.cells.push({ column, cell: value, without: 'error' });
      return;
    }
    const cell = this.type === 'inlineStr' ? textCell(inline) : this.cellOf(value);
    if (cell !== '') this.cells.push({ column, cell });
    else if (this.hasFormula && value === '' && this.type !== 'str') {
      this.cells.push({ column, cell: '', without: 'formula' });
    }
  }

  private cellOf(value: string): Cell {
    const { type, shared } = this;
    if (type === 's') return textCell(shared.strings[Number(value)] ?? '');
    if (type === 'str') return textCell(unescaped(value));
    if (type === 'b') return value === '' ? '' : value.trim() === '1' || value.trim() === 'true';
    if (type === 'd') return value.slice(0, 16);
    const number = value.trim() === '' ? NaN : Number(value);
    if (!Number.isFinite(number)) return textCell(value);
    const { date, digits } = shared.styles[this.style] ?? {};
    if (date) return dateOf(number, date, shared.from1904) ?? number;
    if (digits === undefined || !Number.isInteger(number) || number < 0) return number;
    return String(number).padStart(digits, '0');
  }
}

/** Text is guarded, so that nobody takes off it an apostrophe that is its own. */
function textCell(text: string): string {
  return guarded(text.trim());
}

const letterA = 'A'.charCodeAt(0);

/** The place that a reference as `AB12` names. */
export function placeOf(
  reference: string
): { readonly column: number; readonly row: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === '') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - letterA + 1);
  return { column: column - 1, row: Number(digits) };
}

/** The letters of a column, from 0. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(letterA + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function rangeOf(reference: string): Range | undefined {
  const [first = '', last = ''] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (!from || !to) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
