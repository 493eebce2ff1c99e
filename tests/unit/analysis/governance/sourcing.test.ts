import { describe, expect, it } from 'vitest';
import { Ground } from '#lib/analysis/governance/ground.ts';
import { sourcingOf } from '#lib/analysis/governance/sourcing.ts';
import { reachOf } from '#lib/analysis/governance/geography.ts';
import { usualOffset } from '#lib/domain/utc-offsets.ts';
import { engagementId } from '../../../support/diagrams.ts';
import { drawn, euros, ground, partyId, today } from './drawn.ts';

const of = (...args: Parameters<typeof ground>) => sourcingOf(partyId('c'), ground(...args));
const labels = (...args: Parameters<typeof ground>) => of(...args).models.map(({ model }) => model);
const items = (...serviceItems: string[]) => ({ serviceItems });

describe('the sourcing model of a client', () => {
  it('is an in-house centre where the provider is of its own group', () => {
    const control = [['c', 'g', { kind: 'controls' }]] as const;
    expect(labels(['c > g'], {}, { owners: control })).toEqual(['inHouseCentre']);
    const majority = [['c', 'g', { share: 0.51 }]] as const;
    expect(labels(['c > g'], {}, { owners: majority })).toEqual(['inHouseCentre']);
    const unit = { g: { kind: 'unit', partOfId: partyId('c') } } as const;
    expect(labels(['c > g'], {}, { parties: unit })).toEqual(['inHouseCentre']);
  });

  it.each([
    ['half', { share: 0.5 }, ['jointVenture', 'single']],
    ['a little', { share: 0.01 }, ['jointVenture', 'single']],
    ['linked so', { kind: 'jointVenture' }, ['jointVenture', 'single']],
    ['nothing', { share: 0 }, ['single']],
    ['an unknown share', {}, ['single']]
  ] as const)('is a joint venture or not where it owns %s', (_, link, found) => {
    expect(labels(['c > v'], {}, { owners: [['c', 'v', link]] })).toEqual(found);
  });

  it('is a prime with at least 60 % of the external value, and somebody below it', () => {
    const lines = ['c > p > s', 'c > q'];
    const at = (p: number) =>
      labels(lines, {
        'c > p': { ...euros(p), ...items('ITO-1-1') },
        'c > q': { ...euros(100 - p), ...items('ITO-1-2') }
      });
    expect(at(60)).toEqual(['prime', 'bestOfBreed']);
    expect(at(59.9)).toEqual(['bestOfBreed']);
    expect(labels(['c > p > s'])).toEqual(['prime']);
  });

  it('names what it rests on', () => {
    const [prime] = of(['c > p > s']).models;
    expect(prime).toEqual({
      model: 'prime',
      parties: ['p'],
      engagements: ['c > p', 'p > s'],
      share: 1
    });
  });

  it('is single with one external provider and no known subcontract', () => {
    expect(labels(['c > p'])).toEqual(['single']);
  });

  it('is a panel for the same item or under one overarching contract', () => {
    const same = { 'c > p': items('ITO-2-3'), 'c > q': items('ITO-2-3', 'BPO-1-1') };
    expect(labels(['c > p', 'c > q'], same)).toEqual(['panel']);
    const contracts = {
      frame: { type: 'overarching' },
      one: { parentId: 'frame' },
      two: { parentId: 'frame' }
    } as const;
    const framed = { 'c > p': { contractId: 'one' }, 'c > q': { contractId: 'two' } };
    expect(labels(['c > p', 'c > q'], framed, { contracts })).toEqual(['panel']);
  });

  it('survives contracts that are each under the other', () => {
    const contracts = { one: { parentId: 'two' }, two: { parentId: 'one' } };
    const framed = { 'c > p': { contractId: 'one' }, 'c > q': { contractId: 'two' } };
    expect(labels(['c > p', 'c > q'], framed, { contracts })).toEqual([]);
  });

  it('is best of breed where all services are known and none is shared', () => {
    const lines = ['c > p', 'c > q'];
    const apart = { 'c > p': items('ITO-2-3'), 'c > q': items('BPO-1-1') };
    expect(labels(lines, apart)).toEqual(['bestOfBreed']);
    expect(labels(lines, { 'c > p': items('ITO-2-3') })).toEqual([]);
    // A whole class may hold the other's item.
    const coarse = { 'c > p': items('ITO'), 'c > q': items('ITO-2-3') };
    expect(labels(lines, coarse)).toEqual([]);
  });

  it.each([
    ['external', { 'c > p': { integrates: ['c > q'] } }, {}],
    ['internal', { 'c > t': { integrates: ['c > q'] } }, { t: { kind: 'unit' } }]
  ] as const)('has a guardian: %s', (integrator, fields, parties) => {
    const own = Object.fromEntries(
      Object.entries(parties).map(([id, fields]) => [id, { ...fields, partOfId: partyId('c') }])
    );
    const lines = ['c > p', 'c > q', ...(integrator === 'internal' ? ['c > t'] : [])];
    const found = of(lines, fields, { parties: own });
    expect(found.models.map(({ model }) => model)).toContain('guardian');
    expect(found.integrator).toBe(integrator);
  });

  it('tells a lead supplier, and an internal team beside a supplier', () => {
    const plain = drawn(['c > p', 'c > q'], { 'c > p': { integrates: ['c > q'] } });
    const id = engagementId('c > p, a service too');
    const service = { id, clientId: partyId('c'), providerId: partyId('p') };
    const engagements = plain.engagements.with([[id, service]]);
    const lead = sourcingOf(partyId('c'), new Ground({ ...plain, engagements }, today));
    expect(lead.integrator).toBe('leadSupplier');
    const own = { t: { kind: 'unit', partOfId: partyId('c') } } as const;
    const both = { 'c > p': { integrates: ['c > q'] }, 'c > t': { integrates: ['c > q'] } };
    expect(of(['c > p', 'c > q', 'c > t'], both, { parties: own }).integrator).toBe('hybrid');
  });

  it('has none who integrates itself, or with one provider', () => {
    expect(of(['c > p', 'c > q'], { 'c > p': { integrates: ['c > p'] } }).integrator).toBeNull();
    expect(of(['c > p'], { 'c > p': { integrates: ['c > p'] } }).integrator).toBeNull();
  });

  it('counts what is active on the day, and says how much of it has an amount', () => {
    const found = of(['c > p', 'c > q'], { 'c > p': euros(5), 'c > q': { status: 'ended' } });
    expect(found.models.map(({ model }) => model)).toEqual(['single']);
    expect(found.coverage).toEqual({ known: 1, of: 1, byValue: true });
  });
});

