import type { Diagram } from '../diagram.ts';
import type { Loose } from '../fragment.ts';
import type { LooseRecord } from '../references.ts';
import type { Placement } from '../records.ts';
import { put } from '../edit.ts';
import { ok } from '../result.ts';
import type { Table } from '../table.ts';
import { command, refused } from './command.ts';

/** Puts records into a diagram that were carried there, all or none. */
export const pasteRecords = command<{ records: readonly Loose[] }>({
  run(diagram, { records }) {
    let next = diagram;
    for (const { table, record } of records) {
      if (tableOf(next, table).has(record.id)) {
        return refused({ code: 'already-exists', id: record.id });
      }
      const others = tableOf(next, table).with([[record.id, record]]);
      next = { ...next, [table]: others };
    }
    return ok(next);
  },
  describe: (_, { records }) => {
    const parties = records.filter(({ table }) => table === 'parties');
    const [only] = parties.length === 1 ? parties : [];
    return { count: parties.length, name: (only?.record['name'] as string | undefined) ?? '' };
  }
});

/** Shows a party once more, or several: a further placement is a shadow of its card. */
export const addPlacements = command<{ placements: readonly Placement[] }>({
  run(diagram, { placements }) {
    let next = diagram;
    for (const placement of placements) {
      const { id, partyId } = placement;
      if (next.placements.has(id)) return refused({ code: 'already-exists', id });
      if (!next.parties.has(partyId)) return refused({ code: 'not-found', id: partyId });
      next = put(next, 'placements', placement);
    }
    return ok(next);
  },
  describe: (diagram, { placements }) => {
    const [only] = placements.length === 1 ? placements : [];
    return {
      count: placements.length,
      name: (only && diagram.parties.get(only.partyId)?.name) ?? ''
    };
  }
});

function tableOf(diagram: Diagram, name: Loose['table']): Table<LooseRecord> {
  return diagram[name] as unknown as Table<LooseRecord>;
}
