import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import { palettes } from '#lib/scene/palette.ts';
import type { Card, Scene } from '#lib/scene/scene.ts';
import { portionOf } from '#lib/scene/portion.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { sceneToThumbnail } from '#lib/scene/svg.ts';
import type { Pictures } from '#lib/storage/library.ts';

/** In pixels; the library page shows it at this size. */
export const thumbnailSize = { width: 148, height: 84 };

/** More than this many strokes are not told apart at the size, and would not fit into a record. */
const most = 160;

/** A scene as the library page shows it, in both themes; of a large one the widest threads. */
export function thumbnailsOf(scene: Scene): Pictures {
  const small = { ...scene, ...thinned(scene) };
  const picture = (theme: keyof Pictures) =>
    sceneToThumbnail(small, palettes[theme], thumbnailSize);
  return { light: picture('light'), dark: picture('dark') };
}

/** The same for a diagram that is not open anywhere. */
export function thumbnailsFor(diagram: Diagram): Pictures {
  const view = { language: 'en', words: wordless } as const;
  return thumbnailsOf(SceneModel.of(smallOf(diagram), view).scene);
}

/** Of a large diagram as much as is told apart, so that not all of it is laid out in vain. */
function smallOf(diagram: Diagram): Diagram {
  const parties = portionOf(diagram, room(most * 20), room(most));
  if (!parties) return diagram;
  const isIn = ({ clientId, providerId }: Engagement) =>
    parties.has(clientId) && parties.has(providerId);
  return {
    ...emptyTables,
    settings: diagram.settings,
    engagements: Table.of([...diagram.engagements].filter(isIn)),
    parties: Table.of([...diagram.parties].filter(({ id }) => parties.has(id))),
    placements: Table.of([...diagram.placements].filter(({ partyId }) => parties.has(partyId)))
  };
}

const room = (count: number) => ({ parties: count, engagements: count });

/** No word is to be read in so small a picture. */
const wordless = {
  money: () => '',
  role: () => '',
  lane: () => '',
  service: () => undefined,
  number: () => '',
  value: () => ''
};

function thinned({ threads, cards }: Scene): Pick<Scene, 'threads' | 'cards'> {
  if (threads.size <= most && cards.size <= most) return { threads, cards };
  const widest = [...threads].sort((a, b) => b.width - a.width || byId(a, b)).slice(0, most);
  const ends = new Set(widest.flatMap(({ clientId, providerId }) => [clientId, providerId]));
  const seen = [...cards].sort((a, b) => rank(a, ends) - rank(b, ends) || byId(a, b));
  return { threads: Table.of(widest), cards: Table.of(seen.slice(0, most)) };
}

/** Clients and primes first, then whoever a thread leads to. */
function rank({ id, tag }: Card, ends: ReadonlySet<PartyId>): number {
  return tag ? 0 : ends.has(id) ? 1 : 2;
}
