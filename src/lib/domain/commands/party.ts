import type { Fields } from '../edit.ts';
import { put, withFields } from '../edit.ts';
import type { PartyId } from '../ids.ts';
import type { NameField } from '../naming.ts';
import type { Party, Placement } from '../records.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** A new party and where it stands. */
export const addParty = command<{ party: Party; placement: Placement }>({
  run(diagram, { party, placement }) {
    if (diagram.parties.has(party.id)) return refused({ code: 'already-exists', id: party.id });
    // Put over the placement of another party, it would take away that party's card.
    const { id } = placement;
    if (diagram.placements.has(id)) return refused({ code: 'already-exists', id });
    return ok(put(put(diagram, 'parties', party), 'placements', placement));
  },
  describe: (_, { party }) => ({ name: party.name })
});

/** Other values in the fields of a party; `undefined` makes a field unknown. */
export const editParty = command<{ id: PartyId; fields: Fields<Party> }>({
  run(diagram, { id, fields }) {
    const party = diagram.parties.get(id);
    if (!party) return refused({ code: 'not-found', id });
    return ok(put(diagram, 'parties', withFields(party, fields)));
  },
  describe: (diagram, { id }) => ({ name: diagram.parties.get(id)?.name ?? '' })
});

/** Another name, by itself or in one of the two languages; what is named is never left without. */
export const renameParty = command<{ id: PartyId; name: string; field?: NameField }>({
  run(diagram, { id, name, field = 'name' }) {
    const party = diagram.parties.get(id);
    if (!party) return refused({ code: 'not-found', id });
    if (name.trim() === '') return refused({ code: 'name-required' });
    return ok(put(diagram, 'parties', { ...party, [field]: name.trim() }));
  },
  describe(diagram, { id, name, field = 'name' }) {
    const party = diagram.parties.get(id);
    return { from: party?.[field] ?? party?.name ?? '', name };
  }
});
