import type { Diagram, TableName } from './diagram.ts';
import { tableNames } from './diagram.ts';
import type { Json } from './json.ts';
import { sameJson } from './json.ts';
import type { Rests } from './slices.ts';
import { finished, withRests } from './slices.ts';
import type { Table } from './table.ts';

/**
 * What changed between two diagrams, field by field. `null` stands for "absent", so a record is
 * added when all its fields come from `null` and removed when all go to `null`; adding, changing
 * and removing need no cases of their own. A diff is plain data: it can be stored, sent to another
 * window or a worker, and replayed there.
 *
 * Laws (property tests in `tests/unit/domain/diff.test.ts`), for all diagrams a, b, c:
 *   apply(a, diff(a, b)) = b
 *   apply(b, invert(diff(a, b))) = a
 *   apply(a, compose(d, e)) = apply(apply(a, d), e)
 *   compose(d, invert(d)) = {}
 *   compose(diff(a, b), diff(b, c)) = diff(a, c)
 */
export type Diff = { readonly [N in TableName]?: TableDiff };
export type TableDiff = Readonly<Record<string, RecordDiff>>;
export type RecordDiff = Readonly<Record<string, FieldDiff>>;
export type FieldDiff = readonly [from: Json, to: Json];

interface AnyRecord {
  readonly id: string;
  readonly [field: string]: Json;
}
type AnyTable = Table<AnyRecord>;

/** The change that leads from one diagram to another; costs what differs, not what is there. */
export function diff(before: Diagram, after: Diagram): Diff {
  return collect((name) => {
    const [from, to] = [tableOf(before, name), tableOf(after, name)];
    const ids = [...from.changedIds(to)];
    return ids.map((id) => [id, recordDiff(from.get(id), to.get(id))]);
  });
}

/** A diagram on its way from nothing, and what has come to it since the part before. */
export interface Grown {
  readonly after: Diagram;
  readonly change: Diff;
}

/**
 * The way from nothing to a diagram in parts of so many records, for whoever must not do it at a
 * stroke. All changes together are `diff(nothing, diagram)`; the records are the diagram's own, and
 * may name some of a later part.
 */
export function* grown(nothing: Diagram, diagram: Diagram, most = recordsInPart): Generator<Grown> {
  let [after, change, room]: [Diagram, Diff, number] = [nothing, {}, most];
  for (const name of tableNames) {
    const records = [...tableOf(diagram, name)];
    while (records.length > 0) {
      const part = records.splice(0, room).map((record) => [record.id, record] as const);
      room -= part.length;
      after = { ...after, [name]: tableOf(after, name).with(part) };
      const all = Object.fromEntries(part.map(([id, record]) => [id, entered(record)]));
      change = { ...change, [name]: all };
      if (room > 0) continue;
      yield { after, change };
      [change, room] = [{}, most];
    }
  }
  if (room < most) yield { after, change };
}

/** Taken in within some tens of milliseconds by whoever follows a diagram. */
const recordsInPart = 2000;

/** The diagram after the change. Fields that the diff does not name stay as they are. */
export function apply(diagram: Diagram, change: Diff): Diagram {
  return finished(applied(diagram, change));
}

/** The same with rests, for a change of many records. */
export function* applied(diagram: Diagram, change: Diff): Rests<Diagram> {
  const changed: Partial<Record<TableName, AnyTable>> = {};
  for (const name of tableNames) {
    const records = Object.entries(change[name] ?? {});
    if (records.length === 0) continue;
    const table = tableOf(diagram, name);
    const after: [string, AnyRecord | undefined][] = [];
    yield* withRests(records, ([id, fields]) => {
      after.push([id, patched(table.get(id), fields)]);
    });
    changed[name] = table.with(after);
  }
  return { ...diagram, ...changed } as Diagram;
}

/** The change that takes a change back. */
export function invert(change: Diff): Diff {
  return mapFields(change, ([from, to]) => [to, from]);
}

/** One change that does what two do in turn. */
export function compose(first: Diff, second: Diff): Diff {
  return collect((name) => {
    const [earlier, later] = [first[name] ?? {}, second[name] ?? {}];
    const ids = new Set([...Object.keys(earlier), ...Object.keys(later)]);
    return [...ids].map((id) => [id, composeFields(own(earlier, id), own(later, id))]);
  });
}

/** Whether the change changes nothing. */
export function isEmptyDiff(change: Diff): boolean {
  return tableNames.every((name) => Object.keys(change[name] ?? {}).length === 0);
}

/** How many records a change adds, changes or takes away. */
export function recordsIn(change: Diff): number {
  return tableNames.reduce((sum, name) => sum + Object.keys(change[name] ?? {}).length, 0);
}

function recordDiff(from: AnyRecord | undefined, to: AnyRecord | undefined): RecordDiff {
  if (!from) return entered(to);
  const fields = new Set([...Object.keys(from), ...Object.keys(to ?? {})]);
  return kept(
    [...fields].map((field) => [field, [own(from, field) ?? null, own(to, field) ?? null]])
  );
}

/** All of a new record: what an imported diagram consists of. */
function entered(record: AnyRecord | undefined): RecordDiff {
  return Object.fromEntries(
    Object.entries<Json | undefined>(record ?? {}).flatMap(([field, value]) =>
      value === null || value === undefined ? [] : [[field, [null, value] as const] as const]
    )
  );
}

function composeFields(first: RecordDiff = {}, second: RecordDiff = {}): RecordDiff {
  const fields = new Set([...Object.keys(first), ...Object.keys(second)]);
  return kept(
    [...fields].map((field) => {
      const [earlier, later] = [own(first, field), own(second, field)];
      return [field, [(earlier ?? later)?.[0] ?? null, (later ?? earlier)?.[1] ?? null]];
    })
  );
}

function patched(record: AnyRecord | undefined, fields: RecordDiff): AnyRecord | undefined {
  if (!record) {
    const all = Object.entries(fields).flatMap(([field, [, to]]) =>
      to === null ? [] : [[field, to] as const]
    );
    return all.length === 0 ? undefined : (Object.fromEntries(all) as unknown as AnyRecord);
  }
  const next = new Map<string, Json>(Object.entries(record));
  for (const [field, [, to]] of Object.entries(fields)) {
    if (to === null) next.delete(field);
    else next.set(field, to);
  }
  return next.size === 0 ? undefined : (Object.fromEntries(next) as unknown as AnyRecord);
}

/** What is there itself: an unknown field may be called like something that every object has. */
function own<T>(fields: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Leaves out fields that come back to where they started: a diff has one form only. */
function kept(fields: readonly (readonly [string, FieldDiff])[]): RecordDiff {
  return Object.fromEntries(fields.filter(([, [from, to]]) => !sameJson(from, to)));
}

function collect(of: (name: TableName) => readonly (readonly [string, RecordDiff])[]): Diff {
  const tables = tableNames.map((name) => {
    const records = of(name).filter(([, fields]) => Object.keys(fields).length > 0);
    return [name, Object.fromEntries(records)] as const;
  });
  return Object.fromEntries(tables.filter(([, records]) => Object.keys(records).length > 0));
}

function mapFields(change: Diff, turn: (field: FieldDiff) => FieldDiff): Diff {
  return collect((name) =>
    Object.entries(change[name] ?? {}).map(([id, fields]) => [
      id,
      Object.fromEntries(Object.entries(fields).map(([field, pair]) => [field, turn(pair)]))
    ])
  );
}

/** Records seen as plain fields: the algebra knows no schema. */
function tableOf(diagram: Diagram, name: TableName): AnyTable {
  return diagram[name] as unknown as AnyTable;
}