describe('the geography of an engagement', () => {
  it.each([
    ['DE', 'DE', 'onshore'],
    ['DE', 'RO', 'nearshore'],
    ['DE', 'IN', 'offshore'],
    ['DE', undefined, 'unknown'],
    ['US', 'GB', 'offshore'],
    ['NZ', 'JP', 'nearshore']
  ] as const)('from %s to %s is %s', (client, provider, reach) => {
    const parties = { c: { country: client }, p: provider ? { country: provider } : {} };
    const { engagements, diagram } = ground(['c > p'], {}, { parties });
    expect(reachOf(engagements[0]!, diagram)).toBe(reach);
  });

  it('goes by where the service is provided, and by a party’s own clock', () => {
    const parties = { c: { country: 'US', utcOffset: -8 }, p: { country: 'US' } };
    const uses = { 'c > p': { uses: [{ provisionCountry: 'MX' }] } };
    const { engagements, diagram } = ground(['c > p'], uses, { parties });
    expect(reachOf(engagements[0]!, diagram)).toBe('nearshore');
  });

  it('knows the usual hours of countries', () => {
    expect([usualOffset('cn'), usualOffset('IN'), usualOffset('GB'), usualOffset('ZZ')]).toEqual([
      8,
      5.5,
      0,
      undefined
    ]);
  });
});
