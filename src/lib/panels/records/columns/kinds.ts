import { countries, countryOf } from '#lib/domain/cells/country.ts';
import { readDate } from '#lib/domain/cells/date.ts';
import { itemsOf, listed } from '#lib/domain/cells/list.ts';
import type { NumberRefusal } from '#lib/domain/cells/number.ts';
import { currencyCodes, currencyOf, numberText, readNumber } from '#lib/domain/cells/number.ts';
import type { Grade, Money } from '#lib/domain/records.ts';
import { grades } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import { countryName, formatNumber, listText, nameOrder } from '#lib/i18n/index.svelte.ts';
import { valueOfText } from '../../inspector/values.ts';
import type { CellFault, Hints, Reading } from './reading.ts';

/** How a kind of value is shown, written and read in a cell. */
export interface Kind<V> {
  /** As it stands in the grid. */
  readonly shown: (value: V) => string;
  /** As it is copied and edited: `read` gives the value back. */
  readonly written: (value: V) => string;
  /** Of a text that is not blank. */
  readonly read: (text: string, hints: Hints) => Reading<V>;
  /** What it is sorted by; texts in the order of the language, numbers by size. */
  readonly key: (value: V) => string | number;
  readonly numeric?: boolean;
  /** Several values in one cell, parted by semicolons. */
  readonly several?: boolean;
  /** What could be written, in the order in which it is offered; of a short list all of it. */
  readonly choices?: () => readonly string[];
}

const asItIs = (value: string) => value;

export const text: Kind<string> = {
  shown: (value) => value.replace(/\s*\n\s*/gu, ' '),
  written: asItIs,
  read: (written) => ok(written.trim()),
  key: asItIs
};

/** Several texts, parted by semicolons. */
export const list: Kind<readonly string[]> = {
  shown: listText,
  written: listed,
  read: (written) => ok(itemsOf(written)),
  key: (items) => items.join(' ')
};

/** Not below zero. */
export const number: Kind<number> = {
  shown: exact,
  written: numberText,
  read(written, hints) {
    const read = amountIn(written, hints);
    if (!read.ok) return read;
    return read.value.currency === undefined ? ok(read.value.amount) : err({ code: 'number' });
  },
  key: (value) => value,
  numeric: true
};

/** May be below zero. */
export const signed: Kind<number> = {
  shown: exact,
  written: numberText,
  read(written) {
    const value = valueOfText(written, 'signed');
    return typeof value === 'number' ? ok(value) : err({ code: 'signed' });
  },
  key: (value) => value,
  numeric: true
};

/** A judgement from 1 to 5. */
export const grade: Kind<Grade> = {
  shown: String,
  written: String,
  read(written) {
    const value = valueOfText(written, 'number');
    const found = grades.find((each) => each === value);
    return found === undefined ? err({ code: 'grade' }) : ok(found);
  },
  key: (value) => value,
  numeric: true
};

export const date: Kind<string> = {
  shown: asItIs,
  written: asItIs,
  read(written, { dateOrder }) {
    const read = readDate(written.trim(), dateOrder);
    if (read.kind === 'known') return ok(read.date);
    const isUnclear = read.kind === 'refused' && read.code === 'date-unclear';
    return err({ code: isUnclear ? 'dateUnclear' : 'date' });
  },
  key: asItIs
};

export const country: Kind<string> = {
  shown: countryName,
  written: (code) => (countryOf(countryName(code)) === code ? countryName(code) : code),
  read(written) {
    const code = countryOf(written) ?? valueOfText(written, 'country');
    return typeof code === 'string' ? ok(code) : err({ code: 'country' });
  },
  key: countryName,
  choices: () => countries().map(countryName).sort(nameOrder().compare)
};

export const currency: Kind<string> = {
  shown: asItIs,
  written: asItIs,
  read(written) {
    const code = currencyOf(written) ?? valueOfText(written, 'currency');
    return typeof code === 'string' ? ok(code) : err({ code: 'currency' });
  },
  key: asItIs,
  choices: () => [...currencyCodes]
};

/** An amount with the currency that it is written with, if any. */
export function amountIn(written: string, { decimal }: Hints): Reading<Money> {
  const read = readNumber(written.trim(), decimal);
  if (read.kind === 'unknown') return err({ code: 'number' });
  if (read.kind === 'refused') return err({ code: refusals[read.code] });
  const { amount, currency: named } = read;
  return ok(named === undefined ? { amount } : { amount, currency: named });
}

const refusals: Readonly<Record<NumberRefusal, CellFault['code']>> = {
  'value-not-a-number': 'number',
  'value-negative': 'negative',
  'value-infinite': 'number',
  'value-unclear': 'unclear'
};

/** All digits that are stored, in groups. */
export function exact(value: number): string {
  return formatNumber(value, { maximumFractionDigits: 20 });
}
