import { equalGaps, wayToEqualGap } from './gaps.ts';
import type { Box, Point } from './scene.ts';

/** A line along which a moving card stands in line with another, or a gap that equals one beside it. */
export interface Guide {
  readonly kind: 'line' | 'gap';
  readonly from: Point;
  readonly to: Point;
}

export interface Snap {
  /** How much farther the cards are to be moved. */
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/**
 * Lines up a box that is being moved with others: its edges and its middle with theirs, or its gaps with
 * theirs, each way by whatever is nearest within reach, and says where the lines and the equal gaps are.
 */
export function snapped(moving: Box, others: readonly Box[], reach: number): Snap {
  let [x, y] = [
    wayToEqualGap(moving, others, 'x', reach),
    wayToEqualGap(moving, others, 'y', reach)
  ];
  const near: Box[] = [];
  for (const other of others) {
    const toX = nearest(across(moving), across(other));
    const toY = nearest(down(moving), down(other));
    if (Math.abs(toX) > reach && Math.abs(toY) > reach) continue;
    near.push(other);
    if (Math.abs(toX) < Math.abs(x)) x = toX;
    if (Math.abs(toY) < Math.abs(y)) y = toY;
  }
  const [dx, dy] = [Math.abs(x) <= reach ? x : 0, Math.abs(y) <= reach ? y : 0];
  const at: Box = {
    left: moving.left + dx,
    right: moving.right + dx,
    top: moving.top + dy,
    bottom: moving.bottom + dy
  };
  const gaps = [...equalGaps(at, others, 'x'), ...equalGaps(at, others, 'y')];
  return {
    dx,
    dy,
    guides: [...guidesOf(at, near), ...gaps.map((gap) => ({ kind: 'gap' as const, ...gap }))]
  };
}

const across = ({ left, right }: Box) => [left, (left + right) / 2, right] as const;
const down = ({ top, bottom }: Box) => [top, (top + bottom) / 2, bottom] as const;

/** The smallest way from one of the first lines to one of the second: edge to edge, middle to middle. */
function nearest(from: readonly number[], to: readonly number[]): number {
  let best = Infinity;
  for (const [index, a] of from.entries()) {
    for (const [other, b] of to.entries()) {
      // The middle of one in line with the edge of another looks like nothing.
      if ((index === 1) !== (other === 1)) continue;
      if (Math.abs(b - a) < Math.abs(best)) best = b - a;
    }
  }
  return best;
}

/** One line for each coordinate that is met, as long as what it joins. */
function guidesOf(box: Box, others: readonly Box[]): Guide[] {
  const upright = new Map<number, [number, number]>();
  const level = new Map<number, [number, number]>();
  for (const other of others) {
    for (const x of met(across(box), across(other))) {
      stretch(upright, x, Math.min(box.top, other.top), Math.max(box.bottom, other.bottom));
    }
    for (const y of met(down(box), down(other))) {
      stretch(level, y, Math.min(box.left, other.left), Math.max(box.right, other.right));
    }
  }
  return [
    ...[...upright].map(([x, [top, bottom]]) => line({ x, y: top }, { x, y: bottom })),
    ...[...level].map(([y, [left, right]]) => line({ x: left, y }, { x: right, y }))
  ];
}

const line = (from: Point, to: Point): Guide => ({ kind: 'line', from, to });

/** Where edges meet, the middle goes without saying: its line would only strike through the names. */
function met(
  [first, middle, last]: readonly [number, number, number],
  other: readonly [number, number, number]
): number[] {
  const edges = [first, last].filter((a) => isOne(a, other[0]) || isOne(a, other[2]));
  return edges.length > 0 || !isOne(middle, other[1]) ? edges : [middle];
}

const isOne = (a: number, b: number) => Math.abs(a - b) < 0.51;

function stretch(lines: Map<number, [number, number]>, at: number, from: number, to: number) {
  const known = lines.get(at);
  lines.set(at, known ? [Math.min(known[0], from), Math.max(known[1], to)] : [from, to]);
}
