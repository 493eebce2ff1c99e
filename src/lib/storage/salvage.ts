import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { emptyTables, tableNames, tableTypes } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply } from '#lib/domain/diff.ts';
import { remove } from '#lib/domain/edit.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import { anyMissingEnd } from '#lib/domain/structure.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import type { Database } from './database.ts';
import { readRecord } from './library.ts';
import type { NewerNetwork } from './loading.ts';
import { loadLog } from './loading.ts';
import { rawLog } from './log.ts';
import { readMirror } from './mirror.ts';
import type { LoadedLog, LogDamage } from './replay.ts';
import { readableSteps } from './replay.ts';
import { listVersions, readVersion } from './versions.ts';

/** What was brought together of a diagram that cannot be opened, and what is missing from it. */
export interface Salvaged {
  readonly diagram: Diagram;
  /** Where most of it comes from. */
  readonly from: 'log' | 'mirror' | 'version';
  /** The last step of the log that is in it. */
  readonly seq: number;
  /** Steps of the log that could not be read and are left out. */
  readonly skipped: readonly number[];
  /** Records that were dropped, because what they lead to is missing or they are not sound. */
  readonly dropped: readonly { readonly table: TableName; readonly id: string }[];
}

/**
 * Brings together what is left of a diagram, without changing it: the mirror when it is as new as
 * the log; else every step that can be read, the unreadable ones left out, and what then leads
 * nowhere dropped; else the newest version that can be read. Undefined when there is nothing.
 */
export async function salvage(database: Database, id: DiagramId): Promise<Salvaged | undefined> {
  const whole = { skipped: [], dropped: [] };
  const mirror = await readMirror(id).catch(() => undefined);
  const log = await salvagedLog(database, id);
  if (mirror && mirror.seq >= (log?.seq ?? 0)) {
    return { ...whole, diagram: mirror.diagram, from: 'mirror', seq: mirror.seq };
  }
  if (log && hasContent(log.diagram)) return log;
  for (const { n } of await listVersions(database, id)) {
    const found = await readVersion(database, [id, n]);
    if (found) {
      return { ...whole, diagram: found.diagram, from: 'version', seq: found.version.seq };
    }
  }
  return log ?? (mirror && { ...whole, diagram: mirror.diagram, from: 'mirror', seq: mirror.seq });
}

const hasContent = ({ parties, settings }: Diagram) => parties.size > 0 || settings.size > 0;

async function salvagedLog(database: Database, id: DiagramId): Promise<Salvaged | undefined> {
  const records = await rawLog(database, id);
  // The list of diagrams may have lost what the log still has.
  const record = (await readRecord(database, id)) ?? { id, takeovers: [] };
  const loaded = await loadLog(database, record);
  const readable = loaded.ok ? loaded.value : readableOf(loaded.error);
  if (!readable) return undefined;
  const { diagram: begun, last } = readable;
  const { steps, unreadable } = readableSteps(records, record.takeovers);
  const later = steps.filter(({ seq }) => seq > last);
  if (records.length === 0 && last === 0) return undefined;
  const diagram = later.reduce((at, { diff }) => apply(at, fitting(at, diff)), begun);
  const seq = Math.max(last, ...steps.map((step) => step.seq), ...unreadable);
  const skipped = unreadable.filter((number) => number > last);
  return { ...mended(diagram), from: 'log', seq, skipped };
}

function readableOf(failure: LogDamage | NewerNetwork): LoadedLog | undefined {
  return failure.code === 'log-damaged' ? failure.readable : undefined;
}

/** What of a change can be done: no field of a record that was lost. */
function fitting(diagram: Diagram, change: Diff): Diff {
  const tables = tableNames.flatMap((table) => {
    const there = diagram[table] as { has(id: string): boolean };
    const records = Object.entries(change[table] ?? {}).filter(
      ([id, fields]) => there.has(id) || fields['id']?.[0] === null
    );
    return records.length > 0 ? [[table, Object.fromEntries(records)] as const] : [];
  });
  return Object.fromEntries(tables);
}

/** The diagram without what is not sound: records that are none, and what leads to nothing. */
export function mended(diagram: Diagram): Pick<Salvaged, 'diagram' | 'dropped'> {
  const dropped: { table: TableName; id: string }[] = [];
  let at = diagram;
  for (;;) {
    const fault = faultOf(at);
    if (!fault) return { diagram: at, dropped };
    const before = at;
    at = fault.reduce((rest, { table, id }) => remove(rest, table, id), before);
    dropped.push(...missingFrom(before, at));
    const isStuck = tableNames.every((table) => before[table] === at[table]);
    if (isStuck) return { diagram: emptyTables, dropped };
  }
}

interface Place {
  readonly table: TableName;
  readonly id: string;
}

/** What to take out of a diagram so that the first thing wrong with it is gone. */
function faultOf(diagram: Diagram): readonly Place[] | undefined {
  const fault = anyMissingEnd(diagram);
  if (fault?.code === 'missing-end') {
    const { table, field, missing } = fault;
    const reference = tableTypes[table].references.find((each) => each.field === field);
    return (reference?.to ?? []).map((to) => ({ table: to, id: missing }));
  }
  const read = readFile(writeFile(diagram));
  if (read.ok || !('table' in read.error) || !('id' in read.error)) return undefined;
  const { table, id } = read.error;
  return [{ table, id }];
}

function missingFrom(before: Diagram, after: Diagram): Place[] {
  return tableNames.flatMap((table) => {
    const there = after[table] as { has(id: string): boolean };
    return [...(before[table] as Iterable<{ readonly id: string }>)].flatMap(({ id }) =>
      there.has(id) ? [] : [{ table, id }]
    );
  });
}
