import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { governanceOf } from '#lib/analysis/governance/govern.ts';
import type { RuleId } from '#lib/domain/rules/index.ts';
import { ruleIds } from '#lib/domain/rules/index.ts';
import { Problems } from '#lib/domain/rules/problems.ts';
import { readFile } from '#lib/schema/index.ts';

const path = 'tests/fixtures/native/every-problem.valid.sourceloom.json';
const file = readFile(readFileSync(path, 'utf8'));
if (!file.ok) throw new Error(file.error.code);
const { diagram } = file.value;
const today = '2026-06-15';
const problems = Problems.of(diagram, today);

describe('every problem occurs in the diagram of bad input, by name', () => {
  const expected: Readonly<Record<RuleId, string>> = {
    'V-02': 'Twin, Twins',
    'V-03': 'Twin, Twins',
    'V-04': 'Mint',
    'V-05': 'Press',
    'V-06': 'Twin',
    'V-07': 'Bank > Twin',
    'V-08': 'Bank > Twins',
    'V-09': 'Bank > Bank',
    'V-10': 'Bank > Prime',
    'V-11': 'Wei',
    'V-12': 'Bank > Centre',
    'V-13': 'Bank > Twin',
    'V-14': 'Prime > Host, Bank > Prime',
    'V-15': 'Bank > Twins',
    'V-20': 'Prime > Lab, Shop > Yard',
    'V-21': 'Shop > Yard',
    'V-22': 'Prime > Desk, Bank > Prime, Shop > Prime',
    'V-24': 'Loop A > Loop B, Loop B > Loop C, Loop C > Loop A',
    'V-25': 'Loop A, Loop B, Loop C',
    'V-26': 'Loop A, Loop B',
    'V-30': 'ledger',
    'V-31': 'Bank > Prime',
    'V-32': 'Bank > Wei',
    'V-33': 'Bank > Prime',
    'V-34': 'Bank > Vault',
    'V-40': 'Bank > Prime',
    'V-41': 'Bank > Prime',
    'V-42': 'Bank > Wei',
    'V-43': 'Shop > Yard',
    'V-50': 'pay',
    'V-51': 'ledger'
  };
  it.each(ruleIds)('%s', (rule) => {
    const found = problems.filter((each) => each.rule === rule);
    expect(found.map(({ objects }) => objects.join(', '))).toContain(expected[rule]);
  });
});

describe('bad input gives no wrong number', () => {
  const { exposure, coverage, findings } = governanceOf(diagram, today);
  const isInLoop = (id: string) => id.startsWith('Loop');

  it('a cycle of supports has no rank, and stops nothing', () => {
    expect(exposure.ranks.filter(({ engagement }) => isInLoop(engagement))).toEqual([]);
    expect(exposure.singlePoints.filter(({ id }) => isInLoop(id))).toEqual([]);
  });

  it('owners in a loop are one group, once', () => {
    const loop = exposure.groups.filter(({ members }) => members.some(isInLoop));
    expect(loop.map(({ members }) => members)).toEqual([['Loop A', 'Loop B']]);
  });

  it('an amount of another currency is in no sum, and said to be left out', () => {
    expect(coverage).toMatchObject({ currency: 'EUR', otherCurrency: 1 });
    expect(exposure.concentration.party.shares.map(({ key }) => key)).toEqual(['Prime']);
  });

  it('what has no amount and no end is named', () => {
    const objectsOf = (rule: string) =>
      findings.filter((each) => each.rule === rule).flatMap(({ objects }) => objects.map(String));
    expect(objectsOf('G-16')).toContain('Shop > Yard');
    expect(objectsOf('G-16')).not.toContain('Bank > Prime');
    expect(objectsOf('G-17')).toContain('Bank > Centre');
    expect(exposure.expiry.entries.every(({ end }) => end !== undefined)).toBe(true);
  });
});
