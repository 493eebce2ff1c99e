import { describe, expect, it } from 'vitest';
import { driveOf, drivennessOf } from '#lib/analysis/governance/drivenness.ts';
import { advisedModes, sizeOf } from '#lib/analysis/governance/network-mode.ts';
import { triadsOf } from '#lib/analysis/governance/triads.ts';
import { euros, foundBy, governed, ground, partyId } from './drawn.ts';

const networkOf = (...args: Parameters<typeof governed>) => governed(...args).primes[0]!.network;

describe('the mode of a network', () => {
  it.each([
    ['a line', ['c > p > s > t'], 'line'],
    ['a star', ['c > p > s', 'p > t'], 'star'],
    ['a tree', ['c > p > s > u', 'p > t'], 'tree']
  ] as const)('is led by the prime in %s', (_, lines, shape) => {
    expect(networkOf(lines)).toMatchObject({ mode: 'lead', shape });
  });

  it('converges on a shared subcontractor', () => {
    const fields = { 's > u': { supports: ['p > s'] }, 't > u': { supports: ['p > t'] } };
    expect(networkOf(['c > p > s > u', 'p > t > u'], fields).shape).toBe('converging');
  });

  it('is shared where at least half of the ties are lateral', () => {
    const lines = ['c > p > s', 'p > t'];
    const one = networkOf(lines, {}, { relations: [['cooperates', 's', 't']] });
    expect(one).toMatchObject({ mode: 'lead', ties: { chain: 2, lateral: 1 } });
    const parties = { p: {}, s: {}, t: {} };
    const two = networkOf(
      [...lines, 's > t'],
      { 's > t': { supports: [] } },
      { relations: [['cooperates', 's', 'p']], parties }
    );
    expect(two).toMatchObject({ mode: 'shared', shape: 'net', evidence: { share: 0.5 } });
  });

  it('is an administrative organisation that governs half of the members and delivers nothing', () => {
    const lines = ['c > p > s', 'p > t'];
    const by = (...to: string[]) =>
      networkOf(
        lines,
        {},
        { parties: { n: {} }, relations: to.map((id) => ['governs', 'n', id] as const) }
      ).mode;
    expect([by('p', 's'), by('p')]).toEqual(['nao', 'lead']);
    const delivering = networkOf(
      [...lines, 'c > n'],
      {},
      {
        relations: [
          ['governs', 'n', 'p'],
          ['governs', 'n', 's']
        ]
      }
    );
    expect(delivering.mode).toBe('lead');
  });

  it('is administered by an outside integrator of half of its engagements', () => {
    const fields = { 'c > i': { integrates: ['c > p', 'p > s'] } };
    expect(networkOf(['c > p > s', 'p > t', 'c > i'], fields)).toMatchObject({
      mode: 'nao',
      evidence: { by: 'i', share: 2 / 3 }
    });
  });

  it('has a centralisation of 1 in a star and less in a line', () => {
    expect(networkOf(['c > p > s', 'p > t', 'p > u']).centralisation).toBe(1);
    expect(networkOf(['c > p > s > t > u']).centralisation).toBeCloseTo(1 / 3);
    expect(networkOf(['c > p > s']).centralisation).toBeNull();
  });

  it.each([
    ['few', 5, ['shared']],
    ['few', 4, ['shared']],
    ['few', 3, ['lead']],
    ['few', 1, ['lead']],
    ['moderate', 5, ['nao']],
    ['moderate', 3, ['nao', 'lead']],
    ['moderate', 2, ['lead']],
    ['many', 4, ['nao']],
    ['many', 3, ['nao']],
    ['many', 1, []],
    ['few', undefined, ['shared', 'lead']],
    ['moderate', undefined, ['nao', 'lead']],
    ['many', undefined, ['nao']]
  ] as const)('advised for %s members and consensus %s is %o', (size, consensus, modes) => {
    expect(advisedModes(size, consensus)).toEqual(modes);
  });

  it('advises no more once the consensus is known', () => {
    for (const size of ['few', 'moderate', 'many'] as const) {
      for (const consensus of [1, 2, 3, 4, 5] as const) {
        const open = advisedModes(size);
        expect(open).toEqual(
          expect.arrayContaining(advisedModes(size, consensus).filter((m) => open.includes(m)))
        );
        expect(advisedModes(size, consensus).every((mode) => open.includes(mode))).toBe(true);
      }
    }
  });

  it('has its sizes', () => {
    expect([6, 7, 15, 16].map(sizeOf)).toEqual(['few', 'moderate', 'moderate', 'many']);
  });

  it('is found unlike the one advised', () => {
    const parties = { p: { goalConsensus: 5 } } as const;
    expect(foundBy(governed(['c > p > s'], {}, { parties }), 'G-10')).toEqual(['p']);
    expect(foundBy(governed(['c > p > s']), 'G-10')).toEqual([]);
  });
});

