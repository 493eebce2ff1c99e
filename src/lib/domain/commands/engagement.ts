import type { Fields } from '../edit.ts';
import { put, withFields } from '../edit.ts';
import type { EngagementId, PartyId } from '../ids.ts';
import type { Engagement } from '../records.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** A new engagement between two parties. */
export const addEngagement = command<{ engagement: Engagement }>({
  run(diagram, { engagement }) {
    const { id } = engagement;
    if (diagram.engagements.has(id)) return refused({ code: 'already-exists', id });
    return ok(put(diagram, 'engagements', engagement));
  },
  describe: (diagram, { engagement: { clientId, providerId } }) => ({
    client: diagram.parties.get(clientId)?.name ?? '',
    provider: diagram.parties.get(providerId)?.name ?? ''
  })
});

/** Other values in the fields of an engagement; `undefined` makes a field unknown. */
export const editEngagement = command<{ id: EngagementId; fields: Fields<Engagement> }>({
  run(diagram, { id, fields }) {
    const engagement = diagram.engagements.get(id);
    if (!engagement) return refused({ code: 'not-found', id });
    return ok(put(diagram, 'engagements', withFields(engagement, fields)));
  },
  describe: () => ({})
});

/** Another label on the line; an empty one makes the title unknown. */
export const labelEngagement = command<{ id: EngagementId; title: string }>({
  run(diagram, { id, title }) {
    const engagement = diagram.engagements.get(id);
    if (!engagement) return refused({ code: 'not-found', id });
    const fields = { title: title.trim() === '' ? undefined : title.trim() };
    return ok(put(diagram, 'engagements', withFields(engagement, fields)));
  },
  describe: (_, { title }) => ({ title })
});

export type EngagementEnd = 'client' | 'provider';

/**
 * Leads an end to another party. What the engagement is done for belongs to its client, so with
 * another client it is what the arguments say, or unknown.
 */
export const retargetEngagement = command<{
  id: EngagementId;
  end: EngagementEnd;
  partyId: PartyId;
  supports?: readonly EngagementId[];
}>({
  run(diagram, { id, end, partyId, supports }) {
    const engagement = diagram.engagements.get(id);
    if (!engagement) return refused({ code: 'not-found', id });
    if (!diagram.parties.has(partyId)) return refused({ code: 'not-found', id: partyId });
    const fields: Fields<Engagement> =
      end === 'client' ? { clientId: partyId, supports } : { providerId: partyId };
    return ok(put(diagram, 'engagements', withFields(engagement, fields)));
  },
  describe: (diagram, { partyId }) => ({ name: diagram.parties.get(partyId)?.name ?? '' })
});
