import type { TableName } from '../diagram.ts';
import type { Fields } from '../edit.ts';
import { put, remove, withFields } from '../edit.ts';
import type { EngagementId, FieldDefId, PartyId, PlacementId } from '../ids.ts';
import type { Json } from '../json.ts';
import { withOwnValue } from '../own-fields.ts';
import type { Engagement, Party, Placement, RecordBase } from '../records.ts';
import { ok } from '../result.ts';
import type { Table } from '../table.ts';
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

/** The same change of several records of a table; tags and own values beside it stay as they are. */
export const editSelection = command<
  (
    | { table: 'parties'; ids: readonly PartyId[]; fields?: Fields<Party> }
    | { table: 'engagements'; ids: readonly EngagementId[]; fields?: Fields<Engagement> }
  ) & {
    addTags?: readonly string[];
    removeTags?: readonly string[];
    /** Own values by field; `null` clears one. */
    own?: Readonly<Record<FieldDefId, Json>>;
  }
>({
  run(diagram, { table, ids, fields = {}, addTags = [], removeTags = [], own = {} }) {
    const records = diagram[table] as unknown as Table<RecordBase>;
    const next: [string, RecordBase][] = [];
    for (const id of ids) {
      const record = records.get(id);
      if (!record) return refused({ code: 'not-found', id });
      let { tags, custom } = record;
      if (addTags.length + removeTags.length > 0) {
        const left = [...(tags ?? []), ...addTags].filter((tag) => !removeTags.includes(tag));
        tags = left.length > 0 ? [...new Set(left)] : undefined;
      }
      for (const [field, value] of Object.entries(own)) {
        custom = withOwnValue(custom, field as FieldDefId, value ?? undefined);
      }
      next.push([id, withFields<RecordBase>(record, { ...fields, tags, custom })]);
    }
    return ok({ ...diagram, [table]: records.with(next) });
  },
  describe: (_, { table, ids }) => ({
    parties: table === 'parties' ? ids.length : 0,
    engagements: table === 'engagements' ? ids.length : 0
  })
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
