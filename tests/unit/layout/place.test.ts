import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDiagram, placementsByParty } from '#lib/domain/diagram.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { Party } from '#lib/domain/records.ts';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import { Table } from '#lib/domain/table.ts';
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
