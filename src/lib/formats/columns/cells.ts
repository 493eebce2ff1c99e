import type { Money, PartialDate } from '#lib/domain/records.ts';
import { isServiceCode } from '#lib/domain/services.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import type { ChoiceField } from '../cells/choice.ts';
import { choiceOf } from '../cells/choice.ts';
import { countryOf } from '../cells/country.ts';
import { readDate } from '../cells/date.ts';
import { currencyOf, readNumber } from '../cells/number.ts';
import type { At, SheetIssue } from '../issues.ts';
import type { Cell, SheetRow } from '../sheet.ts';
import { textOf } from '../sheet.ts';
import type { Column } from './column.ts';

type Unread = Extract<SheetIssue, { readonly text: string }>['code'];

/** The cells of one row, read as their columns say; what cannot be read is told to `tell`. */
export class RowReader {
  constructor(
    private readonly row: SheetRow,
    private readonly table: string | undefined,
    private readonly tell: (issue: SheetIssue) => void
  ) {}

  at(column: Column): At {
    const { table } = this;
    return { ...(table !== undefined && { table }), row: this.row.row, column: column.heading };
  }

  cell({ index }: Column): Cell | undefined {
    return this.row.cells[index];
  }

  text(column: Column | undefined): string {
    return column ? textOf(this.cell(column)) : '';
  }

  /** Parts of a list as people write them. */
  list(column: Column | undefined): readonly string[] {
    const parts = this.text(column).split(/[;|、；\n]/);
    return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
  }

  number(column: Column): number | undefined {
    return this.amount(column)?.amount;
  }

  /** Of a place on the canvas, in whole units; undefined when it is no plain number. */
  coordinate(column: Column): number | undefined {
    const cell = this.cell(column);
    const value = typeof cell === 'number' ? cell : Number(this.text(column) || NaN);
    return Number.isFinite(value) ? Math.round(value) + 0 : undefined;
  }

  /** Of a currency that the cell names, else its column's heading. */
  amount(column: Column): Money | undefined {
    const cell = this.cell(column);
    const text = this.text(column);
    // A typed number needs no telling how it is written.
    const read =
      typeof cell === 'number'
        ? readNumber(String(cell), 'point')
        : readNumber(text, column.decimal);
    if (read.kind === 'refused') this.refuse(read.code, column, text);
    if (read.kind !== 'known') return undefined;
    const currency = read.currency ?? column.currency;
    const amount = scaled(read.amount, column.scale);
    return currency === undefined ? { amount } : { amount, currency };
  }

  currency(column: Column | undefined): string | undefined {
    const text = this.text(column);
    if (!column || text === '') return undefined;
    const code = currencyOf(text);
    if (code === undefined) this.refuse('currency-not-known', column, text);
    return code;
  }

  date(column: Column): PartialDate | undefined {
    const text = this.text(column);
    const read = readDate(text, column.dateOrder);
    if (read.kind === 'refused') this.refuse(read.code, column, text);
    return read.kind === 'known' ? read.date : undefined;
  }

  country(column: Column): string | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const code = countryOf(text);
    if (code === undefined) this.refuse('country-not-known', column, text);
    return code;
  }

  choice(column: Column, field: ChoiceField): string | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = choiceOf(field, text);
    if (value === undefined) this.refuse('choice-not-known', column, text);
    return value;
  }

  /** True for yes, false for no and for nothing. */
  isYes(column: Column | undefined): boolean {
    const cell = column && this.cell(column);
    return cell === true || /^(yes|y|true|1|x|是|✓)$/i.test(this.text(column));
  }

  /** Codes of Table 1-2; other words are told and left out. */
  services(column: Column): readonly string[] {
    return this.list(column).flatMap((part) => {
      const code = /^[A-Za-z]{3}(-\d+){0,2}/.exec(part)?.[0].toUpperCase() ?? '';
      if (isServiceCode(code) && isTableCode(code)) return [code];
      this.refuse('service-not-known', column, part);
      return [];
    });
  }

  refuse(code: Unread, column: Column, text: string): void {
    this.tell({ code, severity: 'warning', ...this.at(column), text });
  }
}

/** The product with a power of ten, as the decimal digits give it: 4.35 hundreds are 435. */
function scaled(amount: number, scale: number): number {
  const exact = Number(`${String(amount)}e${String(Math.round(Math.log10(scale)))}`);
  return scale === 1 || Number.isNaN(exact) ? amount * scale : exact;
}
