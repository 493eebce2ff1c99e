import { overlaps } from './geometry.ts';
import type { Box } from './scene.ts';

/** Boxes by key, found by what they overlap: a grid of buckets, so finding is local. */
export class BoxIndex<K> {
  private readonly boxes = new Map<K, readonly Box[]>();
  private readonly cells = new Map<number, Set<K>>();

  /** The boxes of a key; none takes the key out. */
  set(key: K, boxes: readonly Box[]): void {
    for (const box of this.get(key)) {
      for (const cell of cellsOf(box)) this.leave(cell, key);
    }
    if (boxes.length === 0) this.boxes.delete(key);
    else this.boxes.set(key, boxes);
    for (const box of boxes) for (const cell of cellsOf(box)) this.enter(cell, key);
  }

  get(key: K): readonly Box[] {
    return this.boxes.get(key) ?? none;
  }

  /** The keys with a box that overlaps the given one. */
  overlapping(box: Box): Set<K> {
    const found = new Set<K>();
    for (const cell of cellsOf(box)) {
      for (const key of this.cells.get(cell) ?? []) {
        if (!found.has(key) && this.isOver(key, box)) found.add(key);
      }
    }
    return found;
  }

  private isOver(key: K, box: Box): boolean {
    for (const other of this.get(key)) if (overlaps(other, box)) return true;
    return false;
  }

  private enter(cell: number, key: K): void {
    const keys = this.cells.get(cell);
    if (keys) keys.add(key);
    else this.cells.set(cell, new Set([key]));
  }

  private leave(cell: number, key: K): void {
    const keys = this.cells.get(cell);
    keys?.delete(key);
    if (keys?.size === 0) this.cells.delete(cell);
  }
}

const none: readonly Box[] = [];
const cellSize = 128;
/** Cells of far rows may share a number: that costs a comparison, never a wrong answer. */
const rows = 1 << 20;

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const cells: number[] = [];
  for (let x = Math.floor(left / cellSize); x <= Math.floor(right / cellSize); x++) {
    for (let y = Math.floor(top / cellSize); y <= Math.floor(bottom / cellSize); y++) {
      cells.push(x * rows + y);
    }
  }
  return cells;
}
