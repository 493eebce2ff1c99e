import type { PartyId } from '#lib/domain/ids.ts';
import { boxOf, cardHeight, cardWidth, grown, overlaps, tagRise } from './geometry.ts';
import type { Box, Card, Point, Scene } from './scene.ts';

/** Where a new card goes: right of the party it hangs on (left for a new client), or near a point. */
export type Near =
  { readonly party: PartyId; readonly side?: 'left' | 'right' } | { readonly point: Point };

export const columnPitch = 240;
export const rowPitch = 84;

/**
 * A free place for the centre of a new card; cards that are there stay where they are. Beside a
 * party new cards stack downwards below its others; without one the nearest free place of a grid
 * around the point is taken, the point itself first.
 */
export function freePlace(scene: Scene, near: Near): Point {
  const taken = Array.from(scene.cards, (card) => grown(boxOf(card), clearance));
  const anchor = 'party' in near ? scene.cards.get(near.party) : undefined;
  if (anchor) return besides(scene, taken, anchor, 'party' in near ? near.side : undefined);
  return around(taken, 'point' in near ? near.point : { x: 0, y: 0 });
}

const clearance = 12;

function besides(
  scene: Scene,
  taken: readonly Box[],
  anchor: Card,
  side: 'left' | 'right' = 'right'
): Point {
  const x = anchor.x + (side === 'right' ? columnPitch : -columnPitch);
  const lowest = siblingsOf(scene, anchor, side)
    .filter((sibling) => Math.abs(sibling.x - x) < columnPitch / 2)
    .reduce((low, { y }) => Math.max(low, y + rowPitch), anchor.y);
  // Every card takes at most two rows, so this many rows hold a free one.
  for (let row = 0; row <= 2 * taken.length; row++) {
    const place = { x, y: lowest + row * rowPitch };
    if (isFree(taken, place)) return place;
  }
  return { x, y: lowest };
}

function siblingsOf(scene: Scene, anchor: Card, side: 'left' | 'right'): Card[] {
  const [here, there] =
    side === 'right'
      ? (['clientId', 'providerId'] as const)
      : (['providerId', 'clientId'] as const);
  const threads = [...scene.threads].filter((thread) => thread[here] === anchor.id);
  return threads.flatMap((thread) => scene.cards.get(thread[there]) ?? []);
}

function around(taken: readonly Box[], point: Point): Point {
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

function isFree(taken: readonly Box[], place: Point): boolean {
  const box = boxOf({ ...place, width: cardWidth, height: cardHeight });
  return !taken.some((other) => overlaps(other, { ...box, top: box.top - tagRise }));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
