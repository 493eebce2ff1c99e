import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from '#lib/analysis/governance/ground.ts';
import { needsAmong, Supply } from '#lib/analysis/governance/supply.ts';
import { consequenceOf } from '#lib/analysis/governance/what-if.ts';
import type { Failing } from '#lib/analysis/governance/failures.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { euros, foundBy, governed, ground } from './drawn.ts';

const uses = (...ids: string[]) => ({ uses: ids.map((functionId) => ({ functionId })) });
const exposed = (...args: Parameters<typeof governed>) => governed(...args).exposure;

describe('what engagements on one thing need', () => {
  const needs = (alternatives: Record<string, string[]>) => {
    const ids = ['x', 'y', 'z'].map((name) => `c > ${name}`);
    const fields = Object.fromEntries(
      Object.entries(alternatives).map(([name, to]) => [
        `c > ${name}`,
        { alternativeTo: to.map((other) => `c > ${other}`) }
      ])
    );
    return needsAmong(ids as EngagementId[], ground(ids, fields))
      .map((need) => need.map((id) => id.at(-1)).join(''))
      .sort();
  };

  it.each([
    ['all of them', {}, ['x', 'y', 'z']],
    ['one of two, and the third', { y: ['x'] }, ['xy', 'z']],
    ['one of two that stand in for each other', { x: ['y'], y: ['x'] }, ['xy', 'z']],
    ['each of two with the same stand-in', { z: ['x', 'y'] }, ['xz', 'yz']],
    ['one of three', { y: ['x'], z: ['y'] }, ['xyz']],
    ['one of a ring', { x: ['y'], y: ['z'], z: ['x'] }, ['xyz']]
  ])('%s', (_, alternatives, expected) => {
    expect(needs(alternatives)).toEqual(expected);
  });
});

/** By the definition: an engagement works when its provider stands and every need is met. */
function worksByDefinition(of: Ground, gone: string): { lost: string[]; functions: string[] } {
  const works = new Map(of.engagements.map(({ id, providerId }) => [id, providerId !== gone]));
  const met = (ids: readonly EngagementId[]) =>
    needsAmong(ids, of).every((need) => need.some((id) => works.get(id)));
  for (let i = 0; i <= of.engagements.length; i++) {
    for (const { id, providerId } of of.engagements) {
      works.set(id, providerId !== gone && met(of.supporters(id)));
    }
  }
  const functions = [...of.diagram.functions].filter(({ id }) => {
    const on = of.engagements.filter((each) => each.uses?.some((use) => use.functionId === id));
    return on.length > 0 && !met(on.map((each) => each.id));
  });
  return {
    lost: [...works].flatMap(([id, stands]) => (stands ? [] : [id])).sort(),
    functions: functions.map(({ id }) => id as string).sort()
  };
}

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const arrow = fc
  .tuple(name, name)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => `${from} > ${to}`);
const network = fc.uniqueArray(arrow, { minLength: 1, maxLength: 9 }).chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    details: fc.array(
      fc.record({
        supports: fc.option(fc.subarray(lines)),
        alternativeTo: fc.subarray(lines, { maxLength: 1 }),
        functions: fc.subarray(['F', 'G'])
      }),
      { minLength: lines.length, maxLength: lines.length }
    )
  })
);

