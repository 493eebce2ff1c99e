import type { Diagram, TableName } from '../diagram.ts';
import { withFields } from '../edit.ts';
import type { Loose } from '../fragment.ts';
import type { LooseRecord } from '../references.ts';
import type { Result } from '../result.ts';
import { ok } from '../result.ts';
import type { Table } from '../table.ts';
import type { CommandFailure } from './command.ts';
import { command, refused } from './command.ts';

/** A table whose records stand in a grid, a row each. */
export type GridTable = 'parties' | 'engagements' | 'contracts' | 'functions';

/** What a block of cells comes to: other values in records that are there, and new records. */
interface Written {
  readonly table: GridTable;
  /** A field given as `undefined` becomes unknown. */
  readonly edits: readonly {
    readonly id: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
  /** New rows, with what they need elsewhere, such as a place on the canvas. */
  readonly added: readonly Loose[];
}

/** Writes a block of cells, all of it or nothing. */
export const writeRecords = command<Written>({
  run(diagram, { table, edits, added }): Result<Diagram, CommandFailure> {
    const changes: [string, LooseRecord][] = [];
    for (const { id, fields } of edits) {
      const record = tableOf(diagram, table).get(id);
      if (!record) return refused({ code: 'not-found', id });
      changes.push([id, withFields(record, fields as LooseRecord)]);
    }
    let next = withRecords(diagram, table, changes);
    for (const [name, records] of byTable(added)) {
      const known = records.find(({ id }) => tableOf(next, name).has(id));
      if (known) return refused({ code: 'already-exists', id: known.id });
      next = withRecords(
        next,
        name,
        records.map((record) => [record.id, record])
      );
    }
    return ok(next);
  },
  describe: (_, { table, edits, added }) => ({
    table,
    count: edits.length + added.filter((each) => each.table === table).length
  })
});

function byTable(added: readonly Loose[]): ReadonlyMap<Loose['table'], readonly LooseRecord[]> {
  const found = new Map<Loose['table'], LooseRecord[]>();
  for (const { table, record } of added) {
    const records = found.get(table);
    if (records) records.push(record);
    else found.set(table, [record]);
  }
  return found;
}

function withRecords(
  diagram: Diagram,
  name: TableName,
  records: readonly (readonly [string, LooseRecord])[]
): Diagram {
  return { ...diagram, [name]: tableOf(diagram, name).with(records) };
}

function tableOf(diagram: Diagram, name: TableName): Table<LooseRecord> {
  return diagram[name] as unknown as Table<LooseRecord>;
}
