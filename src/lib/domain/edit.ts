import type { Diagram, RecordOf, TableName } from './diagram.ts';
import { tableNames, tableTypes } from './diagram.ts';
import type { LooseRecord } from './references.ts';
import { namedIds, withoutNames } from './references.ts';
import type { Table } from './table.ts';

/** The three pure edits that every command is made of. */

/** The diagram with the record added or replaced. */
export function put<N extends TableName>(diagram: Diagram, name: N, record: RecordOf<N>): Diagram {
  return { ...diagram, [name]: tableOf(diagram, name).with([[record.id, record]]) };
}

/** The record with the fields set; a field given as `undefined` becomes absent. */
export function withFields<R extends object>(record: R, fields: Fields<R>): R {
  const entries = Object.entries({ ...record, ...fields });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as R;
}

/** Any fields but the id; only a field that may be absent may be given as `undefined`. */
export type Fields<R> = {
  readonly [F in keyof Omit<R, 'id'>]?: object extends Pick<R, F> ? R[F] | undefined : R[F];
};

/**
 * The diagram without the record, and without every reference to it: records that end at it go
 * too, other fields let go of its id as `ReferenceKind` says. One call leaves a sound diagram
 * (V-01).
 */
export function remove(diagram: Diagram, name: TableName, id: string): Diagram {
  const gone = new Map<TableName, Set<string>>([[name, new Set([id])]]);
  const queue: [TableName, string][] = [[name, id]];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const [table, record] of endingAt(diagram, ...next)) {
      const ids = gone.get(table) ?? new Set();
      if (ids.has(record.id)) continue;
      gone.set(table, ids.add(record.id));
      queue.push([table, record.id]);
    }
  }
  return tableNames.reduce((result, table) => without(result, table, gone), diagram);
}

function* endingAt(
  diagram: Diagram,
  to: TableName,
  id: string
): Iterable<[TableName, LooseRecord]> {
  for (const table of tableNames) {
    const ends = tableTypes[table].references.filter((r) => r.kind === 'end' && r.to.includes(to));
    if (ends.length === 0) continue;
    for (const record of tableOf(diagram, table)) {
      if (ends.some((end) => namedIds(record, end).includes(id))) yield [table, record];
    }
  }
}

function without(
  diagram: Diagram,
  name: TableName,
  gone: ReadonlyMap<TableName, ReadonlySet<string>>
): Diagram {
  const table = tableOf(diagram, name);
  const isGone = (to: readonly TableName[]) => (id: string) =>
    to.some((target) => gone.get(target)?.has(id));
  const references = tableTypes[name].references.filter(
    ({ kind, to }) => kind !== 'end' && to.some((target) => gone.has(target))
  );
  const changes: [string, LooseRecord | undefined][] = [];
  for (const id of gone.get(name) ?? []) changes.push([id, undefined]);
  for (const record of references.length > 0 ? table : []) {
    if (gone.get(name)?.has(record.id)) continue;
    let next = record;
    for (const reference of references) {
      const left = withoutNames(next, reference, isGone(reference.to));
      if (left === next[reference.field]) continue;
      next = withFields<LooseRecord>(next, { [reference.field]: left });
    }
    if (next !== record) changes.push([record.id, next]);
  }
  return changes.length === 0 ? diagram : { ...diagram, [name]: table.with(changes) };
}

function tableOf(diagram: Diagram, name: TableName): Table<LooseRecord> {
  return diagram[name] as unknown as Table<LooseRecord>;
}
