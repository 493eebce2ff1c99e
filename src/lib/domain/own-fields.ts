import { numberText, typedNumber } from './cells/number.ts';
import { isPartialDate } from './dates.ts';
import type { Diagram } from './diagram.ts';
import { byId } from './ids.ts';
import type { Json } from './json.ts';
import type { FieldDef, Money, RecordBase } from './records.ts';
import type { TableName } from './records/table-names.ts';

/**
 * Own fields: what a value of each type is, how it is written as plain text, and what a text says.
 * The text is the same in every language; words and formats for readers are made at the edge.
 */

/** A value that fits an own field. */
export type OwnValue = string | number | boolean | OwnMoney;

/** `Money` as plain JSON: the compiler takes no interface for that. */
type OwnMoney = Pick<Money, keyof Money>;

/** What a value must fit: all of a definition that says so. */
export type OwnForm = Pick<FieldDef, 'type' | 'list'>;

/** Tables whose records can be given own fields by hand: what people select, fill in and list. */
export const ownFieldTables = [
  'parties',
  'engagements',
  'contracts',
  'functions',
  'ownershipLinks',
  'relations',
  'clusters',
  'containers',
  'environmentElements'
] as const satisfies readonly TableName[];

export type OwnFieldTable = (typeof ownFieldTables)[number];

/** The own fields of a table, in the order in which people see them. */
export function ownFieldsOn({ fieldDefs }: Pick<Diagram, 'fieldDefs'>, on: TableName): FieldDef[] {
  return [...fieldDefs]
    .filter((field) => field.on === on)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || byId(a, b));
}

/** Why a value is none of its field: another type, not among the choices, or missing where required. */
export type OwnFault = 'type' | 'list' | 'required';

/** What is wrong with the value that a record has, or has not, in an own field. */
export function ownFault(
  value: Json | undefined,
  field: OwnForm & Pick<FieldDef, 'required'>
): OwnFault | undefined {
  if (value === undefined) return field.required ? 'required' : undefined;
  if (fits(value, field)) return undefined;
  return field.type === 'choice' && typeof value === 'string' ? 'list' : 'type';
}

/** The value as plain text, which `ownValueOf` reads back; '' while it is unknown. */
export function ownText(value: Json | undefined, { type }: OwnForm): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return value;
  if (type !== 'money' || !isMoney(value)) return JSON.stringify(value);
  const amount = numberText(value.amount);
  return value.currency === undefined ? amount : `${amount} ${value.currency}`;
}

/**
 * The value of a text: undefined where nothing is written, null where it cannot be one. Money is a
 * number with or without the three letters of its currency; yes and no are understood in both
 * languages; a choice is found whatever its case and width.
 */
export function ownValueOf(text: string, { type, list }: OwnForm): OwnValue | undefined | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  switch (type) {
    case 'text':
      return text.trim();
    case 'number':
      return typedNumber(plain);
    case 'date':
      return isPartialDate(plain) ? plain : null;
    case 'yesNo':
      return answerIn(plain);
    case 'choice':
      return choiceIn(text.trim(), list);
    case 'money':
      return moneyIn(plain);
  }
}

/**
 * What a value becomes under another type or list: itself where it fits, else what its text says
 * there; undefined where that is nothing.
 */
export function ownValueAs(value: Json, from: OwnForm, to: OwnForm): OwnValue | undefined {
  if (fits(value, to) && (to.type !== 'text' || typeof value === 'string')) return value;
  if (typeof value === 'number' && to.type === 'money') return { amount: value };
  return ownValueOf(ownText(value, from), to) ?? undefined;
}

/** The values of a record with one of them set, or cleared by `undefined`; absent when none is left. */
export function withOwnValue(
  custom: RecordBase['custom'],
  id: FieldDef['id'],
  value: Json | undefined
): Readonly<Record<string, Json>> | undefined {
  const others = Object.entries(custom ?? {}).filter(([key]) => key !== id);
  const entries = value === undefined ? others : [...others, [id, value] as const];
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Imports leave numbers and answers in fields that became text: each has a spelling. */
function fits(value: Json, { type, list }: OwnForm): value is OwnValue {
  switch (type) {
    case 'text':
      return value !== null && typeof value !== 'object';
    case 'number':
      return typeof value === 'number';
    case 'date':
      return typeof value === 'string' && isPartialDate(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && (list?.includes(value) ?? true);
    case 'money':
      return isMoney(value);
  }
}

/** Whether the value is an amount, with the letters of a currency if it has one. */
export function isMoney(value: Json): value is OwnMoney {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { amount, currency } = value as Readonly<Record<string, Json | undefined>>;
  return (
    typeof amount === 'number' &&
    (currency === undefined || (typeof currency === 'string' && /^[A-Za-z]{3}$/.test(currency)))
  );
}

function answerIn(text: string): boolean | null {
  if (/^(yes|y|true|是)$/i.test(text)) return true;
  return /^(no|n|false|否)$/i.test(text) ? false : null;
}

function choiceIn(text: string, list: readonly string[] | undefined): string | null {
  if (list === undefined || list.includes(text)) return text;
  const key = (choice: string) => choice.normalize('NFKC').trim().toLowerCase();
  return list.find((choice) => key(choice) === key(text)) ?? null;
}

function moneyIn(text: string): OwnMoney | null {
  const [, before, number = '', after] =
    /^([A-Za-z]{3})?\s*([^A-Za-z]+(?:e[+-]?\d+)?)\s*([A-Za-z]{3})?$/.exec(text) ?? [];
  const amount = typedNumber(number);
  if (amount === null || (before !== undefined && after !== undefined)) return null;
  const currency = (before ?? after)?.toUpperCase();
  return currency === undefined ? { amount } : { amount, currency };
}
