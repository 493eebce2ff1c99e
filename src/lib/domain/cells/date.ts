import { isPartialDate } from '../dates.ts';
import type { PartialDate } from '../records.ts';

/** The order of day and month in dates such as 3/4/2026. */
export type DateOrder = 'day-first' | 'month-first';

export type ReadDate =
  | { readonly kind: 'known'; readonly date: PartialDate }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: 'date-not-read' | 'date-unclear' };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Four digits first: no other order is in use. */
const yearFirst = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?(?:[T\s].*)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:\s.*)?$/;
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const named = /^(?:(\d{1,2})\.?[\s-]+)?([a-z]{3,9})\.?[\s-]+(?:(\d{1,2}),?\s+)?(\d{4})$/i;

/** The order that the dates of a column prove; undefined when none of them does. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | 'mixed' | undefined {
  let found: DateOrder | undefined;
  for (const text of texts) {
    const [, first = 0, separator, second = 0] = parts(yearLast, text);
    const order =
      separator === '.' || +first > 12 ? 'day-first' : +second > 12 ? 'month-first' : undefined;
    if (!order) continue;
    if (found && found !== order) return 'mixed';
    found = order;
  }
  return found;
}

/**
 * A date as far as the text tells it: a year, a month or a day. Times of day are left out.
 * @param order of its column; without one, a date that may be read in two ways is refused
 */
export function readDate(text: string, order?: DateOrder): ReadDate {
  if (text === '' || /^(n\/?a|-+|–|—|\?|tbd|open|unknown|未知|不详|无|长期|待定)$/i.test(text)) {
    return { kind: 'unknown' };
  }
  const plain = text.normalize('NFKC').trim();
  const early = parts(yearFirst, plain);
  if (early[1]) return dateOf(early[1], early[2], early[3]);
  const packed = parts(compact, plain);
  if (packed[1]) return dateOf(packed[1], packed[2], packed[3]);
  const short = parts(monthAndYear, plain);
  if (short[2]) return dateOf(short[2], short[1]);
  const word = parts(named, plain);
  if (word[2]) {
    const month = months.indexOf(word[2].slice(0, 3).toLowerCase()) + 1;
    return month === 0
      ? refused('date-not-read')
      : dateOf(word[4] ?? '', String(month), word[1] ?? word[3]);
  }
  const [, first = '', separator, second = '', year] = parts(yearLast, plain);
  if (!year) return refused('date-not-read');
  if (first === second || separator === '.' || +first > 12) return dateOf(year, second, first);
  if (+second > 12) return dateOf(year, first, second);
  if (!order) return refused('date-unclear');
  return order === 'day-first' ? dateOf(year, second, first) : dateOf(year, first, second);
}

function dateOf(year: string, month?: string, day?: string): ReadDate {
  const date = [year, month, day]
    .flatMap((part) => (part ? [part.padStart(2, '0')] : []))
    .join('-');
  return isPartialDate(date) ? { kind: 'known', date } : refused('date-not-read');
}

function parts(pattern: RegExp, text: string): readonly (string | undefined)[] {
  return pattern.exec(text) ?? [];
}

function refused(code: 'date-not-read' | 'date-unclear'): ReadDate {
  return { kind: 'refused', code };
}
