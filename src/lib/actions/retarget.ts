import type { EngagementEnd } from '#lib/domain/commands/index.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { supportsOf } from './chain.ts';

/** Why an end of an engagement cannot lead to a party. */
export type Refusal = 'ends-there' | 'engages-itself';

/** Why the end cannot be moved to the party; undefined when it can. */
export function refusalOf(
  { diagram }: Session,
  id: EngagementId,
  end: EngagementEnd,
  party: PartyId
): Refusal | undefined {
  const engagement = diagram.engagements.get(id);
  if (!engagement) return undefined;
  const [own, other] =
    end === 'client'
      ? [engagement.clientId, engagement.providerId]
      : [engagement.providerId, engagement.clientId];
  if (party === own) return 'ends-there';
  return party === other ? 'engages-itself' : undefined;
}

/** Moves an end of an engagement to another party, as one step. */
export function moveEnd(
  session: Session,
  id: EngagementId,
  end: EngagementEnd,
  partyId: PartyId
): void {
  if (refusalOf(session, id, end, partyId)) return;
  const chain = end === 'client' ? supportsOf(session, partyId) : {};
  session.retargeting = undefined;
  session.run('engagement/retarget', { id, end, partyId, ...chain });
}
