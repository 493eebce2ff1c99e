import type { Axis } from './arrange.ts';
import type { Box, Point } from './scene.ts';

/** A distance between two boxes that stand beside one another, from edge to edge. */
export interface Gap {
  readonly from: Point;
  readonly to: Point;
}

/** What a box covers of an axis. */
interface Span {
  readonly near: number;
  readonly far: number;
}

/**
 * How far a box is to be moved along an axis for its gap to a neighbour to equal the one on its other side, or the
 * one that its neighbour has to the next: the least such way within `reach`; infinite when there is none.
 */
export function wayToEqualGap(
  moving: Box,
  others: readonly Box[],
  axis: Axis,
  reach: number
): number {
  const { before, after } = rowOf(moving, others, axis, reach);
  const { near, far } = spanOf(moving, axis);
  const ways: number[] = [];
  const [last, beforeLast] = before;
  const [next, afterNext] = after;
  if (last && next) ways.push((last.span.far + next.span.near - near - far) / 2);
  if (last && beforeLast) {
    ways.push(last.span.far + (last.span.near - beforeLast.span.far) - near);
  }
  if (next && afterNext) ways.push(next.span.near - (afterNext.span.near - next.span.far) - far);
  const least = ways.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
  return Math.abs(least) <= reach ? least : Infinity;
}

/** The gaps beside a box, and beside its neighbours, that are equal to another of them. */
export function equalGaps(box: Box, others: readonly Box[], axis: Axis): Gap[] {
  const { before, after } = rowOf(box, others, axis, 0);
  const row = [...before.toReversed(), { box, span: spanOf(box, axis) }, ...after];
  const own = before.length;
  const gaps = row.slice(1).map((right, index) => ({ left: row[index] ?? right, right, index }));
  const widthOf = ({ left, right }: (typeof gaps)[number]) => right.span.near - left.span.far;
  const isOwn = ({ index }: (typeof gaps)[number]) => index === own || index === own - 1;
  const equal = gaps.filter(isOwn).flatMap((gap) => {
    const same = gaps.filter((other) => Math.abs(widthOf(other) - widthOf(gap)) < 1);
    return same.length > 1 ? same : [];
  });
  return [...new Set(equal)].map(({ left, right }) =>
    gapBetween(left.box, right.box, axis, { from: left.span.far, to: right.span.near })
  );
}

interface Placed {
  readonly box: Box;
  readonly span: Span;
}

/** The two nearest boxes on each side of another, of those beside it; none when it lies over one of them. */
function rowOf(box: Box, others: readonly Box[], axis: Axis, reach: number) {
  const cross = crossOf(box, axis);
  const { near, far } = spanOf(box, axis);
  const beside = others
    .filter((other) => isCrossed(cross, crossOf(other, axis)))
    .map((other): Placed => ({ box: other, span: spanOf(other, axis) }));
  const before = beside
    .filter(({ span }) => span.far <= near + reach)
    .sort((a, b) => b.span.far - a.span.far);
  const after = beside
    .filter(({ span }) => span.near >= far - reach)
    .sort((a, b) => a.span.near - b.span.near);
  // Over another box there are no gaps to speak of.
  if (before.length + after.length < beside.length) return { before: [], after: [] };
  return {
    before: twoApart(before, (inner, outer) => outer.span.far <= inner.span.near),
    after: twoApart(after, (inner, outer) => outer.span.near >= inner.span.far)
  };
}

/** The nearest, and the nearest of those behind it. */
function twoApart(
  placed: readonly Placed[],
  isBehind: (inner: Placed, outer: Placed) => boolean
): Placed[] {
  const [inner, ...others] = placed;
  if (!inner) return [];
  const outer = others.find((other) => isBehind(inner, other));
  return outer ? [inner, outer] : [inner];
}

function spanOf({ left, right, top, bottom }: Box, axis: Axis): Span {
  return axis === 'x' ? { near: left, far: right } : { near: top, far: bottom };
}

/** What a box covers of the other axis. */
const crossOf = (box: Box, axis: Axis) => spanOf(box, axis === 'x' ? 'y' : 'x');

const isCrossed = (a: Span, b: Span) => a.near < b.far && b.near < a.far;

/** In the middle of what both boxes have of the other axis. */
function gapBetween(a: Box, b: Box, axis: Axis, { from, to }: { from: number; to: number }): Gap {
  const [first, second] = [crossOf(a, axis), crossOf(b, axis)];
  const middle = (Math.max(first.near, second.near) + Math.min(first.far, second.far)) / 2;
  const at = (along: number): Point =>
    axis === 'x' ? { x: along, y: middle } : { x: middle, y: along };
  return { from: at(from), to: at(to) };
}