describe('a failure', () => {
  it('loses what the definition says, whatever the network', () => {
    fc.assert(
      fc.property(network, name, ({ lines, details }, gone) => {
        const fields = Object.fromEntries(
          lines.map((line, i) => {
            const { supports, alternativeTo, functions } = details[i]!;
            const others = (ids: readonly string[]) => ids.filter((id) => id !== line);
            return [
              line,
              {
                ...(supports && { supports: others(supports) }),
                alternativeTo: others(alternativeTo),
                ...(functions.length > 0 && uses(...functions))
              }
            ];
          })
        );
        const of = ground(lines, fields, { functions: { F: 'yes', G: 'no' } });
        const held = of.engagements.filter(({ providerId }) => providerId === gone);
        const fall = new Supply(of).fall(new Map(held.map(({ id }) => [id, 0])));
        const found = {
          lost: [...fall.engagements.keys()].sort(),
          functions: [...fall.functions.keys()].sort()
        };
        expect(found).toEqual(worksByDefinition(of, gone));
      }),
      { numRuns: 300 }
    );
  });

  const chain = [
    ['bank > prime > cloud > power', 'bank > own'],
    {
      'bank > prime': { ...euros(100), ...uses('pay') },
      'prime > cloud': euros(30),
      'cloud > power': euros(5),
      'bank > own': { ...euros(20), ...uses('hr') }
    },
    { functions: { pay: 'yes', hr: 'no' } }
  ] as const satisfies Parameters<typeof ground>;
  const ask = (failing: Failing, level = 0, of = ground(...chain)) =>
    consequenceOf({ failing, level }, of);

  it('spreads step by step, and counts no amount twice', () => {
    expect(ask({ kind: 'party', id: 'power' as never })).toMatchObject({
      engagements: [
        { id: 'cloud > power', level: 0, step: 0 },
        { id: 'prime > cloud', level: 0, step: 1 },
        { id: 'bank > prime', level: 0, step: 2 }
      ],
      functions: [{ id: 'pay', level: 0, step: 2, critical: true }],
      idle: [],
      steps: 3,
      direct: { amount: 5, known: 1, of: 1 },
      cascade: { amount: 100, known: 1, of: 1 }
    });
  });

  it('leaves the work of a failed party idle', () => {
    const found = ask({ kind: 'party', id: 'prime' as never });
    expect(found.idle).toEqual(['cloud > power', 'prime > cloud']);
    expect(found.direct.amount).toBe(100);
  });

  it('may be in part', () => {
    const found = ask({ kind: 'party', id: 'cloud' as never }, 0.25);
    expect(found.engagements.map(({ level }) => level)).toEqual([0.25, 0.25]);
    expect(found.functions).toMatchObject([{ id: 'pay', level: 0.25 }]);
    expect(found.cascade.amount).toBe(75);
    expect(found.idle).toEqual([]);
  });

  it('is caught by an alternative', () => {
    const [lines, fields, parts] = chain;
    const spare = { 'prime > spare': { alternativeTo: ['prime > cloud'] } };
    const of = ground([...lines, 'prime > spare'], { ...fields, ...spare }, parts);
    const found = ask({ kind: 'party', id: 'cloud' as never }, 0, of);
    expect(found.engagements.map(({ id }) => id)).toEqual(['prime > cloud']);
    expect(found.functions).toEqual([]);
  });

  it('may be that of a country or a group', () => {
    const [lines, fields, parts] = chain;
    const of = ground(lines, fields, {
      ...parts,
      parties: { cloud: { country: 'IE' }, own: { country: 'IE' } },
      owners: [['power', 'own', { share: 1 }]]
    });
    const lost = (failing: Failing) => ask(failing, 0, of).functions.map(({ id }) => id);
    expect(lost({ kind: 'country', id: 'IE' })).toEqual(['hr', 'pay']);
    expect(lost({ kind: 'group', id: 'own' as never })).toEqual(['hr', 'pay']);
    expect(lost({ kind: 'country', id: 'FR' })).toEqual([]);
  });

  it('knows no amount where none is drawn', () => {
    const of = ground(['a > b']);
    expect(ask({ kind: 'party', id: 'b' as never }, 0, of).direct).toEqual({
      amount: null,
      known: 0,
      of: 1
    });
  });
});

describe('critical reach', () => {
  const { parties } = exposed(
    ['c > p > s', 'c > q > s'],
    { 'c > p': uses('F', 'G'), 'c > q': uses('H'), 'q > s': { supports: ['c > q'] } },
    { functions: { F: 'yes', G: 'yes', H: 'yes', I: 'yes' } }
  );
  const of = (id: string) => parties.find((each) => each.id === id);

  it('is direct at rank 1, total at any, and hidden between', () => {
    expect(of('p')).toMatchObject({ direct: 0.5, total: 0.5, hidden: 0 });
    expect(of('s')).toMatchObject({ direct: 0, total: 0.75, hidden: 0.75, sharedBy: ['p', 'q'] });
  });

  it('is unknown where no function is called critical', () => {
    const { parties } = exposed(['c > p'], { 'c > p': uses('F') }, { functions: { F: undefined } });
    expect(parties[0]).toMatchObject({ direct: null, total: null, hidden: null });
  });
});

