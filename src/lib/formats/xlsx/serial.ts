/** How much of a date its cell shows. */
export type DateParts = 'year' | 'month' | 'day' | 'minute' | 'time';

/** What number formats that every program knows by number show as dates (ECMA-376, 18.8.30). */
const builtIn: ReadonlyMap<number, DateParts> = new Map([
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, DateParts] => [id, 'day']
  ),
  [17, 'month'],
  [22, 'minute'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, DateParts] => [
    id,
    'time'
  ])
]);

/** What a number format shows of a date; undefined for other numbers. */
export function datePartsOf(id: number, code: string | undefined): DateParts | undefined {
  if (code === undefined) return builtIn.get(id);
  // Without quoted text, escaped signs, colours and conditions, and only what positive numbers take.
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .split(';')[0]
    ?.toLowerCase()
    .replace(/general|am\/pm|上午\/下午/g, '');
  if (plain === undefined || !/[ymdhse]/.test(plain) || /[#0?]/.test(plain.replace(/\.0+/g, '')))
    return undefined;
  const hasTime = /[hs]/.test(plain);
  const hasDate = /[yde]/.test(plain) || (!hasTime && plain.includes('m'));
  if (!hasDate) return hasTime ? 'time' : undefined;
  if (hasTime) return 'minute';
  if (plain.includes('d')) return 'day';
  return plain.includes('m') ? 'month' : 'year';
}

const millisecondsOfDay = 86_400_000;
/** Of 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * The date that a serial number stands for, as far as its cell shows it (ISO 8601); undefined where
 * it stands for none. Of the two systems, the one from 1900 has a 29 February 1900 that never was.
 */
export function dateOf(serial: number, parts: DateParts, from1904: boolean): string | undefined {
  const days = from1904 ? serial + 1462 : serial;
  if (parts === 'time' || !(days >= 1) || days >= lastSerial + 1) return undefined;
  if (days >= 60 && days < 61) return undefined;
  const sinceEpoch = days - (days < 60 ? 25_568 : 25_569);
  const text = new Date(Math.round(sinceEpoch * millisecondsOfDay)).toISOString();
  const length = { year: 4, month: 7, day: 10, minute: 16 }[parts];
  return parts === 'minute' && Number.isInteger(days) ? text.slice(0, 10) : text.slice(0, length);
}

/** The serial number of a day in the system from 1900; undefined for what lies before 1 March 1900. */
export function serialOf(day: string): number | undefined {
  const serial = Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay + 25_569;
  return serial > 60 ? serial : undefined;
}
