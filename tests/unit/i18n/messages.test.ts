import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import { languages } from '#lib/i18n/index.svelte.ts';
import type { MessageKey } from '#lib/i18n/keys.ts';

/** Parameters that are numbers; all others are texts. */
const counts = new Set(
  [
    ['n', 'count', 'parties', 'engagements', 'steps', 'unread', 'depth', 'tier'],
    ['days', 'needed', 'warnings', 'hints', 'dismissed', 'critical'],
    ['placed', 'open', 'grade', 'chain', 'lateral', 'lost', 'hurt', 'at'],
    ['added', 'removed', 'changed', 'moved', 'edits'],
    ['minutes', 'most'],
    ['samples', 'runs', 'alone', 'blocks', 'collapsed'],
    [
      'seq',
      'row',
      'firstRow',
      'line',
      'index',
      'limit',
      'found',
      'known',
      'expected',
      'hidden',
      'of',
      'ofEngagements'
    ]
  ].flat()
);
const keys = Object.keys(languages.en.messages) as MessageKey[];
const sentences = Object.entries(languages);

/** What a message says with this number and this text for whatever it asks, and what it asked. */
function said(message: unknown, number = 3, text = 'Acme') {
  const asked = new Set<string>();
  const params = new Proxy(
    {},
    {
      get(_, name) {
        asked.add(String(name));
        return counts.has(String(name)) ? number : text;
      }
    }
  );
  if (typeof message === 'string') return { text: message, asked };
  return { text: (message as (given: unknown) => unknown)(params), asked };
}

/** Names and abbreviations that are the same in every language. */
const untranslated = [
  'app.name',
  'grid.withUnit',
  'analysis.both',
  'plot.bar',
  'why.option',
  'why.squared',
  'why.numbered',
  'dsm.self',
  'dsm.role',
  'service.ITO',
  'service.BPO',
  'service.KPO',
  'report.second.value',
  'report.indices',
  'import.subtitle',
  'import.merge',
  'export.lost.records',
  'format.gexf',
  'format.kumu',
  'export.way.graphml',
  'export.way.gexf',
  'export.way.gexf12',
  'export.way.dot',
  'export.way.cytoscape',
  'export.way.cx2',
  'look.metricValue'
];

/** They speak of a place or a kind that stands elsewhere when there is none or several. */
const silentAtTimes = [
  'analysis.cutSentence',
  'step.records/write',
  'issue.end-missing',
  'issue.lines-undirected',
  'issue.lines-mutual',
  'issue.lines-parallel',
  'issue.groups-nested',
  'failure.workbook-kind'
];

describe('every language', () => {
  it('has the same messages', () => {
    for (const [, { messages }] of sentences)
      expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('says %s in words, whatever the numbers', (key) => {
    for (const [, { messages }] of sentences) {
      for (const number of [1, 3, 1234]) {
        const { text } = said(messages[key], number);
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
        expect(text).toBe((text as string).trim());
      }
    }
  });

  it('tells numbers, and texts, that it is given', () => {
    const silent = new Set<string>();
    for (const [tag, { messages }] of sentences) {
      for (const key of keys) {
        const { asked, text } = said(messages[key], 7);
        const told = String(text);
        if ([...asked].some((name) => !counts.has(name)) && !/Acme|ACME/.test(told))
          silent.add(`${tag} ${key}`);
      }
    }
    expect([...silent]).toEqual(
      sentences.flatMap(([tag]) => silentAtTimes.map((key) => `${tag} ${key}`))
    );
  });

  it('says each message in one file only: a second one would silently win', () => {
    const files = import.meta.glob<Record<string, object>>(
      ['../../../src/lib/i18n/locales/*/*.ts', '!**/index.ts'],
      { eager: true }
    );
    const homes = new Map<string, string[]>();
    for (const [file, parts] of Object.entries(files)) {
      const folder = file.split('/').at(-2)!;
      for (const part of Object.values(parts).filter((each) => typeof each === 'object')) {
        for (const key of Object.keys(part).filter((each) => keys.includes(each as MessageKey))) {
          const name = `${folder} ${key}`;
          homes.set(name, [...(homes.get(name) ?? []), file.split('/').at(-1)!]);
        }
      }
    }
    expect(homes.size).toBe(2 * keys.length);
    expect([...homes].filter(([, found]) => found.length > 1)).toEqual([]);
  });

  it('asks for the same parameters', () => {
    for (const key of keys) {
      const asked = sentences.map(([, { messages }]) => {
        const all = [0, 1, 3].map((number) => [...said(messages[key], number).asked]).flat();
        return [...new Set(all)].sort();
      });
      expect(asked[1], key).toEqual(asked[0]);
    }
  });

  it('has a sentence for every step', () => {
    for (const id of Object.keys(commands)) expect(keys).toContain(`step.${id}`);
  });
});

describe('the Chinese messages', () => {
  const { messages } = languages['zh-Hans'];

  it('are in Chinese, all but a few names', () => {
    const foreign = keys.filter((key) => !/\p{Script=Han}/u.test(String(said(messages[key]).text)));
    expect(foreign).toEqual(untranslated);
  });

  it('have no typed blank between Chinese and Latin letters: the style sheet makes it', () => {
    for (const key of keys) {
      for (const number of [0, 1, 3]) {
        const text = String(said(messages[key], number).text);
        expect(text, key).not.toMatch(/\p{Script=Han}\s+[A-Za-z]|[A-Za-z]\s+\p{Script=Han}/u);
      }
    }
  });

  it('have full-width marks between Chinese characters', () => {
    for (const key of keys) {
      const text = String(said(messages[key], 3, '甲').text);
      expect(text, key).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
    }
  });
});

describe('the English messages', () => {
  const { messages } = languages.en;

  it('have no Chinese character', () => {
    for (const key of keys) expect(said(messages[key]).text, key).not.toMatch(/\p{Script=Han}/u);
  });

  it('count one thing in the singular, and several in the plural', () => {
    const things = /(part(y|ies)|engagements?|steps?|edits?|tiers?|objects?|fields?|remarks?)\b/;
    const one = new RegExp(`(?<![\\d,.])1 ${things.source}`, 'g');
    const many = new RegExp(`(?<![\\d,.])3 ${things.source}`, 'g');
    let counted = 0;
    for (const key of keys) {
      const found = (pattern: RegExp, number: number) =>
        String(said(messages[key], number).text).match(pattern) ?? [];
      for (const phrase of found(one, 1)) expect(phrase, key).toMatch(/[^s]$/);
      for (const phrase of found(many, 3)) expect(phrase, key).toMatch(/s$/);
      counted += found(many, 3).length;
    }
    expect(counted).toBeGreaterThan(10);
  });
});
