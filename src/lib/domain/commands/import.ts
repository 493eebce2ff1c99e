import type { Diagram, TableName } from '../diagram.ts';
import { tableNames } from '../diagram.ts';
import type { Fields } from '../edit.ts';
import { withFields } from '../edit.ts';
import type { PartyId } from '../ids.ts';
import type { Party } from '../records.ts';
import { ok } from '../result.ts';
import type { Table } from '../table.ts';
import { command, refused } from './command.ts';

/** What files bring into a diagram that is there: whole records, and facts that were not known. */
export interface Imported {
  readonly file: string;
  readonly added: { readonly [N in TableName]?: readonly { readonly id: string }[] };
  /** Facts of parties that were there before; one that has become known meanwhile stays. */
  readonly filled: readonly { readonly id: PartyId; readonly fields: Fields<Party> }[];
}

/** Takes over what files bring, in one. Nothing that is there is moved, renamed or overwritten. */
export const importRecords = command<Imported>({
  run(diagram, { added, filled }) {
    let next = diagram;
    for (const name of tableNames) {
      const records = added[name] ?? [];
      if (records.length === 0) continue;
      const table = looseTable(diagram, name);
      const known = records.find(({ id }) => table.has(id));
      if (known) return refused({ code: 'already-exists', id: known.id });
      next = { ...next, [name]: table.with(records.map((record) => [record.id, record])) };
    }
    const parties = filled.flatMap(({ id, fields }): [PartyId, Party][] => {
      const party = diagram.parties.get(id);
      return party
        ? [[id, withFields(fields as Party, { ...party, ...grown(party, fields) })]]
        : [];
    });
    return ok(parties.length > 0 ? { ...next, parties: next.parties.with(parties) } : next);
  },

  describe: (_, { file, added }) => ({
    file,
    parties: added.parties?.length ?? 0,
    engagements: added.engagements?.length ?? 0
  })
});

/** Takes over what typed lines add, in one. */
export const typeRecords = command<Pick<Imported, 'added'>>({
  run: (diagram, { added }) => importRecords.run(diagram, { file: '', added, filled: [] }),
  describe: (diagram, { added }) => {
    const { file: _, ...counts } = importRecords.describe(diagram, { file: '', added, filled: [] });
    return counts;
  }
});

/** Lists of identifiers grow, and a kind that nobody knew gives way to one that is known. */
function grown(party: Party, fields: Fields<Party>): Partial<Party> {
  const { identifiers, kind } = fields;
  return {
    ...(party.kind === 'unknown' && kind && { kind }),
    ...(identifiers && { identifiers: [...(party.identifiers ?? []), ...identifiers] })
  };
}

function looseTable(diagram: Diagram, name: TableName): Table<{ readonly id: string }> {
  return diagram[name];
}
