import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { governanceOf } from '#lib/analysis/governance/govern.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { setLanguage } from '#lib/i18n/index.svelte.ts';
import { engagementTables } from '#lib/panels/governance/report/engagement-tables.ts';
import { exposureTables } from '#lib/panels/governance/report/exposure-tables.ts';
import { glanceOf } from '#lib/panels/governance/report/glance.ts';
import { lacksOf } from '#lib/panels/governance/report/lacks.ts';
import { matchTables, partyTables } from '#lib/panels/governance/report/party-tables.ts';
import { readFile } from '#lib/schema/index.ts';
import { drawn, euros } from '../analysis/governance/drawn.ts';

afterEach(() => {
  setLanguage('en');
});

function opened(path: string): Diagram {
  const file = readFile(readFileSync(path, 'utf8'));
  if (!file.ok) throw new Error(file.error.code);
  return file.value.diagram;
}

const today = '2026-06-15';
const tablesOf = (diagram: Diagram) => {
  const result = governanceOf(diagram, today);
  return [
    ...engagementTables(diagram, result),
    ...partyTables(diagram, result),
    ...exposureTables(diagram, result),
    ...matchTables(diagram, result)
  ];
};
const lacks = (...args: Parameters<typeof drawn>) => lacksOf(governanceOf(drawn(...args), today));

const fixtures = {
  sample: opened('static/samples/governance-glance.en.sourceloom.json'),
  'bad input': opened('tests/fixtures/native/every-problem.valid.sourceloom.json'),
  nothing: newDiagram('Empty')
};

describe('the tables of the report', () => {
  it.each(['en', 'zh-Hans'] as const)(
    'have a cell for each head, with words, in %s',
    (language) => {
      setLanguage(language);
      for (const [name, diagram] of Object.entries(fixtures)) {
        for (const { id, heads, rows, title, none } of tablesOf(diagram)) {
          expect([title, none].every((text) => text.trim() !== '')).toBe(true);
          for (const row of rows) {
            expect(row, `${name}, ${id}`).toHaveLength(heads.length);
            expect(row.join(' ')).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
          }
        }
      }
    }
  );

  it('have names of their own', () => {
    const ids = tablesOf(fixtures.sample).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('put first what fits least', () => {
    const [fit] = tablesOf(fixtures.sample);
    expect(fit?.rows[0]?.[0]).toBe('Document processing');
    expect(fit?.rows[0]).toContain('0.25, Under');
  });
});

describe('what the report had to do without', () => {
  it('is said of nothing at all', () => {
    expect(lacksOf(governanceOf(fixtures.nothing, today))).toHaveLength(1);
  });

  it.each([
    ['amounts', ['a > b'], {}, /No amount is known/],
    [
      'some amounts',
      ['a > b', 'a > c'],
      { 'a > b': euros(3) },
      /Of 2 engagements, 1 has no amount/
    ],
    [
      'a rate',
      ['a > b', 'a > c', 'a > d'],
      {
        'a > b': euros(3),
        'a > c': euros(3),
        'a > d': { annualCost: { amount: 5, currency: 'USD' } }
      },
      /several currencies without a rate: 1 engagement is left out/
    ],
    ['inputs', ['a > b'], { 'a > b': euros(3) }, /the fit cannot be judged/],
    ['critical functions', ['a > b'], {}, /No function is called critical/],
    ['ends', ['a > b'], {}, /1 engagement has no end/]
  ] as const)('names %s', (_, lines, fields, sentence) => {
    expect(lacks(lines, fields).join('\n')).toMatch(sentence);
  });

  it('is nothing where all is known', () => {
    const all = {
      ...euros(3),
      end: '2027',
      uses: [{ functionId: 'pay' }],
      ...({ complexity: 5, codifiability: 5, capability: 5, actualType: 'modular' } as const)
    };
    expect(lacks(['a > b'], { 'a > b': all }, { functions: { pay: 'yes' } })).toEqual([]);
  });

  it('gives no sum of money where no amount is known', () => {
    const diagram = drawn(['a > b']);
    const facts = glanceOf(diagram, governanceOf(diagram, today), []);
    expect(facts.map(({ label }) => label)).not.toContain('Direct spend outside the groups');
  });
});
