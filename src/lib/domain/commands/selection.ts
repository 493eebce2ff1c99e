import type { TableName } from '../diagram.ts';
import { put, remove } from '../edit.ts';
import type { Placement } from '../records.ts';
import type { EngagementId, PartyId, PlacementId } from '../ids.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** Any other record that can be selected. */
export interface Selected {
  readonly table: TableName;
  readonly id: string;
}

/** Deletes what is selected, and with it every reference to what is deleted. */
export const removeSelection = command<{
  parties: PartyId[];
  engagements: EngagementId[];
  others?: readonly Selected[];
}>({
  run(diagram, { parties, engagements, others = [] }) {
    let next = diagram;
    for (const { table, id } of others) next = remove(next, table, id);
    for (const id of engagements) next = remove(next, 'engagements', id);
    for (const id of parties) next = remove(next, 'parties', id);
    return ok(next);
  },
  describe: (diagram, { parties, engagements, others = [] }) => {
    const isOne = parties.length === 1 && others.length === 0;
    const [only] = isOne ? parties : [];
    const name = only && diagram.parties.get(only)?.name;
    return { count: parties.length + engagements.length + others.length, name: name ?? '' };
  }
});

/** Puts cards somewhere else; who is moved by hand is pinned. */
export const movePlacements = command<{ to: { id: PlacementId; x: number; y: number }[] }>({
  run(diagram, { to }) {
    let next = diagram;
    for (const { id, x, y } of to) {
      const placement = next.placements.get(id);
      if (!placement) return refused({ code: 'not-found', id });
      next = put(next, 'placements', { ...placement, x, y, pinned: true });
    }
    return ok(next);
  },
  describe: (diagram, { to }) => {
    const placement = to.length === 1 && to[0] ? diagram.placements.get(to[0].id) : undefined;
    const name = placement && diagram.parties.get(placement.partyId)?.name;
    return { count: to.length, name: name ?? '' };
  }
});

/**
 * Puts parties where a layout wants them, in one. Whoever was pinned stays so unless released; a party
 * that stood nowhere gets its place.
 */
export const arrangePlacements = command<{
  layout: string;
  release: boolean;
  to: { id: PlacementId; partyId: PartyId; x: number; y: number }[];
}>({
  run(diagram, { to, release }) {
    const moved: [PlacementId, Placement][] = [];
    for (const { id, partyId, x, y } of to) {
      if (!diagram.parties.has(partyId)) return refused({ code: 'not-found', id: partyId });
      const known = diagram.placements.get(id);
      if (known && known.partyId !== partyId) return refused({ code: 'already-exists', id });
      const pinned = !release && (known?.pinned ?? false);
      moved.push([id, { ...known, id, partyId, x, y, pinned }]);
    }
    return ok({ ...diagram, placements: diagram.placements.with(moved) });
  },
  describe: (_, { layout, to }) => ({ layout, count: to.length })
});
