import type { EngagementId } from '#lib/domain/ids.ts';
import type { Run, Size } from './geometry.ts';
import type { Point } from './scene.ts';

export type Side = 'left' | 'right' | 'bottom';

/** One end of a thread at a card. */
export interface End {
  readonly id: EngagementId;
  readonly at: 'client' | 'provider';
  readonly run: Run;
  readonly width: number;
  /** The centre of the card at the other end. */
  readonly other: Point;
}

/** Where on the card an end sits, from the card's centre. */
export interface Port extends Point {
  readonly side: Side;
}

const gaps = { client: 4, provider: 8 };
const parallelPitch = 10;
const cornerRoom = 8;

/** The ports of all ends of one card: spread in the order of the other ends, so none share one. */
export function portsOf(card: Size, ends: readonly End[]): Map<End, Port> {
  const ports = new Map<End, Port>();
  for (const side of ['left', 'right'] as const) {
    const sorted = ends.filter((end) => sideOf(end) === side).sort(compare);
    const x = side === 'left' ? -card.width / 2 : card.width / 2;
    const offsets = spread(sorted, card.height - 2 * cornerRoom);
    sorted.forEach((end, index) => ports.set(end, { side, x, y: offsets[index] ?? 0 }));
  }
  const loops = ends.filter(({ run }) => run === 'loop').sort(compare);
  for (const end of loops) ports.set(end, loopPort(card, end, loops));
  return ports;
}

function sideOf({ at, run }: End): Side {
  if (run === 'loop') return 'bottom';
  if (run === 'stacked') return 'right';
  return (run === 'forward') === (at === 'client') ? 'right' : 'left';
}

/**
 * From top to bottom; parallel threads in an order that does not cross. Between cards above one another they
 * run around each other, so one card has them the other way round: its ends as a client first, then those as
 * a provider, turned.
 */
function compare(a: End, b: End): number {
  if (a.other.y !== b.other.y) return a.other.y - b.other.y;
  if (a.other.x !== b.other.x) return a.other.x - b.other.x;
  const [stacked, beside] = [a.run === 'stacked', b.run === 'stacked'];
  if (stacked !== beside) return stacked ? 1 : -1;
  if (stacked && a.at !== b.at) return a.at === 'client' ? -1 : 1;
  const order = a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  return stacked && a.at === 'provider' ? -order : order;
}

function spread(ends: readonly End[], room: number): number[] {
  const centres: number[] = [];
  ends.forEach((end, index) => {
    const before = ends[index - 1];
    centres.push(before ? (centres[index - 1] ?? 0) + pitch(before, end) : 0);
  });
  const length = centres.at(-1) ?? 0;
  const scale = length > room ? room / length : 1;
  return centres.map((centre) => (centre - length / 2) * scale);
}

function pitch(a: End, b: End): number {
  const free = (a.width + b.width) / 2 + Math.max(gaps[a.at], gaps[b.at]);
  const parallel = a.other.x === b.other.x && a.other.y === b.other.y;
  return parallel ? Math.max(free, parallelPitch) : free;
}

function loopPort(card: Size, end: End, loops: readonly End[]): Port {
  const rank = loops.filter(({ id, at }) => at === end.at && id < end.id).length;
  const reach = Math.min(16 + rank * 14, card.width / 2 - cornerRoom);
  return { side: 'bottom', x: end.at === 'client' ? -reach : reach, y: card.height / 2 };
}
