import type { PartyId } from '#lib/domain/ids.ts';
import { plateBox } from './bounds.ts';
import {
  boxOf,
  grown,
  holds,
  mostCardWidth,
  overlaps,
  pointAt,
  tagRise,
  tallCardHeight
} from './geometry.ts';
import type { Box, Card, Point, Scene } from './scene.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Where a new card goes: at a side of the party that it hangs on or stands with, or near a point. */
export type Near = { readonly party: PartyId; readonly side?: Side } | { readonly point: Point };

export const columnPitch = 240;
export const rowPitch = 84;

/**
 * A free place for the centre of a new card; cards that are there stay where they are. Beside a
 * party, in the column of the next tier, new cards stack downwards below its others; above and
 * below it they stand in its own column. Without a party the nearest free place of a grid around
 * the point is taken, the point itself first. Plates and threads are left uncovered where a near
 * place allows.
 */
export function freePlace(scene: Scene, near: Near): Point {
  const taken = takenOf(scene);
  const anchor = 'party' in near ? scene.cards.get(near.party) : undefined;
  if (!anchor || !('party' in near)) {
    return around(taken, 'point' in near ? near.point : { x: 0, y: 0 });
  }
  const { side = 'right' } = near;
  if (side === 'top') return along(taken, anchor, -rowPitch);
  if (side === 'bottom') return along(taken, { x: anchor.x, y: anchor.y + rowPitch }, rowPitch);
  return along(taken, besides(scene, anchor, side), rowPitch);
}

const clearance = 6;
/** So many rows are tried for one that covers no plate and no thread. */
const nearRows = 6;

interface Taken {
  readonly cards: readonly Box[];
  readonly plates: readonly Box[];
  readonly threads: readonly Point[];
}

function takenOf({ cards, plates, threads }: Scene): Taken {
  return {
    cards: Array.from(cards, (card) => grown(boxOf(card), clearance)),
    plates: [...plates].filter(({ shown }) => shown).map(plateBox),
    threads: [...threads].flatMap((thread) => samples.map((t) => pointAt(thread, t)))
  };
}

/** The ends of a thread lie on cards. */
const samples = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** The first free place of a column, counted in rows from a point. */
function along(taken: Taken, from: Point, pitch: number): Point {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => ({ x: from.x, y: from.y + row * pitch }));
  const clear = rows(nearRows).find((place) => isFree(taken, place) && isClear(taken, place));
  // Every card takes at most three rows, so this many rows hold a free one.
  const free = clear ?? rows(3 * taken.cards.length + 1).find((place) => isFree(taken, place));
  return free ?? from;
}

/** Where the first card beside a party would stand: below its others, level with it without any. */
function besides(scene: Scene, anchor: Card, side: 'left' | 'right'): Point {
  const fallback = anchor.x + (side === 'right' ? columnPitch : -columnPitch);
  const siblings = siblingsOf(scene, anchor, side).filter(
    ({ x }) => Math.abs(x - fallback) < columnPitch / 2
  );
  const [first] = siblings.sort((a, b) => b.y - a.y);
  if (first) return { x: first.x, y: first.y + rowPitch };
  return { x: columnOf(scene, anchor, side) ?? fallback, y: anchor.y };
}

/** The column of the neighbouring tier: where its card nearest in height stands. */
function columnOf({ lanes, cards }: Scene, anchor: Card, side: 'left' | 'right') {
  const own = lanes.findIndex(({ left, right }) => anchor.x >= left && anchor.x < right);
  const lane = own < 0 ? undefined : lanes[own + (side === 'right' ? 1 : -1)];
  if (!lane) return undefined;
  const members = [...cards].filter(({ x }) => x >= lane.left && x < lane.right);
  const rise = ({ y }: Card) => Math.abs(y - anchor.y);
  return members.sort((a, b) => rise(a) - rise(b) || (a.id < b.id ? -1 : 1))[0]?.x;
}

function siblingsOf(scene: Scene, anchor: Card, side: 'left' | 'right'): Card[] {
  const [here, there] =
    side === 'right'
      ? (['clientId', 'providerId'] as const)
      : (['providerId', 'clientId'] as const);
  const threads = [...scene.threads].filter((thread) => thread[here] === anchor.id);
  return threads.flatMap((thread) => scene.cards.get(thread[there]) ?? []);
}

function around(taken: Taken, point: Point): Point {
  for (let ring = 0; ; ring++) {
    const free = ringPlaces(point, ring).filter((place) => isFree(taken, place));
    const [nearest] = free.sort((a, b) => distance(a, point) - distance(b, point));
    if (nearest) return nearest;
  }
}

/** The grid places at a distance of so many columns or rows; finitely many cards leave a ring. */
function ringPlaces({ x, y }: Point, ring: number): Point[] {
  const places: Point[] = [];
  for (let column = -ring; column <= ring; column++) {
    for (let row = -ring; row <= ring; row++) {
      if (Math.max(Math.abs(column), Math.abs(row)) !== ring) continue;
      places.push({ x: x + column * columnPitch, y: y + row * rowPitch });
    }
  }
  return places;
}

/** Whether a card stands free there, however long its name will be. */
function isFree({ cards }: Taken, place: Point): boolean {
  const box = roomOf(place);
  return !cards.some((other) => overlaps(other, box));
}

function isClear({ plates, threads }: Taken, place: Point): boolean {
  const box = roomOf(place);
  return !plates.some((plate) => overlaps(plate, box)) && !threads.some((at) => holds(box, at));
}

function roomOf(place: Point): Box {
  const box = boxOf({ ...place, width: mostCardWidth, height: tallCardHeight });
  return { ...box, top: box.top - tagRise };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
