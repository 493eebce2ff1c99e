import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { pastEnds } from '../layers.ts';
import type { Ground } from './ground.ts';

/**
 * Service triads: a buyer, its provider, and a customer of the buyer. The bridge is the buyer's
 * place between the two (Li and Choi 2009, Journal of Supply Chain Management 45(3), 27-39, doi
 * 10.1111/j.1745-493X.2009.03169.x). How contacts are read off the diagram is this tool's own.
 */
export interface Triad {
  readonly buyer: PartyId;
  readonly provider: PartyId;
  /** Null where the provider serves customers of the buyer who are not drawn. */
  readonly customer: PartyId | null;
  /** What the buyer has of the provider. */
  readonly engagements: readonly EngagementId[];
  /**
   * `decay`: the provider reaches the customer beside the buyer; `transferred`: it does, and the buyer
   * has no contact of its own to the customer; `open`: the customer is not drawn.
   */
  readonly state: 'decay' | 'transferred' | 'open';
}

/** The triads in which the provider reaches the customer. */
export function triadsOf(ground: Ground): Triad[] {
  const contacts = contactsOf(ground);
  const past = new Map<PartyId, Set<PartyId>>();
  for (const [client, provider] of pastEnds(ground.diagram, ground.asOf)) {
    past.set(provider, (past.get(provider) ?? new Set()).add(client));
  }
  const serving = new Set(
    [...ground.diagram.relations].flatMap(({ kind, fromId, toId }) =>
      kind === 'servesCustomerOf' ? [`${fromId} ${toId}`] : []
    )
  );
  const pairs = new Map<string, EngagementId[]>();
  for (const { id, clientId, providerId } of ground.engagements) {
    const key = `${clientId} ${providerId}`;
    pairs.set(key, [...(pairs.get(key) ?? []), id]);
  }
  const found: Triad[] = [];
  for (const engagements of pairs.values()) {
    const { clientId: buyer, providerId: provider } = ground.engagement(engagements[0]!)!;
    const serves = serving.has(`${provider} ${buyer}`);
    const customers = new Set([
      ...ground.incoming(buyer).map(({ clientId }) => clientId),
      ...(past.get(buyer) ?? [])
    ]);
    customers.delete(provider);
    customers.delete(buyer);
    const named = [...customers].sort();
    const reached = named.filter((customer) => contacts.get(provider)?.has(customer));
    // Nobody said which customers are served: those in contact, or else all that are drawn.
    const served = reached.length > 0 || !serves ? reached : named;
    for (const customer of served) {
      const held = contacts.get(buyer)?.has(customer) ?? false;
      const state = held ? 'decay' : 'transferred';
      found.push({ buyer, provider, customer, engagements, state });
    }
    if (serves && served.length === 0) {
      found.push({ buyer, provider, customer: null, engagements, state: 'open' });
    }
  }
  return found;
}

/** Who is in contact: by an active engagement or by cooperating. */
function contactsOf(ground: Ground): Map<PartyId, Set<PartyId>> {
  const contacts = new Map<PartyId, Set<PartyId>>();
  const add = (a: PartyId, b: PartyId) => {
    contacts.set(a, (contacts.get(a) ?? new Set()).add(b));
    contacts.set(b, (contacts.get(b) ?? new Set()).add(a));
  };
  for (const { clientId, providerId } of ground.engagements) add(clientId, providerId);
  for (const { kind, fromId, toId } of ground.diagram.relations) {
    if (kind === 'cooperates') add(fromId, toId as PartyId);
  }
  return contacts;
}
