import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, firstDay, isBefore, isPartialDate } from '#lib/domain/dates.ts';
import { lastDay, mayOverlap, yearsOf } from '#lib/domain/dates.ts';

/** Days of the platform's own calendar, as an oracle. */
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, size]) => text.slice(0, size));

describe('a partial date', () => {
  it.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'may be %s',
    (text) => expect(isPartialDate(text)).toBe(true)
  );

  it.each(
    ['', '24', '0000', '2024-00', '2024-13', '2023-02-29', '1900-02-29', '2024-04-31'].concat([
      '2024-1-1',
      '2024-01-00',
      '2024/01/01',
      ' 2024',
      '2024-01-01T00:00',
      '01.02.2024'
    ])
  )('is not “%s”', (text) => expect(isPartialDate(text)).toBe(false));

  it('is any day of the calendar, whole or cut', () => {
    fc.assert(fc.property(partial, (text) => isPartialDate(text)));
  });

  it('holds exactly the days that begin with its text', () => {
    fc.assert(
      fc.property(partial, day, (date, other) => {
        const [first, last] = [firstDay(date), lastDay(date)];
        expect(isPartialDate(first) && isPartialDate(last)).toBe(true);
        expect(other >= first && other <= last).toBe(other.startsWith(date));
      })
    );
  });

  it('comes before another when all its days do', () => {
    expect(isBefore('2023', '2024-01')).toBe(true);
    expect(isBefore('2024', '2024-06')).toBe(false);
    expect(isBefore('2024-06', '2024')).toBe(false);
    expect(isBefore('2024-06-30', '2024-07-01')).toBe(true);
    fc.assert(fc.property(partial, partial, (a, b) => !(isBefore(a, b) && isBefore(b, a))));
  });

  it('has one order', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        expect(compareDates(a, b) === 0).toBe(a === b);
        if (isBefore(a, b)) expect(compareDates(a, b)).toBe(-1);
      })
    );
  });
});

describe('two periods', () => {
  it.each([
    [{ start: '2023', end: '2024' }, { start: '2024-06' }, true],
    [{ start: '2023', end: '2024-05' }, { start: '2024-06' }, false],
    [{ end: '2024-05' }, { start: '2024-05-31' }, true],
    [{}, { start: '2024', end: '2024' }, true],
    [{ start: '2025' }, { end: '2024' }, false]
  ])('%o and %o may have a day in common: %s', (a, b, expected) => {
    expect(mayOverlap(a, b)).toBe(expected);
    expect(mayOverlap(b, a)).toBe(expected);
  });
});

describe('the years of a period', () => {
  it('count its first and its last day', () => {
    expect(yearsOf({ start: '2024', end: '2026' })).toBeCloseTo(3, 2);
    expect(yearsOf({ start: '2024-01-01', end: '2024-12-31' })).toBeCloseTo(1, 2);
    expect(yearsOf({ start: '2024-07', end: '2024-12' })).toBeCloseTo(0.5, 1);
    expect(yearsOf({ start: '2024-03-01', end: '2024-03-01' })! * 365.2425).toBeCloseTo(1);
  });

  it('are unknown while an end is, or where it ends before it starts', () => {
    expect(yearsOf({ start: '2024' })).toBeUndefined();
    expect(yearsOf({ end: '2024' })).toBeUndefined();
    expect(yearsOf({ start: '2025', end: '2024' })).toBeUndefined();
  });
});
