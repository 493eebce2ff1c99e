import type { PartyId } from '#lib/domain/ids.ts';
import type { Position, Positions } from './layout.ts';
import { room } from './layout.ts';

/**
 * The same positions in whole units, with no two cards on top of each other: a card that has no room
 * goes to the nearest place that has. Cards that are fixed stay exactly where they are, the others
 * are placed in the given order, so the outcome is the same every time.
 */
export function separated(wishes: Positions, fixed: Positions = new Map()): Map<PartyId, Position> {
  const taken = new Taken();
  const result = new Map<PartyId, Position>();
  for (const [id, at] of fixed) {
    if (!wishes.has(id)) continue;
    taken.add(at);
    result.set(id, at);
  }
  for (const [id, { x, y }] of wishes) {
    if (fixed.has(id)) continue;
    const at = taken.nearestFree({ x: Math.round(x) + 0, y: Math.round(y) + 0 });
    taken.add(at);
    result.set(id, at);
  }
  return result;
}

/** The centres of cards, in cells of a card's room: whoever could touch is in one of nine cells. */
class Taken {
  private readonly cells = new Map<string, Position[]>();

  add(at: Position): void {
    const key = cellOf(at);
    const cell = this.cells.get(key);
    if (cell) cell.push(at);
    else this.cells.set(key, [at]);
  }

  /** The wish itself, else the nearest on ever larger rings of a grid around it. */
  nearestFree(wish: Position): Position {
    if (this.isFree(wish)) return wish;
    for (let ring = 1; ; ring++) {
      const free = ringAround(wish, ring).filter((place) => this.isFree(place));
      const [first, ...others] = free;
      if (!first) continue;
      return others.reduce((best, at) => (reach(at, wish) < reach(best, wish) ? at : best), first);
    }
  }

  private isFree({ x, y }: Position): boolean {
    for (const dx of [-room.x, 0, room.x]) {
      for (const dy of [-room.y, 0, room.y]) {
        const cell = this.cells.get(cellOf({ x: x + dx, y: y + dy })) ?? [];
        if (cell.some((at) => Math.abs(at.x - x) < room.x && Math.abs(at.y - y) < room.y)) {
          return false;
        }
      }
    }
    return true;
  }
}

const step = { x: room.x / 2, y: room.y / 3 };

function ringAround({ x, y }: Position, ring: number): Position[] {
  const places: Position[] = [];
  for (let column = -ring; column <= ring; column++) {
    const isEdge = Math.abs(column) === ring;
    for (let row = -ring; row <= ring; row += isEdge ? 1 : 2 * ring) {
      places.push({ x: x + column * step.x, y: y + row * step.y });
    }
  }
  return places;
}

function reach(a: Position, b: Position): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

function cellOf({ x, y }: Position): string {
  return `${Math.floor(x / room.x)} ${Math.floor(y / room.y)}`;
}
