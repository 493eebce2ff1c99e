import { put, withFields } from '../edit.ts';
import type { Engagement, Party, Placement } from '../records.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** A party that is drawn on the canvas: where it stands, and the engagement that it hangs on. */
export interface DrawnParty {
  readonly party: Party;
  readonly placement: Placement;
  readonly engagement?: Engagement;
}

/**
 * Draws a party with its place and its engagement, in one. It is run again with other texts while
 * the person still writes, so records of the same ids are replaced; those of others never are.
 */
export const drawParty = command<DrawnParty>({
  run(diagram, { party, placement, engagement }) {
    const name = party.name.trim();
    if (name === '') return refused({ code: 'name-required' });
    const place = diagram.placements.get(placement.id);
    if (place && place.partyId !== party.id) {
      return refused({ code: 'already-exists', id: placement.id });
    }
    const next = put(put(diagram, 'parties', { ...party, name }), 'placements', placement);
    if (!engagement) return ok(next);
    const line = diagram.engagements.get(engagement.id);
    if (line && !hasSameEnds(line, engagement)) {
      return refused({ code: 'already-exists', id: engagement.id });
    }
    const title = engagement.title?.trim();
    const fields = { title: title === '' ? undefined : title };
    return ok(put(next, 'engagements', withFields(engagement, fields)));
  },
  describe(diagram, { party, engagement }) {
    const { clientId, providerId } = engagement ?? {};
    const other = clientId === party.id ? providerId : clientId;
    return {
      name: party.name.trim(),
      other: (other && diagram.parties.get(other)?.name) ?? ''
    };
  }
});

function hasSameEnds(a: Engagement, b: Engagement): boolean {
  return a.clientId === b.clientId && a.providerId === b.providerId;
}
