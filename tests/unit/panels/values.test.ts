import { describe, expect, it } from 'vitest';
import { textOfValue, valueOfText } from '#lib/panels/inspector/values.ts';

describe('a value as people type it', () => {
  it.each([
    ['number', '1200', 1200],
    ['number', ' 1 200 000 ', 1_200_000],
    ['number', '1,200,000.5', 1_200_000.5],
    ['number', '1.200.000,5', 1_200_000.5],
    ['number', '12,5', 12.5],
    ['number', '0.125', 0.125],
    ['number', '0,125', 0.125],
    ['number', '１２００', 1200],
    ['number', '1,200', null],
    ['number', '1.200', null],
    ['number', '1,200,00', null],
    ['number', '-3', null],
    ['number', 'many', null],
    ['signed', '−3.5', -3.5],
    ['percent', '12.5 %', 0.125],
    ['percent', '101', null],
    ['date', '2027-06', '2027-06'],
    ['date', '2027-13', null],
    ['country', 'nl', 'NL'],
    ['country', 'Holland', null],
    ['currency', 'cny', 'CNY'],
    ['currency', '€', null],
    ['text', '  a b ', 'a b'],
    ['text', '   ', undefined],
    ['number', '', undefined]
  ] as const)('%s “%s” is %s', (kind, text, value) => {
    expect(valueOfText(text, kind)).toBe(value);
  });

  it.each([
    ['percent', 0.125, '12.5'],
    ['number', 1200, '1200'],
    ['date', '2027-06', '2027-06'],
    ['text', undefined, '']
  ] as const)('%s %s stands as “%s”, and is read back', (kind, value, text) => {
    expect(textOfValue(value, kind)).toBe(text);
    expect(valueOfText(text, kind)).toBe(value);
  });
});
