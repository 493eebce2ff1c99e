import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { provisionCountries } from './geography.ts';
import type { Ground } from './ground.ts';

/** Who or what fails: a party, an ownership group by one of its members, all that comes from a country. */
export type Failing =
  | { readonly kind: 'party'; readonly id: PartyId }
  | { readonly kind: 'group'; readonly id: PartyId }
  | { readonly kind: 'country'; readonly id: string };

/**
 * The engagements that fail with it: what the party, or any party of the group, delivers; what is
 * provided from the country, be it one of several.
 */
export function delivered(failing: Failing, ground: Ground): EngagementId[] {
  const { engagements, diagram } = ground;
  const isHit = ({ providerId, ...rest }: (typeof engagements)[number]) => {
    if (failing.kind === 'party') return providerId === failing.id;
    if (failing.kind === 'group') return ground.groupOf(providerId) === ground.groupOf(failing.id);
    return provisionCountries({ providerId, ...rest }, diagram).includes(failing.id);
  };
  return engagements.filter(isHit).map(({ id }) => id);
}

/** The engagements in which it is the client, which end when it does. */
export function bought(failing: Failing, ground: Ground): EngagementId[] {
  if (failing.kind === 'country') return [];
  const isHit = (id: PartyId) =>
    failing.kind === 'party'
      ? id === failing.id
      : ground.groupOf(id) === ground.groupOf(failing.id);
  return ground.engagements.filter(({ clientId }) => isHit(clientId)).map(({ id }) => id);
}
