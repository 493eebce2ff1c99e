import { isActiveOn, periodOf, statusOf } from '#lib/domain/amounts.ts';
import { isBefore } from '#lib/domain/dates.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Contract, Engagement, PartialDate, RelationKind } from '#lib/domain/records.ts';

/** What the edges of a network are. Never a mixture. */
export type Layer =
  | { readonly kind: 'engagements' }
  /** Engagements with a service item of this class or code: `ITO`, `ITO-2`. */
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'relation'; readonly relation: RelationKind }
  /** From owner to owned; the weight is the share. */
  | { readonly kind: 'ownership' };

/** An edge of a layer before the parties are numbered. */
export interface Arc {
  readonly id: string;
  readonly from: PartyId;
  readonly to: PartyId;
  readonly engagement?: Engagement;
  readonly share?: number;
}

/** The arcs of a layer in order of entry. */
export function arcsOf(diagram: Diagram, layer: Layer, asOf: PartialDate | undefined): Arc[] {
  if (layer.kind === 'ownership') {
    return [...diagram.ownershipLinks].sort(byId).map(({ id, ownerId, ownedId, share }) => {
      return { id, from: ownerId, to: ownedId, ...(share !== undefined && { share }) };
    });
  }
  if (layer.kind === 'relation') {
    return [...diagram.relations].sort(byId).flatMap(({ id, kind, fromId, toId }) => {
      // A relation to a cluster has no party at its other end.
      const to = diagram.parties.get(toId as PartyId)?.id;
      return kind === layer.relation && to ? [{ id, from: fromId, to }] : [];
    });
  }
  return [...diagram.engagements]
    .sort(byId)
    .filter((engagement) => isActive(diagram, engagement, asOf))
    .filter((engagement) => layer.kind === 'engagements' || isOf(engagement, layer.service))
    .map((engagement) => {
      const { id, clientId, providerId } = engagement;
      return { id, from: clientId, to: providerId, engagement };
    });
}

/** Whether the arcs of a layer lead both ways by their nature. */
export function isMutual(layer: Layer): boolean {
  return layer.kind === 'relation' && layer.relation === 'cooperates';
}

/** Client and provider of each engagement that has ended by the day. */
export function pastEnds(diagram: Diagram, asOf: PartialDate | undefined): [PartyId, PartyId][] {
  return [...diagram.engagements]
    .filter((engagement) => isPast(diagram, engagement, asOf))
    .sort(byId)
    .map(({ clientId, providerId }) => [clientId, providerId]);
}

function isPast(diagram: Diagram, engagement: Engagement, asOf: PartialDate | undefined): boolean {
  const contract = contractOf(diagram, engagement);
  const status = statusOf(engagement, contract);
  if (status === 'ended' || status === 'terminated') return true;
  if (status === 'planned' || asOf === undefined) return false;
  const { end } = periodOf(engagement, contract);
  return end !== undefined && isBefore(end, asOf);
}

export function contractOf(diagram: Diagram, { contractId }: Engagement): Contract | undefined {
  return contractId && diagram.contracts.get(contractId);
}

/** Without a day the status alone decides. */
function isActive(
  diagram: Diagram,
  engagement: Engagement,
  asOf: PartialDate | undefined
): boolean {
  const contract = contractOf(diagram, engagement);
  if (asOf !== undefined) return isActiveOn(asOf, engagement, contract);
  return (statusOf(engagement, contract) ?? 'active') === 'active';
}

function isOf({ serviceItems = [] }: Engagement, service: string): boolean {
  return serviceItems.some((item) => item === service || item.startsWith(`${service}-`));
}