describe('drivenness', () => {
  const of = (...args: Parameters<typeof ground>) =>
    drivennessOf(partyId('c'), partyId('p'), ground(...args));
  const revenue = (amount: number, currency = 'EUR') => ({
    parties: { p: { revenue: { amount, currency } } }
  });

  it.each([
    [0.21, 'buyer'],
    [0.2, 'mixed'],
    [0, 'mixed'],
    [-0.2, 'mixed'],
    [-0.21, 'producer']
  ] as const)('of %s is %s', (difference, drive) => {
    expect(driveOf(difference)).toBe(drive);
  });

  it('is the provider’s dependence less the client’s', () => {
    const fields = { 'c > p': euros(30), 'c > q': euros(70) };
    expect(of(['c > p', 'c > q'], fields, revenue(50))).toMatchObject({
      drive: 'buyer',
      ofRevenue: 0.6,
      ofSpend: 0.3
    });
    expect(of(['c > p', 'c > q'], fields, revenue(300)).difference).toBeCloseTo(-0.2);
  });

  it.each([
    ['no revenue', { 'c > p': euros(30) }, {}, 'revenueUnknown'],
    ['another currency', { 'c > p': euros(30) }, revenue(50, 'USD'), 'revenueOtherCurrency'],
    ['an unknown amount', { 'c > p': {}, 'c > q': euros(1) }, revenue(50), 'amountUnknown'],
    [
      'a value without a term',
      { 'c > p': { value: { amount: 30, currency: 'EUR' } } },
      revenue(50),
      'termUnknown'
    ],
    ['a revenue below the amount', { 'c > p': euros(60) }, revenue(50), 'revenueTooSmall']
  ] as const)('is not assessed with %s', (_, fields, parts, reason) => {
    const found = of(['c > p', ...('c > q' in fields ? ['c > q'] : [])], fields, parts);
    expect(found).toMatchObject({ drive: 'notAssessed', difference: null, open: [reason] });
  });
});

describe('service triads', () => {
  const states = (...args: Parameters<typeof ground>) =>
    triadsOf(ground(...args)).map(({ buyer, provider, customer, state }) =>
      [buyer, provider, customer ?? '?', state].join(' ')
    );

  it('are no matter while the provider does not reach the customer', () => {
    expect(states(['k > b > p'])).toEqual([]);
  });

  it('decay when it does', () => {
    const relations = [['servesCustomerOf', 'p', 'b']] as const;
    expect(states(['k > b > p'], {}, { relations })).toEqual(['b p k decay']);
    const contact = [['cooperates', 'k', 'p']] as const;
    expect(states(['k > b > p'], {}, { relations: contact })).toEqual(['b p k decay']);
  });

  it('are transferred when the buyer has no contact of its own any more', () => {
    const ended = { 'k > b': { status: 'ended' } } as const;
    const relations = [['servesCustomerOf', 'p', 'b']] as const;
    expect(states(['k > b > p'], ended, { relations })).toEqual(['b p k transferred']);
    expect(foundBy(governed(['k > b > p'], ended, { relations }), 'G-01')).toEqual([
      'b, p, k, b > p'
    ]);
    const kept = [...relations, ['cooperates', 'b', 'k']] as const;
    expect(states(['k > b > p'], ended, { relations: kept })).toEqual(['b p k decay']);
  });

  it('are open while the customer is not drawn', () => {
    const relations = [['servesCustomerOf', 'p', 'b']] as const;
    expect(states(['b > p'], {}, { relations })).toEqual(['b p ? open']);
  });
});
