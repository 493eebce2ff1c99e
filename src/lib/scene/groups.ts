import type { Cluster, Container } from '#lib/domain/records.ts';
import type { Table } from '#lib/domain/table.ts';
import { cardBox } from './bounds.ts';
import { boxOf, cardHeight, cardWidth, grown, union } from './geometry.ts';
import { hullAround } from './hull.ts';
import type { Box, Card, Frame, Hull, Point } from './scene.ts';

/** Room around the cards in a box, and above them for its title. */
const padding = 16;
const titleRoom = 26;
/** Below the lowest card of a cluster, for its name. */
const labelRoom = 12;

/** The box around the cards of a container; undefined when none of them stands anywhere. */
export function frameOf(
  container: Container | undefined,
  cards: Table<Card>,
  folded: readonly Point[] | undefined
): Frame | undefined {
  if (!container) return undefined;
  if (folded) return foldedFrame(container, folded);
  const members = membersOf(container.memberIds, cards);
  const around = union(members.map(cardBox));
  if (!around) return undefined;
  const box = grown(around, padding);
  const { id, name } = container;
  const top = box.top - titleRoom + padding / 2;
  return { id, name, count: members.length, box: { ...box, top }, folded: false };
}

/** As large as a card, in the middle of where its cards stand. */
function foldedFrame({ id, name }: Container, at: readonly Point[]): Frame | undefined {
  const around = union(at.map((point) => boxOf({ ...point, width: 0, height: 0 })));
  if (!around) return undefined;
  const x = Math.round((around.left + around.right) / 2);
  const y = Math.round((around.top + around.bottom) / 2);
  const box = boxOf({ x, y, width: cardWidth, height: cardHeight });
  return { id, name, count: at.length, box, folded: true };
}

/** The outline of a cluster with its name below its lowest member. */
export function hullOf(cluster: Cluster | undefined, cards: Table<Card>): Hull | undefined {
  if (!cluster) return undefined;
  const members = membersOf(cluster.memberIds, cards);
  const lowest = lowestOf(members);
  if (!lowest) return undefined;
  const boxes = members.map((card): Box => {
    const box = boxOf(card);
    return card === lowest ? { ...box, bottom: box.bottom + labelRoom } : box;
  });
  const { id, name } = cluster;
  const label: Point = { x: lowest.x - lowest.width / 2, y: lowest.y + lowest.height / 2 + 20 };
  return { id, name, count: members.length, outline: hullAround(boxes), label };
}

function membersOf(ids: readonly Card['id'][], cards: Table<Card>): Card[] {
  return [...new Set(ids)].sort().flatMap((id) => cards.get(id) ?? []);
}

function lowestOf(cards: readonly Card[]): Card | undefined {
  let lowest: Card | undefined;
  for (const card of cards) {
    if (!lowest || card.y + card.height / 2 > lowest.y + lowest.height / 2) lowest = card;
  }
  return lowest;
}
