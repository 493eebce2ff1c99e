import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '#lib/i18n/index.svelte.ts';
import { choicesIn, fieldsOfDraft, renamedChoices } from '#lib/panels/own-fields/draft.ts';
import { ownValueText } from '#lib/panels/own-text.ts';

afterEach(() => setLanguage('en'));

describe('a value of an own field as people read it', () => {
  it('has its unit, its currency and the words of the language', () => {
    expect(ownValueText(1234.5, { type: 'number', unit: 'h' })).toBe('1,234.5\u202fh');
    expect(ownValueText({ amount: 1200, currency: 'EUR' }, { type: 'money' })).toMatch(
      /^EUR\s1,200$/
    );
    expect(ownValueText({ amount: 1200 }, { type: 'money' })).toBe('1,200');
    expect(ownValueText(true, { type: 'yesNo' })).toBe('Yes');
    setLanguage('zh-Hans');
    expect(ownValueText(false, { type: 'yesNo' })).toBe('否');
  });

  it('stands as it is where it does not fit, and is empty where it is unknown', () => {
    expect(ownValueText('many', { type: 'number' })).toBe('many');
    expect(ownValueText({ a: 1 }, { type: 'text' })).toBe('{"a":1}');
    expect(ownValueText(undefined, { type: 'date' })).toBe('');
  });
});

describe('an own field while it is written', () => {
  it('keeps what its type has a use for', () => {
    const draft = {
      name: ' Light ',
      type: 'choice',
      unit: 'h',
      list: 'Red\n\n Red\nGreen'
    } as const;
    expect(fieldsOfDraft({ ...draft, required: false })).toEqual({
      name: 'Light',
      type: 'choice',
      unit: undefined,
      list: ['Red', 'Green'],
      required: undefined
    });
    expect(fieldsOfDraft({ ...draft, type: 'number', required: true })).toMatchObject({
      unit: 'h',
      list: undefined,
      required: true
    });
    expect(choicesIn(' \n')).toEqual([]);
  });

  it('takes a choice that was rewritten in its place for the same one', () => {
    expect(renamedChoices(['Red', 'Green'], ['Stop', 'Green'])).toEqual({ Red: 'Stop' });
    expect(renamedChoices(['Red', 'Green'], ['Green', 'Red'])).toEqual({});
    expect(renamedChoices(['Red', 'Green'], ['Green'])).toEqual({});
  });
});
