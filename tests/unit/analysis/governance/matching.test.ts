import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '#lib/analysis/governance/matching.ts';
import type { Demand, Party } from '#lib/domain/records.ts';
import { grades } from '#lib/domain/records.ts';
import { governed } from './drawn.ts';

type Wish = Omit<Partial<Demand>, 'id' | 'clientId'>;

const match = (
  demand: Wish,
  provider: Partial<Party>,
  {
    client = {},
    lines = [],
    ...parts
  }: { client?: Partial<Party>; lines?: string[] } & Omit<
    NonNullable<Parameters<typeof governed>[2]>,
    'parties' | 'demands'
  > = {}
) =>
  governed(
    lines,
    {},
    {
      ...parts,
      parties: { c: client, p: provider },
      demands: [{ clientId: 'c', ...demand }]
    }
  ).matches[0]!.candidates[0];

const parts = (...args: Parameters<typeof match>) =>
  Object.fromEntries(
    match(...args)!.dimensions.flatMap(({ parts }) => parts.map(({ id, value }) => [id, value]))
  );

describe('the similarity of services', () => {
  it.each([
    ['ITO-2-3', 'ITO-2-3', 1],
    ['ITO-2-3', 'ITO-2-1', 0.7],
    ['ITO-2-3', 'ITO-1-1', 0.4],
    ['ITO-2-3', 'BPO-1-1', 0],
    ['own', 'own', 1],
    ['own', 'other', 0]
  ])('of %s and %s is %s', (a, b, value) => expect(similarity(a, b)).toBe(value));
});

describe('the parts of a match', () => {
  const offers = [
    { serviceItem: 'ITO-2-3', capability: 3, capacity: 40, costAdvantage: 0.6 }
  ] as const;

  it('say how far the supply meets the demand', () => {
    const demand = {
      items: ['ITO-2-3', 'ITO-1-1', 'BPO-1-1'],
      capability: 4,
      capacity: 80
    } as const;
    expect(parts(demand, { offers })).toMatchObject({
      coverage: (1 + 0.4) / 3,
      capability: 0.75,
      capacity: 0.5
    });
  });

  it.each([
    [{ country: 'CN' }, { country: 'CN' }, 0.8],
    [{ country: 'DE' }, { country: 'RO' }, 0.6],
    [{ country: 'DE' }, { country: 'CN' }, 0.4]
  ])('say how near %o and %o are: %s', (client, provider, proximity) => {
    const demand = { items: ['ITO-2-3'] };
    expect(parts(demand, { offers, ...provider }, { client })).toMatchObject({ proximity });
  });

  it('know a common cluster, office hours, a common language and costs', () => {
    const client = { country: 'DE', languages: ['de', 'en-GB'] };
    const provider = { offers, country: 'CN', languages: ['en'] };
    const found = parts({ items: ['ITO-2-3'] }, provider, {
      client,
      clusters: { park: ['c', 'p'] }
    });
    expect(found).toMatchObject({ proximity: 1, officeHours: 1 / 8, language: 1, cost: 0.6 });
    const apart = parts({ items: ['ITO-2-3'] }, { ...provider, languages: ['zh'] }, { client });
    expect(apart['language']).toBe(0.5);
  });

  it('say how the two organisations go together', () => {
    const demand = {
      items: ['ITO-2-3'],
      plannedType: 'market',
      complexity: 5,
      codifiability: 5,
      maturity: 4
    } as const;
    const provider = { offers: [{ ...offers[0], capability: 5 }], maturity: 2 } as const;
    expect(parts(demand, provider, { lines: ['c > p'] })).toMatchObject({
      governance: 0.75,
      maturity: 0.5,
      cooperation: 1,
      interface: 1
    });
    expect(parts(demand, provider, { lines: ['c > q'] })['cooperation']).toBe(0.5);
    expect(parts(demand, provider)['cooperation']).toBeUndefined();
  });
});

describe('a match', () => {
  it('has no total while a dimension is not assessed, and says which', () => {
    const found = match({ items: ['ITO-2-3'] }, { offers: [{ serviceItem: 'ITO-2-3' }] })!;
    expect(found.total).toBeNull();
    expect(found.dimensions.map(({ value }) => value)).toEqual([1, null, null]);
    expect(found.bottleneck).toBe('supply');
  });

  const level = fc.constantFrom(...grades);
  const anything = fc.record({
    offered: fc.constantFrom('ITO-2-3', 'ITO-2-1', 'ITO-1-1', 'BPO-1-1', 'own'),
    capability: level,
    volume: fc.integer({ min: 0, max: 9 }),
    offset: fc.integer({ min: -12, max: 12 }),
    codifiability: level
  });

  it('is zero when an assessed dimension is zero, and never above the best one', () => {
    fc.assert(
      fc.property(anything, ({ offered, capability, volume, offset, codifiability }) => {
        const { total, dimensions, bottleneck } = match(
          { items: ['ITO-2-3'], capability: 4, capacity: 5, codifiability },
          { offers: [{ serviceItem: offered, capability, capacity: volume }], utcOffset: offset },
          { client: { utcOffset: 0 } }
        )!;
        const values = dimensions.map(({ value }) => value!);
        expect((total ?? 1) === 0).toBe(values.includes(0));
        expect(total).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(dimensions.find(({ id }) => id === bottleneck)?.value).toBe(Math.min(...values));
      })
    );
  });

  it('ranks candidates and counts who says nothing', () => {
    const { matches } = governed(
      ['c > x'],
      {},
      {
        parties: {
          c: { country: 'DE' },
          a: { country: 'CN', offers: [{ serviceItem: 'ITO-2-3' }] },
          b: { country: 'DE', offers: [{ serviceItem: 'ITO-2-3' }] },
          d: { offers: [{ serviceItem: 'ITO-2-3' }] },
          e: {}
        },
        demands: [{ clientId: 'c', items: ['ITO-2-3'] }]
      }
    );
    expect(matches[0]?.candidates.map(({ party }) => party)).toEqual(['b', 'a', 'd']);
    expect(matches[0]?.withoutOffers).toBe(2);
  });
});
