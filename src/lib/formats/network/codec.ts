import { isPartialDate } from '#lib/domain/dates.ts';
import type { Json } from '#lib/domain/json.ts';
import { joined, parted } from './lists.ts';
import type { Value, Values } from './network.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How one field of a record stands in the attributes of a file. */
export interface Codec {
  readonly field: string;
  /** The attributes that it uses; the first has the field's name. */
  readonly attributes: readonly string[];
  /** The attributes of a record; none when the field is unknown. */
  write(record: Fields): readonly (readonly [string, Value])[];
  /** The field; undefined when it is unknown, `refused` when the attributes mean something else. */
  read(values: Values): Json | undefined | Refused;
}

/** A text that is not what the field holds: the attribute is a stranger's of the same name. */
export const refused = Symbol('refused');
export type Refused = typeof refused;

/** A field in an attribute of its name. */
function simple(
  field: string,
  toValue: (fact: unknown) => Value | undefined,
  toFact: (value: Value) => Json | Refused
): Codec {
  return {
    field,
    attributes: [field],
    write(record) {
      const value = record[field] === undefined ? undefined : toValue(record[field]);
      return value === undefined ? [] : [[field, value]];
    },
    read(values) {
      const value = values.get(field);
      return value === undefined || value === '' ? undefined : toFact(value);
    }
  };
}

export const text = (field: string): Codec => simple(field, asText, String);

/** A text that must look like something. */
export const pattern = (field: string, shape: RegExp): Codec =>
  simple(field, asText, (value) => (shape.test(String(value)) ? String(value) : refused));

export const date = (field: string): Codec =>
  simple(field, asText, (value) => (isPartialDate(String(value)) ? String(value) : refused));

export const choice = (field: string, choices: readonly string[]): Codec =>
  simple(field, asText, (value) => choices.find((known) => known === String(value)) ?? refused);

export const number = (field: string): Codec =>
  simple(
    field,
    (fact) => (typeof fact === 'number' ? fact : undefined),
    (value) => numberIn(value) ?? refused
  );

/** A number of a closed list, as the grades are. */
export const grade = (field: string, grades: readonly number[]): Codec =>
  simple(
    field,
    (fact) => (typeof fact === 'number' ? fact : undefined),
    (value) => grades.find((known) => known === numberIn(value)) ?? refused
  );

export const yesNo = (field: string): Codec =>
  simple(
    field,
    (fact) => (typeof fact === 'boolean' ? fact : undefined),
    (value) => booleanIn(value) ?? refused
  );

export const list = (field: string, isItem: (item: string) => boolean = () => true): Codec =>
  simple(
    field,
    (fact) => (isTexts(fact) && joined(fact)) || undefined,
    (value) => {
      const items = parted(String(value));
      return items.length > 0 && items.every(isItem) ? items : refused;
    }
  );

/** Pairs such as `LEI=5299…`, several of them parted by bars. */
export const pairs = (
  field: string,
  toPairs: (fact: unknown) => readonly (readonly [string, string])[],
  toFact: (found: readonly (readonly [string, string])[]) => Json | Refused
): Codec =>
  simple(
    field,
    (fact) => {
      const found = toPairs(fact).map(([name, value]) => `${name}=${value}`);
      return found.length > 0 ? joined(found) : undefined;
    },
    (value) => {
      const found = parted(String(value)).map((item) => {
        const at = item.indexOf('=');
        return [item.slice(0, Math.max(at, 0)), item.slice(at + 1)] as const;
      });
      return found.every(([name]) => name !== '') ? toFact(found) : refused;
    }
  );

/** An amount in two attributes: the number and its currency. */
export function money(field: string): Codec {
  const currency = `${field}Currency`;
  return {
    field,
    attributes: [field, currency],
    write(record) {
      const fact = record[field] as { amount?: unknown; currency?: unknown } | undefined;
      if (typeof fact?.amount !== 'number') return [];
      const code = typeof fact.currency === 'string' ? [[currency, fact.currency] as const] : [];
      return [[field, fact.amount], ...code];
    },
    read(values) {
      const [value = '', code = ''] = [values.get(field), values.get(currency)];
      if (value === '') return code === '' ? undefined : refused;
      const amount = numberIn(value);
      if (amount === undefined) return refused;
      if (code === '') return { amount };
      return /^[A-Za-z]{3}$/.test(String(code)) ? { amount, currency: String(code) } : refused;
    }
  };
}

/** A plain number as programs write it; thousands separators and decimal commas are not guessed at. */
export function numberIn(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  if (typeof value === 'boolean' || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value.trim())) {
    return undefined;
  }
  const found = Number(value);
  return Number.isFinite(found) ? found + 0 : undefined;
}

export function booleanIn(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = String(value).trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : undefined;
}

function asText(fact: unknown): string | undefined {
  return typeof fact === 'string' && fact !== '' ? fact : undefined;
}

function isTexts(fact: unknown): fact is readonly string[] {
  return Array.isArray(fact) && fact.every((item) => typeof item === 'string');
}
