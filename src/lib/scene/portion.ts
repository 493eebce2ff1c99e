import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';

/** How much of a diagram is drawn. */
export interface Room {
  readonly parties: number;
  readonly engagements: number;
}

/** More is neither drawn while somebody waits nor told apart on a screen. */
export const mostDrawn: Room = { parties: 2000, engagements: 6000 };

/** Until then a diagram that is drawn as a whole stays so: nobody loses sight of half of it by adding one. */
export const stillDrawn: Room = { parties: 2500, engagements: 7500 };

/** What is drawn where there is more than that: what a screen shows well. */
export const wellDrawn: Room = { parties: 1000, engagements: 3000 };

/** Who comes first where there is not room for all, and who does not come at all. */
export interface Preference {
  /** Asked for by name, left out, or left only faintly; undefined: as all others. */
  preferenceOf(id: PartyId | EngagementId): 'first' | 'last' | 'never' | undefined;
}

/**
 * The parties of a diagram that are drawn: whoever comes at all if that is not more than `most`, else
 * the best connected ones, as many as find room with the engagements between them. Undefined where the
 * whole diagram is not more than `most`. Costs the size of the diagram.
 */
export function portionOf(
  diagram: Diagram,
  most: Room,
  room: Room,
  preference: Preference = noPreference
): Set<PartyId> | undefined {
  if (fits(diagram.parties.size, diagram.engagements.size, most)) return undefined;
  const neighbours = new Map<PartyId, PartyId[]>();
  for (const { id } of diagram.parties) {
    if (preference.preferenceOf(id) !== 'never') neighbours.set(id, []);
  }
  let count = 0;
  for (const { id, clientId, providerId } of diagram.engagements) {
    const [ofClient, ofProvider] = [neighbours.get(clientId), neighbours.get(providerId)];
    if (!ofClient || !ofProvider || preference.preferenceOf(id) === 'never') continue;
    ofClient.push(providerId);
    ofProvider.push(clientId);
    count += 1;
  }
  if (fits(neighbours.size, count, most)) return new Set(neighbours.keys());
  const place = { first: 0, last: 2, never: 3 };
  const order = [...neighbours]
    .map(([id, near]) => {
      const standing = preference.preferenceOf(id);
      return { id, near, place: standing ? place[standing] : 1 };
    })
    .sort((a, b) => a.place - b.place || b.near.length - a.near.length || byId(a, b));
  const chosen = new Set<PartyId>();
  let engagements = 0;
  for (const { id, near } of order) {
    if (chosen.size >= room.parties) break;
    const more = near.filter((other) => chosen.has(other) || other === id).length;
    // Two parties with more between them than there is room for are better seen than nobody.
    if (engagements + more > room.engagements && chosen.size > 1) continue;
    engagements += more;
    chosen.add(id);
  }
  return chosen;
}

/** The portion of a diagram that is drawn, kept while it changes: who is drawn anew stays in sight. */
export class Portion {
  private chosen: Set<PartyId> | undefined;
  private most = mostDrawn;

  /** Whether a party may be drawn. */
  has(id: PartyId): boolean {
    return this.chosen?.has(id) ?? true;
  }

  /** The parties that may be drawn, where there is not room for all. */
  get parties(): ReadonlySet<PartyId> | undefined {
    return this.chosen;
  }

  /** Chooses anew; returns the parties that came in or fell out. */
  choose(diagram: Diagram, preference: Preference): PartyId[] {
    const before = this.chosen;
    this.chosen = portionOf(diagram, this.most, wellDrawn, preference);
    this.most = this.chosen ? mostDrawn : stillDrawn;
    if (before === this.chosen) return [];
    return [...diagram.parties].flatMap(({ id }) =>
      (before?.has(id) ?? true) === this.has(id) ? [] : [id]
    );
  }

  /** Follows a change, at the cost of it as long as what is new finds room. */
  follow(before: Diagram, after: Diagram, change: Diff, preference: Preference): PartyId[] {
    if (fits(after.parties.size, after.engagements.size, this.most)) {
      return this.chosen ? this.choose(after, preference) : [];
    }
    const added = newIn(before, after, change);
    if (!this.chosen || this.chosen.size + added.length > mostDrawn.parties) {
      return this.choose(after, preference);
    }
    const entered = added.filter((id) => !this.has(id));
    for (const id of entered) this.chosen.add(id);
    return entered;
  }
}

const noPreference: Preference = { preferenceOf: () => undefined };

function fits(parties: number, engagements: number, room: Room): boolean {
  return parties <= room.parties && engagements <= room.engagements;
}

/** New parties, and both ends of new engagements. */
function newIn(before: Diagram, after: Diagram, change: Diff): PartyId[] {
  const parties = (Object.keys(change.parties ?? {}) as PartyId[]).filter(
    (id) => !before.parties.has(id) && after.parties.has(id)
  );
  const ends = (Object.keys(change.engagements ?? {}) as EngagementId[]).flatMap((id) => {
    const engagement = before.engagements.has(id) ? undefined : after.engagements.get(id);
    return engagement ? [engagement.clientId, engagement.providerId] : [];
  });
  return [...new Set([...parties, ...ends])];
}
