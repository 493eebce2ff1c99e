import type { Diagram } from '#lib/domain/diagram.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import type { IdMaker, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Placement } from '#lib/domain/records.ts';
import { layered } from './layered.ts';
import type { Layout, LayoutInput, Position } from './layout.ts';
import { pitch } from './layout.ts';
import { besideStanding } from './newcomers.ts';

/**
 * The diagram with a placement for every party. Placements that are there stay where they are. Below
 * everything that stands come the parties that lack one: first those that deal with somebody who
 * stands, each chain in the columns right or left of its partners; then the rest, laid out among
 * themselves.
 */
export function placed(diagram: Diagram, makeId: IdMaker, layout: Layout = layered): Diagram {
  const known = placementsByParty(diagram);
  const input = layoutInput(diagram);
  const isNew = (party: PartyId) => !known.has(party);
  if (!input.parties.some(isNew)) return diagram;

  const corner = cornerBelow(diagram.placements);
  const attached = besideStanding(input, known, corner, layout);
  const isLeft = (party: PartyId) => isNew(party) && !attached.positions.has(party);
  const rest = layout.run(layoutInput(diagram, isLeft));
  const positions = new Map<PartyId, Position>(attached.positions);
  for (const [id, { x, y }] of rest) positions.set(id, { x: corner.x + x, y: attached.below + y });

  const added = [...positions].map(([partyId, { x, y }]): Placement => {
    return { id: makeId('placement'), partyId, x, y, pinned: false };
  });
  const placements = diagram.placements.with(added.map((placement) => [placement.id, placement]));
  return { ...diagram, placements };
}

/** What a layout sees of the diagram: parties in order of entry, and what runs between them. */
export function layoutInput(
  diagram: Diagram,
  includes: (party: PartyId) => boolean = () => true
): LayoutInput {
  const parties = [...diagram.parties].sort(byId).map(({ id }) => id);
  return {
    parties: parties.filter(includes),
    arcs: [...diagram.engagements]
      .filter(({ clientId, providerId }) => includes(clientId) && includes(providerId))
      .map(({ clientId, providerId }) => [clientId, providerId])
  };
}

function cornerBelow(placements: Iterable<Placement>): Position {
  let [left, bottom] = [Infinity, -Infinity];
  for (const { x, y } of placements) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  return left === Infinity ? { x: 0, y: 0 } : { x: left, y: bottom + 2 * pitch.y };
}
