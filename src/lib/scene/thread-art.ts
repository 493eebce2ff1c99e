import { picture } from './card-art.ts';
import { grown, joint } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Box, Point, Strand } from './scene.ts';
import type { Svg } from './xml.ts';
import { element, short } from './xml.ts';

/** The share of ink under the stitches of a thread. */
export const stitchOpacity = 0.46;
const plannedOpacity = 0.6;

/** A thread with its stitches, its head, and the dot of an inferred one. */
export function threadArt(thread: Strand, palette: Palette): Svg {
  const { dashes, width } = thread;
  const colour = palette[thread.colour];
  const stroke = { d: threadPath(thread), fill: 'none', stroke: colour, 'stroke-width': width };
  const lines =
    dashes.length === 0
      ? [element('path', stroke)]
      : [
          element('path', { ...stroke, 'stroke-opacity': stitchOpacity }),
          element('path', { ...stroke, 'stroke-dasharray': dashes.map(short).join(' ') })
        ];
  const opacity = opacityOf(thread);
  const dot = thread.inferred ? dotArt(thread, palette) : undefined;
  return element('g', { opacity }, ...lines, headArt(thread, palette), dot);
}

/** What is planned is fainter, what a view leaves out fainter still. */
export function opacityOf({ status, dim }: Pick<Strand, 'status' | 'dim'>): number | undefined {
  const planned = status === 'planned' ? plannedOpacity : undefined;
  return dim ? dimmedThread : planned;
}

export const dimmedThread = 0.26;

/** Stops short of the tip, which a butt end would blunt. */
export function threadPath(thread: Strand): string {
  const { start, controls, end, head, status } = thread;
  const back = status === 'active' ? head.length - 1 : status === 'planned' ? head.length : 2;
  const to = along(end, head.direction, -back);
  const [a, m, b] = [controls[0], joint(thread), controls[1]].map(at);
  return `M${at(start)}Q${a} ${m}Q${b} ${at(to)}`;
}

/** The filled head of a line that runs, as path data. */
export function headPath({ end, head: { length, halfHeight, direction } }: Strand): string {
  const across = { x: -direction.y, y: direction.x };
  const spot = (back: number, aside: number) =>
    at(along(along(end, direction, -back), across, aside));
  return `M${spot(0, 0)}L${spot(length, halfHeight)}L${spot(length, -halfHeight)}Z`;
}

function headArt({ status, end, head, ...thread }: Strand, palette: Palette): Svg {
  const colour = palette[thread.colour];
  const { length, halfHeight, direction } = head;
  const across = { x: -direction.y, y: direction.x };
  const spot = (back: number, aside: number) =>
    at(along(along(end, direction, -back), across, aside));
  if (status === 'ended' || status === 'terminated') {
    const [near, far] = [1, 6];
    const bars = `M${spot(near, halfHeight)}L${spot(near, -halfHeight)}M${spot(far, halfHeight)}L${spot(far, -halfHeight)}`;
    const cross = `M${spot(near, halfHeight)}L${spot(near + 2 * halfHeight, -halfHeight)}M${spot(near, -halfHeight)}L${spot(near + 2 * halfHeight, halfHeight)}`;
    const d = status === 'ended' ? bars : cross;
    return element('path', { d, fill: 'none', stroke: colour, 'stroke-width': 1.8 });
  }
  const d = `M${spot(0, 0)}L${spot(length, halfHeight)}L${spot(length, -halfHeight)}Z`;
  return status === 'planned'
    ? element('path', { d, fill: palette.canvas, stroke: colour, 'stroke-width': 1.3 })
    : element('path', { d, fill: colour });
}

/** Sits on the thread where it leaves the client. */
export function inferredDot({ start, controls, width }: Strand): { centre: Point; radius: number } {
  const out = { x: Math.sign(controls[0].x - start.x), y: Math.sign(controls[0].y - start.y) };
  const radius = width / 2 + 1.8;
  return { centre: along(start, out, radius + 3), radius };
}

/** The head as a picture of its own, for renderers whose arrows cannot show it. */
export function headPicture(thread: Strand, palette: Palette): { box: Box; svg: string } {
  const { end, head } = thread;
  const reach = Math.max(head.length, 2 * head.halfHeight) + 2;
  const box = grown({ left: end.x, top: end.y, right: end.x, bottom: end.y }, reach);
  const size = 2 * reach;
  const viewBox = [box.left, box.top, size, size].map(short).join(' ');
  return { box, svg: picture({ width: size, height: size, viewBox }, [headArt(thread, palette)]) };
}

function dotArt(thread: Strand, palette: Palette): Svg {
  const { centre, radius: r } = inferredDot(thread);
  const [fill, stroke] = [palette.canvas, palette[thread.colour]];
  return element('circle', { cx: centre.x, cy: centre.y, r, fill, stroke, 'stroke-width': 1.3 });
}

function along(from: Point, direction: Point, by: number): Point {
  return { x: from.x + direction.x * by, y: from.y + direction.y * by };
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