describe('the functions of an engagement', () => {
  it.each([
    ['its own', [{ functionId: 'G' }], ['G']],
    ['those of what it supports', undefined, ['F']],
    ['those too where only places and data are told', [{ provisionCountry: 'IE' }], ['F']],
    ['none where it is said to serve none', [], []]
  ])('are %s', (_, own, served) => {
    const of = ground(
      ['c > p > s'],
      { 'c > p': { supports: [], ...uses('F') }, ...(own && { 'p > s': { uses: own } }) },
      { functions: { F: 'yes', G: 'no' } }
    );
    expect(of.served('p > s' as EngagementId)).toEqual(served);
  });
});

describe('concentration', () => {
  it('is the sum of squared shares of the direct spend', () => {
    const { concentration } = exposed(['c > p > s', 'c > q'], {
      'c > p': { ...euros(75), serviceItems: ['ITO-1-1', 'ITO-1-2'] },
      'c > q': { ...euros(25), serviceItems: ['BPO-1-1'] },
      'p > s': euros(1000)
    });
    expect(concentration.party).toMatchObject({
      hhi: 0.625,
      effectiveNumber: 1.6,
      known: 2,
      of: 2
    });
    expect(concentration.service.shares.map(({ key, share }) => [key, share])).toEqual([
      ['ITO-1', 0.75],
      ['BPO-1', 0.25]
    ]);
  });

  it('takes a group as one, leaves out the own group, and shares out several countries', () => {
    const { concentration } = exposed(
      ['c > p', 'c > q', 'c > own'],
      {
        'c > p': { ...euros(50), uses: [{ provisionCountry: 'IE' }, { provisionCountry: 'IN' }] },
        'c > q': euros(50),
        'c > own': euros(9)
      },
      {
        parties: { q: { country: 'IN' } },
        owners: [
          ['p', 'q', { share: 1 }],
          ['c', 'own', { share: 1 }]
        ]
      }
    );
    expect(concentration.party.hhi).toBe(0.5);
    expect(concentration.group.hhi).toBe(1);
    expect(concentration.country.shares.map(({ key, share }) => [key, share])).toEqual([
      ['IN', 0.75],
      ['IE', 0.25]
    ]);
  });

  it('counts engagements where no amount is known, and nothing where some are not', () => {
    expect(exposed(['c > p', 'c > q']).concentration.party.hhi).toBe(0.5);
    const partly = exposed(['c > p', 'c > q'], { 'c > p': euros(5) }).concentration.party;
    expect(partly).toMatchObject({ hhi: 1, known: 1, of: 2 });
  });

  it('adds no currency to another without a rate', () => {
    const dollars = { annualCost: { amount: 900, currency: 'USD' } };
    const fields = { 'c > p': euros(5), 'c > q': euros(5), 'c > r': dollars };
    const lines = ['c > p', 'c > q', 'c > r'];
    expect(exposed(lines, fields).concentration.party).toMatchObject({ hhi: 0.5, known: 2, of: 3 });
    const settings = { baseCurrency: 'EUR', rates: [{ currency: 'USD', rate: 0.1 }] };
    expect(exposed(lines, fields, { settings }).concentration.party.hhi).toBeCloseTo(0.815, 4);
  });
});

describe('single points of failure', () => {
  it('are those whose failure alone stops a function', () => {
    const { singlePoints } = exposed(
      ['c > p > s', 'c > q'],
      { 'c > p': uses('F'), 'c > q': { ...uses('F', 'G'), alternativeTo: ['c > p'] } },
      { functions: { F: 'yes', G: 'no' }, parties: { p: { country: 'DE' }, q: { country: 'DE' } } }
    );
    expect(singlePoints).toEqual([
      { kind: 'party', id: 'q', functions: ['G'], critical: [] },
      { kind: 'country', id: 'DE', functions: ['F', 'G'], critical: ['F'] }
    ]);
  });
});

