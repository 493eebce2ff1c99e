import type { Position } from './layout.ts';
import { room } from './layout.ts';

/** So far apart, in any direction, two cards cannot touch. */
export const reach = Math.ceil(Math.hypot(room.x, room.y));

/** The least radius of a ring on which so many cards stand side by side. */
export function ringRadius(count: number): number {
  return count < 2 ? 0 : reach / 2 / Math.sin(Math.PI / count);
}

/** Places on a ring around 0, from the top on, clockwise. */
export function ringPlaces(count: number, radius: number, from = -Math.PI / 2): Position[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = from + (2 * Math.PI * index) / count;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
