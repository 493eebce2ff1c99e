import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Placement } from '#lib/domain/records.ts';

/** Where each party stands: by the placement with the smallest id when it has several. */
export class Placements {
  private readonly ids = new Map<PartyId, Set<PlacementId>>();

  constructor(diagram: Diagram) {
    for (const placement of diagram.placements) this.enter(placement);
  }

  of(diagram: Diagram, party: PartyId): Placement | undefined {
    const [first] = [...(this.ids.get(party) ?? [])].sort();
    return first && diagram.placements.get(first);
  }

  /** All other placements of a party, by id. */
  furtherOf(diagram: Diagram, party: PartyId): Placement[] {
    const ids = [...(this.ids.get(party) ?? [])].sort().slice(1);
    return ids.flatMap((id) => diagram.placements.get(id) ?? []);
  }

  /** Returns the parties that may stand elsewhere now. */
  update(before: Diagram, after: Diagram, change: Diff): Set<PartyId> {
    const parties = new Set<PartyId>();
    for (const id of Object.keys(change.placements ?? {}) as PlacementId[]) {
      const [old, next] = [before.placements.get(id), after.placements.get(id)];
      if (old) this.leave(old);
      if (next) this.enter(next);
      for (const placement of [old, next]) if (placement) parties.add(placement.partyId);
    }
    return parties;
  }

  private enter({ id, partyId }: Placement): void {
    this.ids.set(partyId, (this.ids.get(partyId) ?? new Set<PlacementId>()).add(id));
  }

  private leave({ id, partyId }: Placement): void {
    const ids = this.ids.get(partyId);
    ids?.delete(id);
    if (ids?.size === 0) this.ids.delete(partyId);
  }
}
