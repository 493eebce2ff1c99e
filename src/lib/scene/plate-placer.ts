import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { BoxIndex } from './box-index.ts';
import { sameJson } from '#lib/domain/json.ts';
import { boxOf, grown, tagRise } from './geometry.ts';
import type { PlateOffer, PlatePlace } from './plates.ts';
import type { Box, Card, Plate, Thread } from './scene.ts';

/**
 * Gives each plate the best of its places that no card, no arrowhead and no earlier plate stands
 * on. "Earlier" is by id, the order of entry: a new engagement never moves the plates that are
 * there. The outcome depends on the drawing alone, not on how it came about, because whatever a
 * change could have influenced is placed again in that same order.
 */
export class PlatePlacer {
  private readonly obstacles = new BoxIndex<PartyId | EngagementId>();
  private readonly offers = new Map<EngagementId, PlateOffer>();
  private readonly wanted = new BoxIndex<EngagementId>();
  private readonly taken = new BoxIndex<EngagementId>();
  private readonly plates = new Map<EngagementId, Plate>();
  private readonly dirty = new Set<EngagementId>();

  setCard(id: PartyId, card: Card | undefined): void {
    this.setObstacle(id, card ? cardBoxes(card) : []);
  }

  setHead(id: EngagementId, thread: Thread | undefined): void {
    this.setObstacle(id, thread ? [headBox(thread)] : []);
  }

  setOffer(id: EngagementId, offer: PlateOffer | undefined): void {
    this.wanted.set(id, offer ? offer.places.map(boxOf) : []);
    if (offer) this.offers.set(id, offer);
    else this.offers.delete(id);
    this.dirty.add(id);
  }

  /** Places what is open to question; returns the plates that changed or vanished. */
  settle(): Map<EngagementId, Plate | undefined> {
    const changed = new Map<EngagementId, Plate | undefined>();
    const queue = [...this.dirty].sort(inOrder);
    // Grows while it is gone through.
    for (const [index, id] of queue.entries()) {
      const plate = this.placed(id);
      if (sameJson(plate, this.plates.get(id))) continue;
      for (const later of this.put(id, plate)) insert(queue, later, index + 1);
      changed.set(id, plate);
    }
    this.dirty.clear();
    return changed;
  }

  private setObstacle(id: PartyId | EngagementId, boxes: readonly Box[]): void {
    const touched = [...this.obstacles.get(id), ...boxes];
    this.obstacles.set(id, boxes);
    for (const box of touched) for (const key of this.wanted.overlapping(box)) this.dirty.add(key);
  }

  private placed(id: EngagementId): Plate | undefined {
    const offer = this.offers.get(id);
    if (!offer) return undefined;
    const free = offer.places.find((candidate) => this.isFree(id, candidate));
    const { x, y, face } = free ?? offer.places[0];
    return { ...offer.plate, x, y, rest: face, shown: free !== undefined };
  }

  private isFree(id: EngagementId, place: PlatePlace): boolean {
    const box = boxOf(place);
    if (this.obstacles.overlapping(box).size > 0) return false;
    for (const other of this.taken.overlapping(box)) if (other < id) return false;
    return true;
  }

  /** Returns the later plates that may want the room this one left or took. */
  private put(id: EngagementId, plate: Plate | undefined): EngagementId[] {
    const boxes = plate?.shown ? [boxOf({ ...plate, ...plate.rest })] : [];
    const touched = [...this.taken.get(id), ...boxes];
    this.taken.set(id, boxes);
    if (plate) this.plates.set(id, plate);
    else this.plates.delete(id);
    return touched.flatMap((box) => [...this.wanted.overlapping(box)].filter((key) => key > id));
  }
}

const breathing = 2;

function cardBoxes(card: Card): Box[] {
  const box = grown(boxOf(card), breathing);
  return [card.tag ? { ...box, top: box.top - tagRise } : box];
}

function headBox({ end, head: { length, halfHeight, direction } }: Thread): Box {
  const back = { x: end.x - direction.x * length, y: end.y - direction.y * length };
  const side = { x: Math.abs(direction.y) * halfHeight, y: Math.abs(direction.x) * halfHeight };
  return {
    left: Math.min(end.x, back.x) - side.x,
    top: Math.min(end.y, back.y) - side.y,
    right: Math.max(end.x, back.x) + side.x,
    bottom: Math.max(end.y, back.y) + side.y
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Into a sorted list, from a position on, once. */
function insert(queue: EngagementId[], id: EngagementId, from: number): void {
  let [low, high] = [from, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  if (queue[low] !== id) queue.splice(low, 0, id);
}