describe('leaving', () => {
  const leaving = (fields: object, notice?: number) => {
    const contracts = { k: notice === undefined ? {} : { noticeProviderDays: notice } };
    const line = { 'c > p': { ...uses('F'), contractId: 'k', ...fields } };
    return exposed(['c > p'], line, { contracts, functions: { F: 'yes' } }).leaving;
  };
  it.each([
    [{ substitutability: 'not', exitPlan: 'yes' }, 400, ['notSubstitutable']],
    [{ substitutability: 'highlyComplex', exitPlan: 'yes' }, 400, ['highlyComplex']],
    [{ substitutability: 'easy', exitPlan: 'no' }, 400, ['noExitPlan']],
    [{ substitutability: 'medium', exitPlan: 'yes' }, 89, ['shortNotice']],
    [{ substitutability: 'medium', exitPlan: 'yes' }, 90, []]
  ] as const)('is hard with %o and %s days of notice because of %o', (fields, notice, holds) => {
    expect(leaving(fields, notice).engagements[0]?.holds).toEqual(holds);
  });

  it('is between what is known and what is possible', () => {
    expect(leaving({})).toMatchObject({ hard: 0, open: 1, least: 0, most: 1 });
    expect(leaving({ exitPlan: 'no' })).toMatchObject({ hard: 1, open: 0, least: 1, most: 1 });
    expect(exposed(['c > p']).leaving).toMatchObject({ least: null, most: null });
  });
});

describe('the expiry timeline', () => {
  it('tells the last days of notice', () => {
    const contracts = { k: { noticeClientDays: 90, noticeProviderDays: 30 } };
    const { entries, undated } = exposed(
      ['c > p', 'c > q', 'c > r'],
      { 'c > p': { contractId: 'k', end: '2026-09-01' }, 'c > q': { end: '2026' } },
      { contracts }
    ).expiry;
    // A year may end on any of its days; the earliest is the safe one.
    expect(entries).toEqual([
      { id: 'c > q', end: '2026', endDay: '2026-01-01', daysLeft: -165 },
      {
        id: 'c > p',
        end: '2026-09-01',
        endDay: '2026-09-01',
        daysLeft: 78,
        clientNotice: { days: 90, by: '2026-06-03', passed: true },
        providerNotice: { days: 30, by: '2026-08-02', passed: false }
      }
    ]);
    expect(undated).toEqual(['c > r']);
  });
});

describe('ranks', () => {
  it('are told for each chain, with who receives, and what was inferred', () => {
    const { ranks } = exposed(['c > p > s', 'c > q > s > t'], {
      'p > s': { supports: ['c > p'] },
      'q > s': { supports: ['c > q'] },
      's > t': { supports: ['p > s', 'q > s'] }
    });
    expect(
      ranks.map(({ root, engagement, rank }) => `${root}: ${engagement} ${String(rank)}`)
    ).toEqual([
      'c > p: c > p 1',
      'c > p: p > s 2',
      'c > p: s > t 3',
      'c > q: c > q 1',
      'c > q: q > s 2',
      'c > q: s > t 3'
    ]);
    expect(ranks[2]).toMatchObject({ provider: 't', recipient: 's', inferred: true });
  });

  it('mark what an import inferred', () => {
    const { ranks } = exposed(['c > p > s'], {
      'c > p': { supports: [] },
      'p > s': { supports: ['c > p'], supportsInferred: true }
    });
    expect(ranks.map(({ inferred }) => inferred)).toEqual([false, true]);
  });
});

describe('bad input', () => {
  it('never ends in a loop of supports, and gives those engagements no rank', () => {
    const cycle = {
      'c > p': { supports: [], ...uses('F') },
      'p > s': { supports: ['s > p', 'c > p'] },
      's > p': { supports: ['p > s'] }
    };
    const found = exposed(['c > p > s > p'], cycle, { functions: { F: 'yes' } });
    expect(found.ranks.map(({ engagement }) => engagement)).toEqual(['c > p']);
    expect(found.singlePoints.map(({ id }) => id)).toEqual(['p', 's']);
  });

  it('takes a loop of ownership as one group', () => {
    const owners = [
      ['p', 'q', { share: 0.6 }],
      ['q', 'p', { share: 0.6 }]
    ] as const;
    const { groups } = exposed(['c > p', 'c > q'], {}, { owners });
    expect(groups.map(({ members }) => members)).toEqual([['p', 'q']]);
  });

  it('says what has no amount and no end', () => {
    const found = governed(['c > p', 'c > q'], { 'c > p': { ...euros(3), end: '2027' } });
    expect(foundBy(found, 'G-16')).toEqual(['c > q']);
    expect(foundBy(found, 'G-17')).toEqual(['c > q']);
  });

  it('leaves out who engages itself, and an empty diagram has nothing', () => {
    const found = governed(['a > a']);
    expect([found.engagements, found.clients, found.findings]).toEqual([[], [], []]);
    expect(governed([]).exposure).toMatchObject({ parties: [], singlePoints: [], ranks: [] });
  });
});
