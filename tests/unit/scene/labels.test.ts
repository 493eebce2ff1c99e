import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, shorten, shortNameOf } from '#lib/scene/labels.ts';
import { estimatedMeasure, fonts } from '#lib/scene/measure.ts';

const widthOf = (text: string) => estimatedMeasure.width(text, fonts.name);
const broken = (text: string, width = 115, lines = 2) =>
  breakLines(text, { width, lines, widthOf });

describe('a text of a million characters', () => {
  it('costs no more than what can be seen of it', () => {
    let measured = 0;
    const widthOf = (text: string) => {
      measured += text.length;
      return text.length * 7;
    };
    for (const text of ['x'.repeat(1e6), '外包 '.repeat(4e5), '🧵'.repeat(5e5)]) {
      const lines = breakLines(text, { width: 120, lines: 2, widthOf });
      expect(lines.at(-1)).toMatch(/…$/);
      expect(shorten(text, 120, widthOf)).toMatch(/…$/);
      expect(shortNameOf(text, 120, widthOf).length).toBeLessThan(120);
    }
    expect(measured).toBeLessThan(100_000);
  });
});

describe('line breaking', () => {
  it('breaks Latin names between words only', () => {
    expect(broken('Northern Shared Service Centre')).toEqual(['Northern Shared', 'Service Centre']);
    expect(broken('ABC Outsourcing 有限责任公司', 100)).toEqual(['ABC', 'Outsourcing…']);
    expect(broken('ABC Outsourcing 有限责任公司', 110)).toEqual([
      'ABC Outsourcing',
      '有限责任公司'
    ]);
  });

  it('breaks Chinese names between words, as a typesetter would', () => {
    expect(broken('上海外服云计算（苏州）有限公司')).toEqual([
      '上海外服云计算',
      '（苏州）有限公司'
    ]);
    expect(broken('一二三四五六七八（甲）', 104)[0]).not.toMatch(/（$/);
  });

  it('never begins a line with closing punctuation nor ends one with opening', () => {
    const piece = fc.constantFrom(
      '上海',
      '公司',
      '、',
      '。',
      '（',
      '）',
      '《',
      '》',
      'KPO',
      ' ',
      'A公司'
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const lines = broken(pieces.join(''), 60, 3);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。）》]/);
        for (const line of lines.slice(0, -1)) {
          if (!line.endsWith('…')) expect(line).not.toMatch(/[（《]$/);
        }
      })
    );
  });

  it('loses nothing but what the ellipsis stands for, and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(140), (text, width) => {
        const lines = broken(text, width + 30);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.isWellFormed()).toBe(true);
        if (!lines.join('').includes('…')) {
          expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/[\s\u200b]/gu, ''));
        }
      })
    );
  });

  it('keeps within the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(140), (text, width) => {
        for (const line of broken(text, width + 30)) {
          expect(widthOf(line) <= width + 30 || line === '…').toBe(true);
        }
      })
    );
  });
});

describe('shortening', () => {
  it('ends in an ellipsis', () => {
    expect(shorten('Data processing and hosting', 80, widthOf)).toMatch(/^Data proc.*…$/);
    expect(shorten('Short', 80, widthOf)).toBe('Short');
    expect(shorten('𠮷野家𠮷野家𠮷野家', 60, widthOf)).toBe('𠮷野家…');
  });

  it('takes whole words for a short name', () => {
    expect(shortNameOf('Harbour Bank', 60, widthOf)).toBe('Harbour');
    expect(shortNameOf('Harbour Bank', 200, widthOf)).toBe('Harbour Bank');
  });
});
