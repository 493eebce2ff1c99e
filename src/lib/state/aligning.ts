import type { PartyId } from '#lib/domain/ids.ts';
import type { Arrangement } from '#lib/scene/arrange.ts';
import {
  aligned,
  centred,
  distributed,
  evenGaps,
  inLane,
  inRing,
  inTiers
} from '#lib/scene/arrange.ts';
import type { Session } from './session.svelte.ts';

const fixed = {
  left: aligned('left'),
  centre: centred('x'),
  right: aligned('right'),
  top: aligned('top'),
  middle: centred('y'),
  bottom: aligned('bottom'),
  across: distributed('x'),
  down: distributed('y'),
  'gaps-across': evenGaps('x'),
  'gaps-down': evenGaps('y'),
  lane: inLane,
  ring: inRing
} satisfies Readonly<Record<string, Arrangement>>;

export type ArrangementName = keyof typeof fixed | 'tiers';

/** Sets cards in order, as one step; by tier once tiers are computed. */
export function arrange(
  session: Session,
  parties: readonly PartyId[],
  name: ArrangementName
): void {
  const cards = parties.flatMap((id) => session.scene.scene.cards.get(id) ?? []);
  const { tiers } = session.analysis;
  const by = name === 'tiers' ? inTiers(cards.map(({ id }) => tiers.get(id))) : fixed[name];
  const places = by(cards);
  session.move(
    cards.flatMap(({ id }, index) => {
      const place = places[index];
      return place ? [{ partyId: id, x: place.x, y: place.y }] : [];
    })
  );
}
