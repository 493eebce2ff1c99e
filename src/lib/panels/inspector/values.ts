import { isPartialDate } from '#lib/domain/dates.ts';
import { numberText, typedNumber } from '#lib/domain/cells/number.ts';

/** How a field is written. */
export const valueKinds = [
  'text',
  'long',
  'number',
  'signed',
  'percent',
  'date',
  'country',
  'currency'
] as const;
export type ValueKind = (typeof valueKinds)[number];
export type Value = string | number;

/** A stored value as it stands in a field. */
export function textOfValue(value: unknown, kind: ValueKind): string {
  if (typeof value === 'number') {
    return numberText(kind === 'percent' ? Math.round(value * 1e4) / 100 : value);
  }
  return typeof value === 'string' ? value : '';
}

/** The value of a text: undefined where nothing is written, null where it cannot be one. */
export function valueOfText(text: string, kind: ValueKind): Value | undefined | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  switch (kind) {
    case 'text':
    case 'long':
      return text.trim();
    case 'date':
      return isPartialDate(plain) ? plain : null;
    case 'country':
      return /^[A-Za-z]{2}$/.test(plain) ? plain.toUpperCase() : null;
    case 'currency':
      return /^[A-Za-z]{3}$/.test(plain) ? plain.toUpperCase() : null;
    case 'percent': {
      const number = typedNumber(plain.replace(/%$/, ''));
      return number !== null && number >= 0 && number <= 100 ? number / 100 : null;
    }
    case 'number': {
      const number = typedNumber(plain);
      return number !== null && number >= 0 ? number : null;
    }
    case 'signed':
      return typedNumber(plain);
  }
}
