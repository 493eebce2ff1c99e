import type { Box, Head, Point } from './scene.ts';

/** Sizes of section 5 of the visual direction, in canvas units. */
export const cardWidth = 136;
export const mostCardWidth = 176;
export const cardHeight = 50;
export const tallCardHeight = 66;
export const cardRadius = 6;
export const cardInset = 13;
export const tagHeight = 17;
/** How far the role tag stands over the top edge, and where it begins. */
export const tagRise = 12;
export const tagInset = 8;

/** Thread width by value; an unknown one is as thin as nothing. */
export function threadWidth(amount: number | undefined, largest: number): number {
  if (amount === undefined || amount <= 0 || largest <= 0) return thinnest;
  return thinnest + 8.5 * Math.sqrt(Math.min(amount / largest, 1));
}

const thinnest = 1.5;

export function headOf(width: number, direction: Point): Head {
  return { length: 6 + 0.7 * width, halfHeight: width / 2 + 3, direction };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Placed = Point & Size;

/** The box around something that is placed by its centre. */
export function boxOf({ x, y, width, height }: Placed): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function encloses(outer: Box, inner: Box): boolean {
  return (
    holds(outer, { x: inner.left, y: inner.top }) &&
    holds(outer, { x: inner.right, y: inner.bottom })
  );
}

/** The box that two opposite corners span. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y)
  };
}

export function grown(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by
  };
}

export function union(boxes: Iterable<Box>): Box | undefined {
  let all: Box | undefined;
  for (const box of boxes) {
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom)
        }
      : box;
  }
  return all;
}

/** Two quadratic curves that meet halfway between their control points. */
export interface Curve {
  readonly start: Point;
  readonly controls: readonly [Point, Point];
  readonly end: Point;
}

/** How a thread runs: which sides of the cards it joins. */
export type Run = 'forward' | 'backward' | 'stacked' | 'loop';

/** Cards nearer than this side by side are joined on one side, around them. */
const leastGap = 24;

export function runOf(client: Placed, provider: Placed): Run {
  if (client === provider) return 'loop';
  const [a, b] = [boxOf(client), boxOf(provider)];
  if (b.left - a.right >= leastGap) return 'forward';
  return a.left - b.right >= leastGap ? 'backward' : 'stacked';
}

/** Leaves and arrives at a right angle to the card's side. */
export function curveOf(run: Run, start: Point, end: Point): Curve {
  if (run === 'loop') return loop(start, end);
  if (run === 'stacked') return bow(start, end);
  const reach = reachOf(Math.abs(end.y - start.y), Math.abs(end.x - start.x)) * (end.x - start.x);
  const controls = [
    { x: start.x + reach, y: start.y },
    { x: end.x - reach, y: end.y }
  ] as const;
  return { start, controls, end };
}

/** A full S where there is height for one; a level thread bends gently instead of stepping. */
function reachOf(rise: number, run: number): number {
  return 0.25 + 0.21 * Math.min(rise / Math.max(run, 1) / 0.6, 1);
}

export function arrivalOf(run: Run): Point {
  const arrivals: Record<Run, Point> = {
    forward: { x: 1, y: 0 },
    backward: { x: -1, y: 0 },
    stacked: { x: -1, y: 0 },
    loop: { x: 0, y: -1 }
  };
  return arrivals[run];
}

/** The point where the two quadratic curves join. */
export function joint({ controls: [a, b] }: Curve): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The point at a share of the way, each of the two curves counting half. */
export function pointAt(curve: Curve, t: number): Point {
  const middle = joint(curve);
  return t <= 0.5
    ? quadratic(curve.start, curve.controls[0], middle, t * 2)
    : quadratic(middle, curve.controls[1], curve.end, t * 2 - 1);
}

function quadratic(a: Point, b: Point, c: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * a.x + 2 * s * t * b.x + t * t * c.x,
    y: s * s * a.y + 2 * s * t * b.y + t * t * c.y
  };
}

/** Around the right of two cards that stand one above the other; nested when parallel. */
function bow(start: Point, end: Point): Curve {
  const x = Math.max(start.x, end.x) + 34 + 0.14 * Math.abs(end.y - start.y);
  return {
    start,
    controls: [
      { x, y: start.y },
      { x, y: end.y }
    ],
    end
  };
}

/** Below a card that serves itself. */
function loop(start: Point, end: Point): Curve {
  const y = start.y + 24 + 0.5 * Math.abs(end.x - start.x);
  return {
    start,
    controls: [
      { x: start.x, y },
      { x: end.x, y }
    ],
    end
  };
}
