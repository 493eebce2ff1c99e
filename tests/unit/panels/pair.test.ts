import { describe, expect, it } from 'vitest';
import { analystOf } from '#lib/analysis/analyse.ts';
import { put } from '#lib/domain/edit.ts';
import { pairOf } from '#lib/panels/analysis/pair.ts';
import { engagement, engagementId, network, partyId } from '../../support/diagrams.ts';

const value = (amount: number) => ({ value: { amount, currency: 'USD' } });
const drawn = network(['bank > prime > cloud', 'bank > other > cloud'], {
  'bank > prime': value(60),
  'prime > cloud': value(30),
  'bank > other': value(20),
  'other > cloud': { ...value(70), status: 'ended' }
});
const again = {
  ...engagement('bank > prime', value(20)),
  id: engagementId('bank > prime, again')
};
const { ground } = analystOf(put(drawn, 'engagements', again), 0);

describe('the pair of an engagement', () => {
  it('has all between the two, and all that either of them has', () => {
    const pair = pairOf(ground, again.id);
    expect(pair).toMatchObject({ client: partyId('bank'), provider: partyId('prime') });
    const told = [pair?.between, pair?.spent, pair?.received].map((sum) => [
      sum?.value,
      sum?.engagements.toSorted()
    ]);
    const both = ['bank > prime', 'bank > prime, again'];
    expect(told).toEqual([
      [80, both],
      [100, ['bank > other', ...both]],
      [80, both]
    ]);
  });

  it('is none where the engagement does not count', () => {
    expect(pairOf(ground, engagementId('other > cloud'))).toBeUndefined();
    expect(pairOf(ground, engagementId('nowhere'))).toBeUndefined();
  });
});
