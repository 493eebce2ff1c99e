import type { OwnershipLink, Relation } from '#lib/domain/records.ts';
import type { Table } from '#lib/domain/table.ts';
import { boxOf, grown } from './geometry.ts';
import type { Card, Hull, Point, Tie } from './scene.ts';
import { short } from './xml.ts';

/** A line of an owner; undefined when an end stands nowhere, or both are the same. */
export function ownershipTie(link: OwnershipLink | undefined, cards: Table<Card>): Tie | undefined {
  if (!link) return undefined;
  const [owner, owned] = [cards.get(link.ownerId), cards.get(link.ownedId)];
  const { id, kind, share } = link;
  const ends = owner && owned && endsOf(owner, owned, owned);
  return ends && { id, kind, ...ends, ...(share !== undefined && { share }) };
}

/** A line between two parties, or from a party to a cluster. */
export function relationTie(
  relation: Relation | undefined,
  cards: Table<Card>,
  hulls: Table<Hull>
): Tie | undefined {
  if (!relation) return undefined;
  const { id, kind } = relation;
  const from = cards.get(relation.fromId);
  const to = cards.get(relation.toId as Card['id']);
  const hull = hulls.get(relation.toId as Hull['id']);
  const ends = from && (to ? endsOf(from, to, to) : hull && endsOf(from, hull.label));
  return ends && { id, kind, ...ends };
}

/** From border to border along the line between the centres. */
function endsOf(from: Card, to: Point, card?: Card): { from: Point; to: Point } | undefined {
  if (from.x === to.x && from.y === to.y) return undefined;
  return { from: borderTowards(from, to), to: card ? borderTowards(card, from) : rounded(to) };
}

function borderTowards(card: Card, to: Point): Point {
  const box = grown(boxOf(card), 2);
  const [dx, dy] = [to.x - card.x, to.y - card.y];
  const reach = Math.min(
    dx === 0 ? Infinity : (box.right - card.x) / Math.abs(dx),
    dy === 0 ? Infinity : (box.bottom - card.y) / Math.abs(dy)
  );
  return rounded({ x: card.x + dx * reach, y: card.y + dy * reach });
}

const rounded = ({ x, y }: Point) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** Which mark stands at which end: no two kinds of tie have the same. */
const marks = {
  owns: { from: 'diamond' },
  controls: { from: 'diamond', to: 'triangle' },
  jointVenture: { from: 'diamond', to: 'diamond' },
  governs: { from: 'bar', to: 'triangle' },
  servesCustomerOf: { to: 'triangle' },
  cooperates: { from: 'ring', to: 'ring' },
  supportsCluster: { from: 'square', to: 'ring' }
} as const satisfies Readonly<Record<Tie['kind'], { from?: MarkShape; to?: MarkShape }>>;

type MarkShape = 'diamond' | 'triangle' | 'ring' | 'bar' | 'square';

const size = 5;

/** The line of a tie as SVG path data. */
export function tieLine({ from, to }: Pick<Tie, 'from' | 'to'>): string {
  return `M${at(from)}L${at(to)}`;
}

/** Its marks as SVG path data; closed shapes are filled with the paper. */
export function tieMarks({ kind, from, to }: Tie): string {
  const own: { from?: MarkShape; to?: MarkShape } = marks[kind];
  return [
    own.from ? markPath(own.from, from, direction(from, to)) : '',
    own.to ? markPath(own.to, to, direction(to, from)) : ''
  ].join('');
}

/** Dashes tell kinds apart where their marks are too small to be seen. */
export function tieDashes({ kind }: Pick<Tie, 'kind'>): readonly number[] {
  if (kind === 'cooperates') return [2, 3];
  return kind === 'supportsCluster' || kind === 'servesCustomerOf' ? [6, 3] : [];
}

/** Drawn from its tip at the end of the line inwards. */
function markPath(shape: MarkShape, tip: Point, inward: Point): string {
  const spot = (along: number, aside: number) =>
    at({
      x: tip.x + inward.x * along - inward.y * aside,
      y: tip.y + inward.y * along + inward.x * aside
    });
  switch (shape) {
    case 'diamond':
      return `M${spot(0, 0)}L${spot(size * 1.4, size * 0.8)}L${spot(size * 2.8, 0)}L${spot(size * 1.4, -size * 0.8)}Z`;
    case 'triangle':
      return `M${spot(0, 0)}L${spot(size * 1.8, size * 0.9)}L${spot(size * 1.8, -size * 0.9)}Z`;
    case 'square':
      return `M${spot(0, size * 0.7)}L${spot(size * 1.4, size * 0.7)}L${spot(size * 1.4, -size * 0.7)}L${spot(0, -size * 0.7)}Z`;
    case 'bar':
      return `M${spot(1, size)}L${spot(1, -size)}M${spot(4, size)}L${spot(4, -size)}`;
    case 'ring': {
      const r = short(size * 0.6);
      return `M${spot(0, 0)}a${r} ${r} 0 1 0 ${delta(inward, size * 1.2)}a${r} ${r} 0 1 0 ${delta(inward, -size * 1.2)}Z`;
    }
  }
}

function delta({ x, y }: Point, by: number): string {
  return `${short(x * by)} ${short(y * by)}`;
}

function direction(from: Point, to: Point): Point {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 0.01);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
