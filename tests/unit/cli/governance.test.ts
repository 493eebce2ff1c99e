import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { writeFile } from '#lib/schema/index.ts';
import { drawn, euros } from '../analysis/governance/drawn.ts';

const uses = (functionId: string) => ({ uses: [{ functionId }] });

const bank = drawn(
  ['bank > prime > cloud', 'bank > desk'],
  {
    'bank > prime': {
      ...euros(60),
      ...uses('pay'),
      complexity: 4,
      codifiability: 4,
      capability: 2,
      actualType: 'market',
      supports: [],
      tools: { F1: 'inUse', F2: 'agreed', F4: 'absent', F9: 'absent', F10: 'inUse' }
    },
    'prime > cloud': { ...euros(10), supports: ['bank > prime'] },
    'bank > desk': { ...euros(40), supports: [], end: '2025-12-31' }
  },
  { functions: { pay: 'yes' }, parties: { prime: { country: 'IE' }, cloud: { country: 'IE' } } }
);

async function answer(words: readonly string[], file: string | undefined): Promise<unknown> {
  const out: string[] = [];
  const code = await run(words, {
    readFile: () => Promise.resolve(new TextEncoder().encode(file)),
    writeFile: () => Promise.reject(new Error('not written here')),
    stdout: (text) => out.push(text),
    stderr: (text) => out.push(text),
    now: () => 0,
    today: () => '2026-06-15'
  });
  expect(code).toBe(0);
  return words.includes('--json') ? JSON.parse(out.join('')) : out.join('');
}

const native = writeFile(bank);
const csv = 'client,provider,value\nA,B,10\nB,C,4\n';

describe('governance', () => {
  it('tells types, fit, indices and coverage of each active engagement', async () => {
    const found = await answer(['governance', 'bank.sourceloom.json', '--json'], native);
    expect(found).toMatchObject({
      engagements: [
        {
          id: 'bank > prime',
          predicted: ['captive'],
          actual: 'market',
          fit: 0.25,
          direction: 'under',
          formal: 0.5,
          relational: null,
          coverage: { formal: 1 / 3, relational: 0 }
        },
        { id: 'prime > cloud', actual: null, fit: null, direction: null }
      ],
      clients: [
        { id: 'bank', sourcingModels: ['prime'] },
        { id: 'prime', sourcingModels: ['single'] }
      ],
      primes: [{ id: 'prime', networkMode: 'lead', drivenness: 'notAssessed' }],
      own: { label: 'Sourceloom’s reading' }
    });
  });

  it('tells findings of both kinds, each by its rule and its objects', async () => {
    const found = (await answer(['governance', 'x.sourceloom.json', '--json'], native)) as {
      findings: { id: string; rule: string; severity: string; objects: string[] }[];
    };
    const of = (rule: string) => found.findings.filter((each) => each.rule === rule);
    expect(of('V-31')).toEqual([
      { id: 'V-31 bank > prime', rule: 'V-31', severity: 'warning', objects: ['bank > prime'] }
    ]);
    expect(of('G-03')).toEqual([
      { id: 'G-03 cloud pay', rule: 'G-03', severity: 'warning', objects: ['cloud', 'pay'] }
    ]);
    for (const { id, rule, objects } of found.findings) {
      expect(id).toBe([rule, ...[...objects].sort()].join(' '));
    }
  });

  it('looks at the day that is asked for', async () => {
    const call = ['governance', 'x.sourceloom.json', '--json', '--as-of', '2025-06-01'];
    expect(await answer(call, native)).toMatchObject({
      asOf: '2025-06-01',
      engagements: [{ id: 'bank > desk' }, { id: 'bank > prime' }, { id: 'prime > cloud' }]
    });
  });

  it('names parties of foreign files as the file does', async () => {
    expect(await answer(['governance', 'x.csv', '--json'], csv)).toMatchObject({
      clients: [
        { id: 'A', sourcingModels: ['prime'] },
        { id: 'B', sourcingModels: ['single'] }
      ]
    });
  });

  it('has a report to read', async () => {
    const text = await answer(['governance', 'x.sourceloom.json'], native);
    expect(text).toContain('captive, in use market, fit 0.25 (under)');
  });
});

describe('risk', () => {
  it('tells reach, concentration, single points and ranks', async () => {
    const call = ['risk', 'x.sourceloom.json', '--json', '--as-of', '2025-06-01'];
    expect(await answer(call, native)).toMatchObject({
      currency: 'EUR',
      spend: { hhi: 0.52, known: 2, of: 2 },
      parties: [
        { id: 'cloud', directReach: 0, totalReach: 1, hiddenReach: 1, sharedSubProvider: 1 },
        { id: 'desk', directReach: 0, totalReach: 0, spendShare: 0.4 },
        { id: 'prime', directReach: 1, totalReach: 1, spendShare: 0.6 }
      ],
      groups: [],
      countries: [{ id: 'IE', totalReach: 1, spendShare: 1 }],
      services: [],
      singlePoints: [
        { kind: 'party', id: 'cloud', functions: ['pay'] },
        { kind: 'party', id: 'prime', functions: ['pay'] },
        { kind: 'country', id: 'IE', functions: ['pay'] }
      ],
      hardToLeave: { least: 0, most: 1 },
      expiry: [{ engagement: 'bank > desk', end: '2025-12-31', noticeBy: null }],
      ranks: [
        { root: 'bank > desk', engagement: 'bank > desk', provider: 'desk', rank: 1 },
        { root: 'bank > prime', engagement: 'bank > prime', provider: 'prime', rank: 1 },
        {
          root: 'bank > prime',
          engagement: 'prime > cloud',
          provider: 'cloud',
          rank: 2,
          recipient: 'prime',
          inferred: false
        }
      ]
    });
  });

  it('knows nothing of an empty network, and says so', async () => {
    const empty = writeFile(newDiagram('Empty'));
    expect(await answer(['risk', 'x.sourceloom.json', '--json'], empty)).toMatchObject({
      spend: { hhi: null, effectiveNumber: null, known: 0, of: 0 },
      hardToLeave: { least: null, most: null }
    });
    expect(await answer(['risk', 'x.sourceloom.json'], empty)).toContain('spend HHI  unknown');
  });
});
