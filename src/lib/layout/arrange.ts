import type { PartyId } from '#lib/domain/ids.ts';
import type { Layout, LayoutInput, Position } from './layout.ts';
import { separated } from './separate.ts';

/**
 * The positions of a layout with every pinned party exactly where it stands: the others come as
 * near to it as the layout wants them, and never on top of it.
 */
export function arranged(
  layout: Layout,
  input: LayoutInput,
  onShare?: (share: number) => void
): Map<PartyId, Position> {
  const { pinned = new Map<PartyId, Position>() } = input;
  const positions = layout.run(input, onShare);
  const shift = shiftTo(positions, pinned);
  const moved = [...positions].map(
    ([id, { x, y }]) => [id, { x: x + shift.x, y: y + shift.y }] as const
  );
  return separated(new Map(moved), pinned);
}

/** What brings a layout nearest to those that do not move: the mean of what they are off by. */
function shiftTo(
  positions: ReadonlyMap<PartyId, Position>,
  pinned: ReadonlyMap<PartyId, Position>
): Position {
  let [x, y, count] = [0, 0, 0];
  for (const [id, at] of pinned) {
    const wish = positions.get(id);
    if (!wish) continue;
    x += at.x - wish.x;
    y += at.y - wish.y;
    count += 1;
  }
  return count === 0 ? { x: 0, y: 0 } : { x: x / count, y: y / count };
}
