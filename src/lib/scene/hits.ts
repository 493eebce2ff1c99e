import { frameTitleAt, groupCaption } from './group-art.ts';
import { grown, holds } from './geometry.ts';
import type { Box, Frame, Hull, Point, Scene, Tie } from './scene.ts';

import type { Shown } from './shown.ts';
import { isTieShown } from './shown.ts';

/** A group or a tie: what lies behind the cards. */
export type Behind = Frame | Hull | Tie;

/**
 * What a press on the paper means: a tie, the edge or title of a frame, the name or edge of a
 * cluster, in that order; within a reach in canvas units.
 */
export function behindAt(
  { frames, hulls, ties }: Pick<Scene, 'frames' | 'hulls' | 'ties'>,
  point: Point,
  reach: number,
  shown: Shown
): Behind | undefined {
  for (const tie of ties) {
    if (isTieShown(tie, shown) && toSegment(point, tie.from, tie.to) <= reach) return tie;
  }
  for (const frame of frames) {
    if (frame.folded ? holds(frame.box, point) : shown.frames && isOnFrame(frame, point, reach)) {
      return frame;
    }
  }
  if (shown.hulls) for (const hull of hulls) if (isOnHull(hull, point, reach)) return hull;
  return undefined;
}

/** The innermost frame around a point. */
export function frameAround(frames: Iterable<Frame>, point: Point): Frame | undefined {
  let found: Frame | undefined;
  for (const frame of frames) {
    if (holds(frame.box, point) && (!found || areaOf(frame.box) < areaOf(found.box))) found = frame;
  }
  return found;
}

function isOnFrame(frame: Frame, point: Point, reach: number): boolean {
  const title = frameTitleAt(frame);
  const onEdge = holds(grown(frame.box, reach), point) && !holds(grown(frame.box, -reach), point);
  return onEdge || holds(textBox(title, groupCaption(frame)), point);
}

function isOnHull(hull: Hull, point: Point, reach: number): boolean {
  if (holds(textBox(hull.label, groupCaption(hull)), point)) return true;
  return hull.outline.some((line) =>
    line.some((a, index) => toSegment(point, a, line[(index + 1) % line.length] ?? a) <= reach)
  );
}

/** About where a caption of this text stands; its true width matters to nobody. */
function textBox({ x, y }: Point, text: string): Box {
  return { left: x - 4, top: y - 14, right: x + text.length * 8 + 8, bottom: y + 6 };
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const s = Math.min(Math.max(t, 0), 1);
  return Math.hypot(p.x - a.x - s * dx, p.y - a.y - s * dy);
}
