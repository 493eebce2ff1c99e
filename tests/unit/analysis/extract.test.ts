import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '#lib/analysis/network.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { remove } from '#lib/domain/edit.ts';
import { network } from '../../support/diagrams.ts';

const whole = network(
  ['bank > prime > cloud > power', 'bank > other > cloud', 'prime > staff', 'staff > prime'],
  { 'prime > cloud': { value: { amount: 30, currency: 'USD' }, serviceItems: ['ITO-1-1'] } }
);
const partyIds = [...whole.parties].map(({ id }) => id);
const engagementIds = [...whole.engagements].map(({ id }) => id);

function holdingOnly(parties: readonly string[], engagements: readonly string[]): Diagram {
  let rest = whole;
  for (const id of engagementIds) {
    if (!engagements.includes(id)) rest = remove(rest, 'engagements', id);
  }
  for (const id of partyIds) if (!parties.includes(id)) rest = remove(rest, 'parties', id);
  return rest;
}

describe('an extract of a network', () => {
  it('is the network of a diagram that holds nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(partyIds), fc.subarray(engagementIds), (parties, engagements) => {
        const extract = networkOf(whole, { only: { parties, engagements } });
        expect(extract).toEqual(networkOf(holdingOnly(parties, engagements)));
      }),
      { numRuns: 60 }
    );
  });
});
