import type { Diagram } from '../diagram.ts';
import type { PartyId } from '../ids.ts';
import type { OwnershipLink } from '../records.ts';

/**
 * The ownership group of each party that is in one: parties joined by control or by a share above
 * one half. A 50/50 venture belongs to no group. That an internal unit is in the group of its
 * organisation is this tool's own reading. A group is named by the smallest id in it.
 */
export function ownershipGroups(diagram: Diagram): Map<PartyId, PartyId> {
  const parents = new Map<PartyId, PartyId>();
  const join = (a: PartyId, b: PartyId) => {
    const [first, second] = [headOf(parents, a), headOf(parents, b)];
    const [head, other] = first < second ? [first, second] : [second, first];
    parents.set(head, head).set(other, head);
  };
  for (const link of diagram.ownershipLinks) {
    if (link.ownerId !== link.ownedId && joins(link)) join(link.ownerId, link.ownedId);
  }
  for (const { id, kind, partOfId } of diagram.parties) {
    if (kind === 'unit' && partOfId && partOfId !== id) join(partOfId, id);
  }
  return new Map([...parents.keys()].map((id) => [id, headOf(parents, id)]));
}

function joins({ kind, share }: OwnershipLink): boolean {
  return kind === 'controls' || (share ?? 0) > 0.5;
}

function headOf(parents: Map<PartyId, PartyId>, id: PartyId): PartyId {
  let head = id;
  for (let next = parents.get(head); next && next !== head; next = parents.get(head)) head = next;
  for (let at = id; at !== head;) {
    const next = parents.get(at) ?? head;
    parents.set(at, head);
    at = next;
  }
  return head;
}
