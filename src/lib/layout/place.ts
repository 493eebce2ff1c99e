import type { Diagram } from '#lib/domain/diagram.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import type { IdMaker, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Placement } from '#lib/domain/records.ts';
import { layered } from './layered.ts';
import type { Layout, LayoutInput } from './layout.ts';
import { pitch } from './layout.ts';

/**
 * The diagram with a placement for every party. Placements that are there stay where they are;
 * parties that lack one are laid out among themselves, below everything that stands.
 */
export function placed(diagram: Diagram, makeId: IdMaker, layout: Layout = layered): Diagram {
  const known = placementsByParty(diagram);
  const positions = layout.run(layoutInput(diagram, (party) => !known.has(party)));
  if (positions.size === 0) return diagram;

  const [left, top] = cornerBelow(diagram.placements);
  const added = [...positions].map(([partyId, { x, y }]): Placement => {
    return { id: makeId('placement'), partyId, x: left + x, y: top + y, pinned: false };
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

function cornerBelow(placements: Iterable<Placement>): [left: number, top: number] {
  let [left, bottom] = [Infinity, -Infinity];
  for (const { x, y } of placements) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  return left === Infinity ? [0, 0] : [left, bottom + 2 * pitch.y];
}
