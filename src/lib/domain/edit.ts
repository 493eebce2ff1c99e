import type { Diagram, RecordOf, TableName } from './diagram.ts';
import { tableNames, tableTypes } from './diagram.ts';
import type { LooseRecord } from './structure.ts';
import { namedIds } from './structure.ts';
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

export type Fields<R> = { readonly [F in keyof Omit<R, 'id'>]?: R[F] | undefined };

/**
 * The diagram without the record, and without every reference to it: records that end at it go
 * too, lists lose its id. One call leaves a sound diagram (V-01).
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
    const ends = tableTypes[table].references.filter((r) => r.kind === 'end' && r.to === to);
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
  const lists = tableTypes[name].references.filter((r) => r.kind === 'list' && gone.has(r.to));
  const changes: [string, LooseRecord | undefined][] = [];
  for (const id of gone.get(name) ?? []) changes.push([id, undefined]);
  for (const record of lists.length > 0 ? table : []) {
    if (gone.get(name)?.has(record.id)) continue;
    let next = record;
    for (const list of lists) {
      const left = namedIds(next, list).filter((id) => !gone.get(list.to)?.has(id));
      if (left.length === namedIds(next, list).length) continue;
      // An emptied list becomes absent: empty `supports` would claim "direct", and nobody said so.
      next = withFields<LooseRecord>(next, { [list.field]: left.length > 0 ? left : undefined });
    }
    if (next !== record) changes.push([record.id, next]);
  }
  return changes.length === 0 ? diagram : { ...diagram, [name]: table.with(changes) };
}

function tableOf(diagram: Diagram, name: TableName): Table<LooseRecord> {
  return diagram[name] as unknown as Table<LooseRecord>;
}
