import { afterEach, describe, expect, it } from 'vitest';
import type { CommandId } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Command } from '#lib/domain/commands/index.ts';
import { countryName, formatMoney, formatNumber, formatTime } from '#lib/i18n/index.svelte.ts';
import { language, languageOf, languages, preferredLanguage } from '#lib/i18n/index.svelte.ts';
import { listText, sentences, setLanguage, stepName, t } from '#lib/i18n/index.svelte.ts';
import { network } from '../../support/diagrams.ts';
import { argsOf, commandIds } from '../../support/edits.ts';

afterEach(() => {
  setLanguage('en');
});

it('a network whose lines lead both ways is not called unconnected', () => {
  const sizes = [0, undefined, 2].map((depth) => t('analysis.sentence', { parties: 3, depth }));
  expect(sizes).toEqual([
    '3 parties, not yet connected.',
    '3 parties.',
    '3 parties, 2 tiers deep.'
  ]);
});

describe('several sentences, or names, in a row', () => {
  it('are joined as each language joins them', () => {
    expect(sentences('One.', false, undefined, 'Two.')).toBe('One. Two.');
    expect(listText(['a', 'b', 'c'])).toBe('a, b, c');
    setLanguage('zh-Hans');
    expect(sentences('一。', '二。')).toBe('一。二。');
    expect(listText(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  });
});

describe('the language that suits a reader', () => {
  it.each<[string[], string]>([
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hans-SG', 'en'], 'zh-Hans'],
    [['ZH-cn'], 'zh-Hans'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE', 'zh-CN', 'en'], 'zh-Hans'],
    [['de-DE', 'en-US', 'zh'], 'en'],
    [['fr', 'de'], 'en'],
    [['zhx', 'enm'], 'en'],
    [[], 'en']
  ])('of %j is %s', (wishes, expected) => {
    expect(preferredLanguage(wishes)).toBe(expected);
  });
});

describe('the sentence of a message', () => {
  it('is in the language in use', () => {
    expect(language()).toBe('en');
    expect(t('editor.saved')).toBe('Saved');
    setLanguage('zh-Hans');
    expect(language()).toBe('zh-Hans');
    expect(t('editor.saved')).toBe('已保存');
  });

  it('tells what it is given', () => {
    expect(t('library.parties', { n: 1 })).toBe('1 party');
    expect(t('library.parties', { n: 1200 })).toBe('1,200 parties');
    setLanguage('zh-Hans');
    expect(t('library.parties', { n: 1200 })).toBe('1,200个主体');
  });
});

describe('the name of a step', () => {
  const sample = network(['client > prime > sub']);
  const paramsOf = (command: CommandId) => {
    const { describe: say } = commands[command] as unknown as Command<unknown>;
    return say(sample, argsOf(sample, { command, dice: [0, 1, 2] }, 1));
  };

  it.each(commandIds)('is there in every language for %s', (label) => {
    const names = (Object.keys(languages) as (keyof typeof languages)[]).map((tag) => {
      setLanguage(tag);
      return stepName({ label, params: paramsOf(label) });
    });
    for (const name of names) {
      expect(name).toMatch(/\S/);
      expect(name).not.toMatch(/undefined|NaN/);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  it('says only how an endless name begins, and cuts no character in two', () => {
    const told = stepName({ label: 'party/add', params: { name: '𝄞'.repeat(5e5) } });
    expect(told.length).toBeLessThan(120);
    expect(told).toContain('𝄞…');
    expect(told).toMatch(/^[^\p{Cs}]*$/u);
    const name = 'A name of a usual length, with a comma';
    expect(stepName({ label: 'party/add', params: { name } })).toContain(name);
  });

  it.each(commandIds)('is a sentence for %s even when no name is known', (label) => {
    for (const tag of Object.keys(languages) as (keyof typeof languages)[]) {
      setLanguage(tag);
      expect(stepName({ label, params: { count: 2 } })).not.toMatch(/undefined|NaN/);
    }
  });

  it('tells who and how many', () => {
    const move = { label: 'placement/move' } as const;
    expect(stepName({ ...move, params: { count: 1, name: 'Acme' } })).toBe('Move “Acme”');
    expect(stepName({ ...move, params: { count: 4, name: '' } })).toBe('Move 4 parties');
  });
});

describe('numbers, money, times and countries', () => {
  it('are written as people of the language write them', () => {
    expect(formatNumber(12345.5)).toBe('12,345.5');
    expect(formatMoney({ amount: 42e6, currency: 'EUR' })).toMatch(/^€42(\.0)?M$/);
    expect(formatMoney({ amount: 42e6 })).toBe('42M');
    expect(formatMoney({ amount: 1_234_567, currency: 'CNY' })).toBe('¥1.2M');
    expect(countryName('NL')).toBe('Netherlands');
    setLanguage('zh-Hans');
    expect(formatMoney({ amount: 42e6, currency: 'EUR' })).toMatch(/^€4,?200(\.0)?万$/);
    expect(countryName('NL')).toBe('荷兰');
  });

  it('are shown as they are when they are nothing known', () => {
    expect(formatTime('yesterday')).toBe('yesterday');
    expect(formatTime('2026-03-01T12:00:00.000Z')).toMatch(/2026/);
    expect(countryName('QQ')).toBe('QQ');
    expect(formatMoney({ amount: 5, currency: 'XYZ' })).toMatch(/XYZ/);
  });
});

describe('the language of a text', () => {
  it.each([
    ['软通动力', 'zh-Hans'],
    ['Acme', 'en'],
    ['甲 Ltd', 'zh-Hans'],
    ['', 'en'],
    ['カナ', 'en']
  ])('of %j is %s', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });
});
