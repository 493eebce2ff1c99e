import type { PartyId } from '#lib/domain/ids.ts';
import type { Position } from './layout.ts';
import { room } from './layout.ts';

/** Some parties that are placed among themselves. */
export type Block = ReadonlyMap<PartyId, Position>;

/** Twice as wide as high, as windows are. */
const aspect = 1.8;

/**
 * Blocks side by side in rows, in their order, each row as high as its highest block. A new row
 * begins where the picture would become wider than it is to be.
 * @param gap air between blocks, in canvas units
 */
export function packed(blocks: readonly Block[], gap: number): Map<PartyId, Position> {
  const boxes = blocks.filter((block) => block.size > 0).map(boxed);
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const most = Math.max(Math.sqrt(area * aspect), ...boxes.map(({ width }) => width));
  const positions = new Map<PartyId, Position>();
  let [left, top, rowHeight] = [0, 0, 0];
  for (const { block, x, y, width, height } of boxes) {
    if (left > 0 && left + width > most) {
      top += rowHeight + gap;
      left = rowHeight = 0;
    }
    for (const [id, at] of block) positions.set(id, { x: at.x - x + left, y: at.y - y + top });
    left += width + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  return positions;
}

/** A block with the box around its cards. */
function boxed(block: Block) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of block.values()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {
    block,
    x: left - room.x / 2,
    y: top - room.y / 2,
    width: right - left + room.x,
    height: bottom - top + room.y
  };
}
