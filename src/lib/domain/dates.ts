import type { PartialDate } from './records.ts';

/**
 * Dates of which only the year, or year and month, may be known. Each stands for the days that it
 * could mean, from `firstDay` to `lastDay`; whole days are texts `YYYY-MM-DD`, which compare as
 * they are. The calendar is the Gregorian one throughout (ISO 8601), from year 1 to 9999.
 */

/** Days of a period as far as they are known; an open end is unknown or not agreed. */
export interface Period {
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
}

/** Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and in the calendar. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [year = 0, month = 1, day = 1] = parts.slice(1).flatMap((part) => (part ? [+part] : []));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The earliest day that is meant: `2024` begins on `2024-01-01`. */
export function firstDay(date: PartialDate): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** The latest day that is meant: `2024-02` ends on `2024-02-29`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const days = daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days)}`;
}

/** Whether every day of one date lies before every day of the other: true only when certain. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return lastDay(a) < firstDay(b);
}

/** Order by first day, then by what is known more closely. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [`${firstDay(a)}${lastDay(a)}`, `${firstDay(b)}${lastDay(b)}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether some day may belong to both; unknown ends are open. */
export function mayOverlap(a: Period, b: Period): boolean {
  const starts = [a.start, b.start].flatMap((date) => (date ? [firstDay(date)] : []));
  const ends = [a.end, b.end].flatMap((date) => (date ? [lastDay(date)] : []));
  return starts.every((start) => ends.every((end) => start <= end));
}

/**
 * Years from the first day of a period to its last, both included, of 365.2425 days; undefined
 * while one is unknown or the end comes before the start.
 */
export function yearsOf({ start, end }: Period): number | undefined {
  if (!start || !end) return undefined;
  const days = dayNumber(lastDay(end)) - dayNumber(firstDay(start)) + 1;
  return days > 0 ? days / 365.2425 : undefined;
}

/** The day so many days after a day `YYYY-MM-DD`; before it for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01. */
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
