import type { Grade, Money, PartialDate, ToolState } from '#lib/domain/records.ts';
import { grades, toolStates } from '#lib/domain/records.ts';
import { isServiceCode } from '#lib/domain/services.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import type { ChoiceField } from '#lib/domain/cells/choice.ts';
import { choiceOf } from '#lib/domain/cells/choice.ts';
import { countryOf } from '#lib/domain/cells/country.ts';
import { readDate } from '#lib/domain/cells/date.ts';
import { itemsOf } from '#lib/domain/cells/list.ts';
import { currencyOf, readNumber } from '#lib/domain/cells/number.ts';
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
    return itemsOf(this.text(column));
  }

  number(column: Column): number | undefined {
    return this.amount(column)?.amount;
  }

  /** May be below zero; undefined and told when it is no plain number. */
  signed(column: Column): number | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = Number(text.replace(/[−–]/, '-').replace(/^\+|^utc/i, ''));
    if (Number.isFinite(value)) return value + 0;
    this.refuse('value-not-a-number', column, text);
    return undefined;
  }

  /** From 0 to 1, as a number or as `60 %`. */
  share(column: Column): number | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const percent = /^([\d.]+)\s*[%％]$/.exec(text)?.[1];
    const value = percent === undefined ? Number(text) : Number(percent) / 100;
    if (value >= 0 && value <= 1) return value + 0;
    this.refuse('value-not-a-number', column, text);
    return undefined;
  }

  /** A judgement from 1 to 5. */
  grade(column: Column): Grade | undefined {
    const value = this.number(column);
    if (value === undefined) return undefined;
    const found = grades.find((grade) => grade === value);
    if (found === undefined) this.refuse('choice-not-known', column, this.text(column));
    return found;
  }

  /** Yes, no, or nothing said. */
  flag(column: Column): boolean | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    if (this.isYes(column)) return true;
    if (/^(no|n|false|0|否|✗)$/i.test(text)) return false;
    this.refuse('choice-not-known', column, text);
    return undefined;
  }

  choices(column: Column, field: ChoiceField): readonly string[] {
    return this.list(column).flatMap((part) => {
      const value = choiceOf(field, part);
      if (value === undefined) this.refuse('choice-not-known', column, part);
      return value ?? [];
    });
  }

  /** Tools of governance and their state, as `F1=agreed`. */
  tools(column: Column): Readonly<Record<string, ToolState>> | undefined {
    const found = this.list(column).flatMap((part): [string, ToolState][] => {
      const [, code = '', word = ''] = /^([FR]\d{1,2})\s*[=:：]\s*(.+)$/i.exec(part) ?? [];
      const state = toolStates.find((known) => known.toLowerCase() === word.trim().toLowerCase());
      if (state === undefined) this.refuse('choice-not-known', column, part);
      return state === undefined ? [] : [[code.toUpperCase(), state]];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
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
