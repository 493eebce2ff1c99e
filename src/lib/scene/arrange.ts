import { columnPitch, rowPitch } from './free-place.ts';
import type { Placed } from './geometry.ts';
import { boxOf } from './geometry.ts';
import type { Point } from './scene.ts';

/**
 * New places for several cards, in the order in which the cards are given, on whole units. Nothing
 * here knows what a card stands for.
 */
export type Arrangement = (cards: readonly Placed[]) => Point[];

export type Edge = 'left' | 'right' | 'top' | 'bottom';
export type Axis = 'x' | 'y';

/** The room that is left between cards that are set side by side. */
const gap = 34;

/** All on the outermost edge of that side. */
export function aligned(edge: Edge): Arrangement {
  const axis = edge === 'left' || edge === 'right' ? 'x' : 'y';
  const isFirst = edge === 'left' || edge === 'top';
  return (cards) => {
    const edges = cards.map((card) => boxOf(card)[edge]);
    const line = isFirst ? least(edges) : most(edges);
    return cards.map((card, index) => moved(card, axis, line - (edges[index] ?? line)));
  };
}

/** All centres on one line. */
export function centred(axis: Axis): Arrangement {
  return (cards) => {
    const at = cards.map((card) => card[axis]);
    const line = (least(at) + most(at)) / 2;
    return cards.map((card) => moved(card, axis, line - card[axis]));
  };
}

/** The same distance from centre to centre; the outer two stay. */
export function distributed(axis: Axis): Arrangement {
  return (cards) => {
    const order = inOrder(cards, axis);
    const [first, last] = [cards[order[0] ?? 0], cards[order.at(-1) ?? 0]];
    if (!first || !last) return [];
    const pitch = (last[axis] - first[axis]) / Math.max(order.length - 1, 1);
    return placed(cards, order, axis, (_, index) => first[axis] + index * pitch);
  };
}

/** The same room between each two cards; the outer two stay. */
export function evenGaps(axis: Axis): Arrangement {
  const size = axis === 'x' ? 'width' : 'height';
  return (cards) => {
    const order = inOrder(cards, axis);
    const [first, last] = [cards[order[0] ?? 0], cards[order.at(-1) ?? 0]];
    if (!first || !last) return [];
    const from = first[axis] - first[size] / 2;
    const to = last[axis] + last[size] / 2;
    const filled = cards.reduce((sum, card) => sum + card[size], 0);
    const room = (to - from - filled) / Math.max(cards.length - 1, 1);
    let edge = from;
    return placed(cards, order, axis, (card) => {
      const at = edge + card[size] / 2;
      edge += card[size] + room;
      return at;
    });
  };
}

/** One column, from top to bottom as they stand, none on another. */
export const inLane: Arrangement = (cards) => {
  const x = Math.round(mean(cards.map((card) => card.x)));
  const order = inOrder(cards, 'y');
  const top = least(cards.map(({ y }) => y));
  return stacked(cards, order, x, top);
};

/** Columns by tier, left to right; cards without a tier stand in a last column. */
export function inTiers(tiers: readonly (number | undefined)[]): Arrangement {
  return (cards) => {
    const columns = [...new Set(tiers)].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
    const [left, top] = [least(cards.map(({ x }) => x)), least(cards.map(({ y }) => y))];
    const places: Point[] = cards.map(({ x, y }) => ({ x, y }));
    for (const [index, tier] of columns.entries()) {
      const order = inOrder(cards, 'y').filter((each) => tiers[each] === tier);
      const column = stacked(cards, order, Math.round(left + index * columnPitch), top);
      for (const each of order) places[each] = column[each] ?? { x: left, y: top };
    }
    return places;
  };
}

/** Around their middle, in the order of their angles, as near as none touches the next. */
export const inRing: Arrangement = (cards) => {
  const middle = { x: mean(cards.map(({ x }) => x)), y: mean(cards.map(({ y }) => y)) };
  const angles = cards.map(({ x, y }) => Math.atan2(y - middle.y, x - middle.x));
  const order = cards
    .map((_, index) => index)
    .sort((a, b) => (angles[a] ?? 0) - (angles[b] ?? 0) || a - b);
  const widest = most(cards.map(({ width, height }) => Math.hypot(width, height))) + gap / 2;
  const radius = widest / (2 * Math.sin(Math.PI / Math.max(cards.length, 2)));
  const places: Point[] = [];
  // The first stands where a clock begins.
  for (const [rank, index] of order.entries()) {
    const turn = (2 * Math.PI * rank) / order.length - Math.PI / 2;
    places[index] = {
      x: Math.round(middle.x + radius * Math.cos(turn)),
      y: Math.round(middle.y + radius * Math.sin(turn))
    };
  }
  return places;
};

function stacked(
  cards: readonly Placed[],
  order: readonly number[],
  x: number,
  top: number
): Point[] {
  let bottom = -Infinity;
  const places: Point[] = cards.map((card) => ({ x, y: card.y }));
  for (const index of order) {
    const card = cards[index];
    if (!card) continue;
    const y = bottom === -Infinity ? top : bottom + gap + card.height / 2;
    places[index] = { x, y: Math.round(y) };
    bottom = Math.max(Math.round(y) + card.height / 2, bottom + rowPitch - gap);
  }
  return places;
}

function placed(
  cards: readonly Placed[],
  order: readonly number[],
  axis: Axis,
  at: (card: Placed, rank: number) => number
): Point[] {
  const places: Point[] = cards.map(({ x, y }) => ({ x, y }));
  for (const [rank, index] of order.entries()) {
    const card = cards[index];
    if (card) places[index] = moved(card, axis, at(card, rank) - card[axis]);
  }
  return places;
}

function inOrder(cards: readonly Placed[], axis: Axis): number[] {
  return cards
    .map((_, index) => index)
    .sort((a, b) => (cards[a]?.[axis] ?? 0) - (cards[b]?.[axis] ?? 0) || a - b);
}

function moved({ x, y }: Point, axis: Axis, by: number): Point {
  return axis === 'x' ? { x: Math.round(x + by), y } : { x, y: Math.round(y + by) };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
