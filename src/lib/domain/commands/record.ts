import type { Diagram, RecordOf, TableName } from '../diagram.ts';
import { settingsOf } from '../diagram.ts';
import type { Fields } from '../edit.ts';
import { put, remove, withFields } from '../edit.ts';
import type { Settings } from '../records.ts';
import { ok } from '../result.ts';
import type { Table } from '../table.ts';
import type { StepParams } from './command.ts';
import { command, refused } from './command.ts';

/** Tables whose records come, change and go without touching any other; the rest have own commands. */
export type PlainTable = Exclude<TableName, 'settings' | 'parties' | 'engagements' | 'placements'>;

/** One choice of table with what is meant for it: a pair that does not match does not compile. */
type PerTable<T extends TableName, Extra extends { readonly [N in T]: object }> = {
  [N in T]: { readonly table: N } & Extra[N];
}[T];

type Added = PerTable<PlainTable, { [N in PlainTable]: { readonly record: RecordOf<N> } }>;
type Edited = PerTable<
  PlainTable,
  { [N in PlainTable]: { readonly id: RecordOf<N>['id']; readonly fields: Fields<RecordOf<N>> } }
>;
type Removed = PerTable<
  Exclude<TableName, 'settings'>,
  { [N in Exclude<TableName, 'settings'>]: { readonly id: RecordOf<N>['id'] } }
>;

/** A new record of a plain table. */
export const addRecord = command<Added>({
  run(diagram, { table, record }) {
    const { id } = record;
    if (named(diagram, table, id)) return refused({ code: 'already-exists', id });
    return ok(put(diagram, table, record));
  },
  describe: (_, { table, record }) => ({ table, name: nameOf(record) })
});

/** Other values in the fields of a record; `undefined` makes a field unknown. */
export const editRecord = command<Edited>({
  run(diagram, { table, id, fields }) {
    const record = named(diagram, table, id);
    if (!record) return refused({ code: 'not-found', id });
    return ok(put(diagram, table, withFields(record, fields) as RecordOf<typeof table>));
  },
  describe: told
});

/** Deletes any record with every reference to it, as one change. */
export const removeRecord = command<Removed>({
  run(diagram, { table, id }) {
    if (!named(diagram, table, id)) return refused({ code: 'not-found', id });
    return ok(remove(diagram, table, id));
  },
  describe: told
});

/** What holds for the whole diagram: currency, rates, day. */
export const editSettings = command<{ fields: Fields<Settings> }>({
  run: (diagram, { fields }) =>
    ok(put(diagram, 'settings', withFields(settingsOf(diagram), fields))),
  describe: () => ({})
});

function told(
  diagram: Diagram,
  { table, id }: { readonly table: TableName; readonly id: string }
): StepParams {
  const record = named(diagram, table, id);
  return { table, name: record ? nameOf(record) : '' };
}

/** What people call a record: the first of these that it has. */
function nameOf(record: object): string {
  const { name, title, ref, text, reason } = record as Readonly<Record<string, unknown>>;
  const found = [name, title, ref, text, reason].find(
    (each) => typeof each === 'string' && each !== ''
  );
  return (found as string | undefined) ?? '';
}

interface AnyRecord {
  readonly id: string;
}

function named(diagram: Diagram, table: TableName, id: string): AnyRecord | undefined {
  return (diagram[table] as unknown as Table<AnyRecord>).get(id);
}
