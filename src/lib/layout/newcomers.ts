import type { PartyId } from '#lib/domain/ids.ts';
import { componentsOf } from './components.ts';
import { graphOf } from './graph.ts';
import type { Layout, LayoutInput, Position } from './layout.ts';
import { pitch } from './layout.ts';

/**
 * Places for the groups of newcomers that deal with parties who stand: a provider comes a column to
 * the right of its client, a client one to the left of its provider, whoever hangs on them further
 * on. Groups fill the columns from `corner` downwards; `below` is the first height under them.
 */
export function besideStanding(
  { parties, arcs }: LayoutInput,
  standing: ReadonlyMap<PartyId, Position>,
  corner: Position,
  layout: Layout
): { readonly positions: ReadonlyMap<PartyId, Position>; readonly below: number } {
  const positions = new Map<PartyId, Position>();
  const wished = wishes(arcs, standing);
  if (wished.size === 0) return { positions, below: corner.y };

  const newcomers = parties.filter((id) => !standing.has(id));
  const isNew = new Set(newcomers);
  const own = arcs.filter(([client, provider]) => isNew.has(client) && isNew.has(provider));
  const groupOf = new Map<PartyId, number>();
  const groups = componentsOf(graphOf({ parties: newcomers, arcs: own })).map((members, index) =>
    members.flatMap((node) => {
      const id = newcomers[node];
      if (id !== undefined) groupOf.set(id, index);
      return id === undefined ? [] : [id];
    })
  );
  const arcsOf = groups.map((): LayoutInput['arcs'][number][] => []);
  for (const arc of own) arcsOf[groupOf.get(arc[0]) ?? 0]?.push(arc);

  /** The next free height of each column. */
  const free = new Map<number, number>();
  for (const [index, members] of groups.entries()) {
    if (!members.some((id) => wished.has(id))) continue;
    const drawn = layout.run({ parties: members, arcs: arcsOf[index] ?? [] });
    let shift = -Infinity;
    for (const id of members) {
      shift = Math.max(shift, (wished.get(id) ?? -Infinity) - (drawn.get(id)?.x ?? 0));
    }
    const columnOf = (x: number) => Math.round((x + shift - corner.x) / pitch.x);
    const all = [...drawn].map(([id, { x, y }]) => ({ id, column: columnOf(x), y }));
    let [top, start] = [Infinity, corner.y];
    for (const { column, y } of all) {
      top = Math.min(top, y);
      start = Math.max(start, free.get(column) ?? corner.y);
    }
    for (const { id, column, y } of all) {
      const place = { x: corner.x + column * pitch.x, y: start + y - top };
      positions.set(id, place);
      free.set(column, Math.max(free.get(column) ?? corner.y, place.y + pitch.y));
    }
  }
  return { positions, below: Math.max(corner.y, ...free.values()) };
}

/** Where newcomers would stand for the sake of their partners: right of clients before all. */
function wishes(
  arcs: LayoutInput['arcs'],
  standing: ReadonlyMap<PartyId, Position>
): ReadonlyMap<PartyId, number> {
  const [right, left] = [new Map<PartyId, number>(), new Map<PartyId, number>()];
  for (const [client, provider] of arcs) {
    const [from, to] = [standing.get(client), standing.get(provider)];
    if (from && !to)
      right.set(provider, Math.max(right.get(provider) ?? -Infinity, from.x + pitch.x));
    if (to && !from) left.set(client, Math.min(left.get(client) ?? Infinity, to.x - pitch.x));
  }
  return new Map([...left, ...right]);
}
