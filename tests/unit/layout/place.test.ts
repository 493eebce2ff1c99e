import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDiagram, placementsByParty } from '#lib/domain/diagram.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Party } from '#lib/domain/records.ts';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import { Table } from '#lib/domain/table.ts';
import { pitch } from '#lib/layout/layout.ts';
import { placed } from '#lib/layout/place.ts';
import { diagrams } from '../schema/support/diagrams.ts';

/** Where whole canvas units are still exact. */
const drawn = diagrams.map((diagram) => ({
  ...diagram,
  placements: Table.of(
    [...diagram.placements]
      .filter((_, index) => index % 2 === 0)
      .map((placement, index) => ({ ...placement, x: index * 100, y: index * -50 }))
  )
}));

describe('placed', () => {
  it('gives every party a place and moves nobody', () => {
    fc.assert(
      fc.property(drawn, (diagram) => {
        const result = placed(diagram, idMaker('b'));
        expect([...placementsByParty(result).keys()].sort()).toEqual(
          [...diagram.parties].map(({ id }) => id).sort()
        );
        for (const placement of diagram.placements) {
          expect(result.placements.get(placement.id)).toBe(placement);
        }
        expect(anyMissingEnd(result)).toBeUndefined();
      })
    );
  });

  it('puts newcomers below what stands, not pinned', () => {
    fc.assert(
      fc.property(drawn, (diagram) => {
        const lowest = Math.max(...[...diagram.placements].map(({ y }) => y));
        for (const placement of placed(diagram, idMaker('b')).placements) {
          if (diagram.placements.has(placement.id)) continue;
          expect(placement.pinned).toBe(false);
          expect(placement.y).toBeGreaterThan(lowest);
        }
      })
    );
  });

  it('puts no two newcomers on one place, in columns that keep their distance', () => {
    fc.assert(
      fc.property(drawn, (diagram) => {
        const all = [...placed(diagram, idMaker('b')).placements];
        const fresh = all.filter(({ id }) => !diagram.placements.has(id));
        for (const [index, a] of fresh.entries()) {
          for (const b of fresh.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= pitch.x || Math.abs(a.y - b.y) >= pitch.y;
            expect(apart, `${a.partyId} and ${b.partyId}`).toBe(true);
          }
        }
      })
    );
  });

  it('puts a provider right of its client who stands, and what hangs on it further on', () => {
    const ids = ['bank', 'prime', 'sub', 'cloud', 'other'].map((name) => name as PartyId);
    const parties = ids.map((id): Party => ({ id, name: id, kind: 'unknown' }));
    const [bank, prime, sub, cloud, other] = ids as [PartyId, PartyId, PartyId, PartyId, PartyId];
    const arc = (clientId: PartyId, providerId: PartyId) => ({
      id: `${clientId}-${providerId}` as EngagementId,
      clientId,
      providerId
    });
    const at = (partyId: PartyId, x: number) => ({
      ...{ id: `at-${partyId}` as PlacementId, partyId, x, y: 0, pinned: true }
    });
    const diagram = {
      ...newDiagram(''),
      parties: Table.of(parties),
      engagements: Table.of([arc(bank, prime), arc(prime, sub), arc(sub, cloud), arc(other, bank)]),
      placements: Table.of([at(bank, 0), at(prime, 300)])
    };
    const places = placementsByParty(placed(diagram, idMaker('b')));
    const columns = [sub, cloud, other].map((id) => (places.get(id)?.x ?? NaN) / pitch.x);
    expect(columns).toEqual([2, 3, -1]);
  });

  it('gives the diagram back when nobody lacks a place', () => {
    fc.assert(
      fc.property(drawn, (diagram) => {
        const result = placed(diagram, idMaker('b'));
        expect(placed(result, idMaker('c'))).toBe(result);
      })
    );
  });

  it('lays parties out in order of entry', () => {
    const makeId = idMaker('a');
    const parties = Array.from({ length: 9 }, (): Party => {
      return { id: makeId('party'), name: 'x', kind: 'unknown' };
    });
    const diagram = { ...newDiagram(''), parties: Table.of(parties.toReversed()) };
    const places = placementsByParty(placed(diagram, idMaker('b')));
    const inReadingOrder = [...places.values()].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(inReadingOrder.map(({ partyId }) => partyId)).toEqual(parties.map(({ id }) => id));
  });
});
