import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf } from '#lib/domain/cells/choice.ts';
import { countryOf } from '#lib/domain/cells/country.ts';
import { dateOrderOf, readDate } from '#lib/domain/cells/date.ts';
import { decimalSignOf, evidenceOf, readNumber } from '#lib/domain/cells/number.ts';

const amount = (text: string, sign?: 'point' | 'comma') => {
  const read = readNumber(text, sign);
  return read.kind === 'known' ? read.amount : read.kind === 'refused' ? read.code : read.kind;
};

describe('numbers', () => {
  it.each([
    ['1234', 'plain'],
    ['1 234', 'plain'],
    ['1234.5', 'point'],
    ['1,234.5', 'point'],
    ['1,234,567', 'point'],
    ['0.123', 'point'],
    ['1234.567', 'point'],
    ['1234,5', 'comma'],
    ['1.234,5', 'comma'],
    ['1.234.567', 'comma'],
    ['0,123', 'comma'],
    ["1'234.50", 'point'],
    ['1,234', 'unclear'],
    ['1.234', 'unclear'],
    ['12,34,567', 'none'],
    ['twelve', 'none']
  ])('%s: %s', (text, evidence) => {
    expect(evidenceOf(text)).toBe(evidence);
  });

  it('are settled by the others of their column', () => {
    expect(decimalSignOf(['1,234', '12'])).toBe('unclear');
    expect(decimalSignOf(['1,234', '5.5'])).toBe('point');
    expect(decimalSignOf(['1,234', '5,5'])).toBe('comma');
    expect(decimalSignOf(['1.5', '5,5'])).toBe('mixed');
    expect(decimalSignOf(['1', ''])).toBeUndefined();
  });

  it('are never guessed at', () => {
    expect(amount('1,234')).toBe('value-unclear');
    expect(amount('1,234', 'point')).toBe(1234);
    expect(amount('1,234', 'comma')).toBe(1.234);
    expect(amount('1.234,5', 'point')).toBe('value-unclear');
  });

  it.each([
    ['', 'unknown'],
    ['n/a', 'unknown'],
    ['未知', 'unknown'],
    ['-5', 'value-negative'],
    ['(5)', 'value-negative'],
    ['-0', 0],
    ['∞', 'value-infinite'],
    ['1e999', 'value-infinite'],
    ['1e3', 1000],
    ['12 apples', 'value-not-a-number'],
    ['6.1 Mio', 'value-not-a-number'],
    ['１２', 12]
  ])('%j is %s', (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  it.each([
    ['€5', 'EUR'],
    ['5 EUR', 'EUR'],
    ['US$ 1,200.50', 'USD'],
    ['人民币500', 'CNY'],
    ['$5', undefined],
    ['¥5', undefined]
  ])('%s names %s', (text, currency) => {
    expect(readNumber(text)).toMatchObject({ kind: 'known', ...(currency && { currency }) });
    if (!currency) expect(readNumber(text)).not.toHaveProperty('currency');
  });

  it('come back from whatever way they are written in', () => {
    const number = fc.tuple(fc.nat({ max: 1e9 }), fc.integer({ min: 1, max: 99 }));
    const style = fc.constantFrom('en', 'de');
    fc.assert(
      fc.property(number, style, fc.boolean(), ([whole, cents], language, useGrouping) => {
        const value = Number(`${String(whole)}.${String(cents).padStart(2, '0')}`);
        const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping };
        const text = new Intl.NumberFormat(language, digits).format(value);
        expect(amount(text)).toBe(value);
      })
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026.03', '2026-03'],
    ['2026', '2026'],
    ['2026年3月4日', '2026-03-04'],
    ['2026年3月', '2026-03'],
    ['20260304', '2026-03-04'],
    ['2026-03-04T10:00:00Z', '2026-03-04'],
    ['04.03.2026', '2026-03-04'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['4/4/2026', '2026-04-04'],
    ['4 Mar 2026', '2026-03-04'],
    ['March 4, 2026', '2026-03-04'],
    ['Mar 2026', '2026-03'],
    ['03/2026', '2026-03']
  ])('%s', (text, date) => {
    expect(readDate(text)).toEqual({ kind: 'known', date });
  });

  it.each([
    ['3/4/2026', 'date-unclear'],
    ['2026-02-30', 'date-not-read'],
    ['3/4/26', 'date-not-read'],
    ['next year', 'date-not-read'],
    ['45000', 'date-not-read']
  ])('%s is refused: %s', (text, code) => {
    expect(readDate(text)).toEqual({ kind: 'refused', code });
  });

  it('are settled by the others of their column', () => {
    expect(dateOrderOf(['3/4/2026', '31/4/2026'])).toBe('day-first');
    expect(dateOrderOf(['3/4/2026', '4/31/2026'])).toBe('month-first');
    expect(dateOrderOf(['31/4/2026', '4/31/2026'])).toBe('mixed');
    expect(dateOrderOf(['3/4/2026', ''])).toBeUndefined();
    expect(readDate('3/4/2026', 'day-first')).toEqual({ kind: 'known', date: '2026-04-03' });
    expect(readDate('3/4/2026', 'month-first')).toEqual({ kind: 'known', date: '2026-03-04' });
  });
});

describe('words', () => {
  it.each([
    ['NL', 'NL'],
    ['Netherlands', 'NL'],
    ['荷兰', 'NL'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['usa', 'US'],
    ['中国', 'CN'],
    ['Mainland China', 'CN'],
    ['Congo - Kinshasa', 'CD'],
    ['Myanmar (Burma)', 'MM'],
    ['ZZ', undefined],
    ['Atlantis', undefined]
  ])('the country %s is %s', (text, code) => {
    expect(countryOf(text)).toBe(code);
  });

  it.each([
    ['engagement.status', 'In force', 'active'],
    ['engagement.status', '已终止', 'terminated'],
    ['party.kind', '行业协会', 'association'],
    ['party.kind', 'trainingBody', 'trainingBody'],
    ['engagement.deliveryModel', 'saas', 'SaaS'],
    ['engagement.actualType', '俘获型', 'captive'],
    ['engagement.status', 'perhaps', undefined]
  ] as const)('%s: %s is %s', (field, text, value) => {
    expect(choiceOf(field, text)).toBe(value);
  });
});
