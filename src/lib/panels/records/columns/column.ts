import type { ChoiceField } from '#lib/domain/cells/choice.ts';
import { isChoiceField } from '#lib/domain/cells/choice.ts';
import { numberText } from '#lib/domain/cells/number.ts';
import type { Money, RecordBase } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import { fieldName } from '#lib/i18n/index.svelte.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';
import { choice } from './choices.ts';
import type { Kind } from './kinds.ts';
import { amountIn, currency, exact } from './kinds.ts';
import type { Hints, Reading } from './reading.ts';

/** Values for some fields of a record; `undefined` makes a field unknown. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** A column of a grid of records: what its cells say, and what a text in them would store. */
export interface SheetColumn<R> {
  readonly id: string;
  readonly head: string;
  readonly numeric: boolean;
  /** In px. */
  readonly width: number;
  /** Shown until somebody chooses the columns. */
  readonly usual: boolean;
  /** As it stands in the cell; empty while unknown, unless it is computed. */
  readonly shown: (record: R) => string;
  /** As it is copied, and as it stands in the field while it is edited. */
  readonly written: (record: R) => string;
  /** What it is sorted by; undefined, the unknown, comes last. */
  readonly key: (record: R) => string | number | undefined;
  /** Absent: computed. A blank text makes the value unknown. */
  readonly read?: (text: string, record: R, hints: Hints) => Reading<FieldValues>;
  /** Several values in one cell, parted by semicolons. */
  readonly several?: boolean | undefined;
  /** What could be written. */
  readonly choices?: (() => readonly string[]) | undefined;
  /** Read after the others of its row, on which it depends. */
  readonly late?: boolean;
}

interface Look {
  readonly head?: string;
  readonly width?: number;
  readonly usual?: boolean;
}

const textWidth = 160;
const numberWidth = 116;

/** A column of one field that holds one value. */
export function fieldColumn<R, F extends keyof R & string>(
  field: F,
  kind: Kind<NonNullable<R[F]>>,
  { head, width, usual = false, required = false }: Look & { readonly required?: boolean } = {}
): SheetColumn<R> {
  const of = (record: R) => record[field] ?? undefined;
  const said = (record: R, say: (value: NonNullable<R[F]>) => string) => {
    const value = of(record);
    return value === undefined ? '' : say(value);
  };
  return {
    id: field,
    head: head ?? fieldName(field) ?? field,
    numeric: kind.numeric ?? false,
    width: width ?? (kind.numeric ? numberWidth : textWidth),
    usual,
    shown: (record) => said(record, kind.shown),
    written: (record) => said(record, kind.written),
    key: (record) => {
      const value = of(record);
      return value === undefined ? undefined : kind.key(value);
    },
    read(text, _, hints) {
      if (text.trim() === '') {
        return required ? err({ code: 'required' }) : ok({ [field]: undefined });
      }
      const read = kind.read(text, hints);
      return read.ok ? ok({ [field]: read.value }) : read;
    },
    several: kind.several,
    choices: kind.choices
  };
}

/** A column of a field with a closed list. @param of the record, whose words files know */
export function choiceColumn<R, V extends string>(
  of: 'party' | 'engagement' | 'contract' | 'function',
  field: keyof R & string,
  values: readonly V[],
  keyOf: (value: V) => PlainKey,
  look: Look & { readonly required?: boolean } = {}
): SheetColumn<R> {
  const words = `${of}.${field}`;
  const other: ChoiceField | undefined = isChoiceField(words) ? words : undefined;
  const kind = choice(values, keyOf, other) as unknown as Kind<NonNullable<R[typeof field]>>;
  return fieldColumn<R, typeof field>(field, kind, look);
}

/** Two columns of a field that holds money: the amount, and its currency. */
export function moneyColumns<R extends RecordBase>(
  field: string,
  base: () => string | undefined,
  look: Look & { readonly currencyHead: string }
): readonly SheetColumn<R>[] {
  const own = ownField<R>(field);
  return moneyOf(field, own.of, own.with, base, { head: fieldName(field) ?? field, ...look });
}

function ownField<R>(field: string) {
  return {
    of: (record: R) => (record as Readonly<Record<string, unknown>>)[field] as Money | undefined,
    with: (_: R, value: Money | undefined): FieldValues => ({ [field]: value })
  };
}

/** @param base the currency of an amount that is written without one, where it has none yet */
export function moneyOf<R>(
  id: string,
  of: (record: R) => Money | undefined,
  withMoney: (record: R, value: Money | undefined) => FieldValues,
  base: () => string | undefined,
  look: Look & { readonly head: string; readonly currencyHead: string }
): readonly SheetColumn<R>[] {
  const money = (amount: number, code: string | undefined): Money =>
    code === undefined ? { amount } : { amount, currency: code };
  const amount = (record: R, say: (value: number) => string) => {
    const value = of(record);
    return value === undefined ? '' : say(value.amount);
  };
  return [
    {
      id,
      head: look.head,
      numeric: true,
      width: look.width ?? 132,
      usual: look.usual ?? false,
      shown: (record) => amount(record, exact),
      written: (record) => amount(record, numberText),
      key: (record) => of(record)?.amount,
      read(text, record, hints) {
        if (text.trim() === '') return ok(withMoney(record, undefined));
        const read = amountIn(text, hints);
        if (!read.ok) return read;
        const before = of(record);
        const code = read.value.currency ?? (before ? before.currency : base());
        return ok(withMoney(record, money(read.value.amount, code)));
      }
    },
    {
      id: `${id}.currency`,
      head: look.currencyHead,
      numeric: false,
      width: 104,
      usual: look.usual ?? false,
      late: true,
      shown: (record) => of(record)?.currency ?? '',
      written: (record) => of(record)?.currency ?? '',
      key: (record) => of(record)?.currency,
      read(text, record, hints) {
        const before = of(record);
        const isBlank = text.trim() === '';
        if (!before) return isBlank ? ok({}) : err({ code: 'amountFirst' });
        if (isBlank) return ok(withMoney(record, money(before.amount, undefined)));
        const read = currency.read(text, hints);
        return read.ok ? ok(withMoney(record, money(before.amount, read.value))) : read;
      },
      choices: currency.choices
    }
  ];
}

/** A column of what the network tells. */
export function computedColumn<R>(
  id: string,
  head: string,
  shown: (record: R) => string,
  key: (record: R) => string | number | undefined,
  { numeric = false, usual = false, width }: Look & { readonly numeric?: boolean } = {}
): SheetColumn<R> {
  const wide = width ?? (numeric ? 100 : textWidth);
  return { id, head, numeric, width: wide, usual, shown, written: shown, key };
}
