import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { OwnershipLink } from '#lib/domain/records.ts';

/**
 * Parties joined by control or by more than half, each under the first of its group; parties that
 * nothing joins are left out. Undefined when no ownership is known at all. A joint venture joins
 * nobody.
 */
export function ownershipGroups(diagram: Diagram): ReadonlyMap<PartyId, PartyId> | undefined {
  if (diagram.ownershipLinks.size === 0) return undefined;
  const parents = new Map<PartyId, PartyId>();
  const topOf = (id: PartyId): PartyId => {
    let top = id;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    return top;
  };
  for (const link of [...diagram.ownershipLinks].sort(byId).filter(joins)) {
    const [a, b] = [topOf(link.ownerId), topOf(link.ownedId)];
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  }
  const members = [...diagram.ownershipLinks].flatMap(({ ownerId, ownedId }) => [ownerId, ownedId]);
  return new Map(members.map((id) => [id, topOf(id)]));
}

function joins({ kind, share }: OwnershipLink): boolean {
  if (kind === 'jointVenture') return false;
  return kind === 'controls' || (share !== undefined && share > 0.5);
}
