import type { Condition } from '#lib/domain/records.ts';
import type { FieldValue } from './fields.ts';

/**
 * Whether a condition holds for the values of its field. Of what is unknown only “unknown” holds: it is
 * neither above nor below, neither equal nor different. Where a field has several values, one of them
 * is enough.
 */
export function meets({ test, value }: Condition, values: readonly FieldValue[]): boolean {
  if (test === 'known') return values.length > 0;
  if (test === 'unknown') return values.length === 0;
  if (values.length === 0) return false;
  switch (test) {
    case 'equals':
      return values.some((each) => isSame(each, value));
    case 'differs':
      return !values.some((each) => isSame(each, value));
    case 'oneOf':
      return Array.isArray(value) && values.some((each) => value.some((one) => isSame(each, one)));
    case 'above':
      return values.some((each) => compare(each, value) > 0);
    case 'below':
      return values.some((each) => compare(each, value) < 0);
    case 'contains':
      return values.some((each) => plain(each).includes(plain(value)));
  }
}

function isSame(a: FieldValue, b: unknown): boolean {
  return typeof a === 'number' ? a === Number(b) : plain(a) === plain(b);
}

/** NaN, which is neither, where the two cannot be compared. */
function compare(a: FieldValue, b: unknown): number {
  if (typeof a === 'number') return a - Number(b);
  const [one, other] = [a, String(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

function plain(value: unknown): string {
  return String(value).normalize('NFKC').toLowerCase();
}
