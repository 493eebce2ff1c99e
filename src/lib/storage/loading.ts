import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Runner } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import { readVersioned, schemaVersion } from '#lib/schema/index.ts';
import type { Database, DiagramRecord, LogRecord } from './database.ts';
import { readRecord } from './library.ts';
import type { Base, LoadedLog, LogDamage } from './replay.ts';
import { replayed } from './replay.ts';
import type { Generation } from './snapshots.ts';
import { generationsOf, readSnapshot } from './snapshots.ts';
import { isStray } from './strays.ts';

/** A diagram that a later version of the app has written. */
export interface NewerNetwork {
  readonly code: 'newer-network';
  readonly found: number;
  readonly known: number;
}

/** What is needed of a diagram's record to read its log. */
type LogOwner = Pick<DiagramRecord, 'id' | 'gen' | 'takeovers'>;

export interface LoadedDiagram {
  readonly record: DiagramRecord;
  readonly log: Result<LoadedLog, LogDamage | NewerNetwork>;
}

/**
 * Reads a diagram: the newest snapshot that is whole with the log after it, else an older one, else
 * the log alone. Undefined when there is no such diagram.
 * @param run who must not stand still meanwhile says how
 */
export async function readDiagram(
  database: Database,
  id: DiagramId,
  run: Runner = finished
): Promise<LoadedDiagram | undefined> {
  const record = await readRecord(database, id);
  if (!record) return undefined;
  const log = await loadLog(database, record, { run });
  if (log.ok) return { record, log };
  // The worker of another window may have put a newer generation in its place meanwhile.
  const again = await readRecord(database, id);
  return again?.gen === record.gen ? { record, log } : readDiagram(database, id, run);
}

/** The same for a record that was just read, up to a step. */
export async function loadLog(
  database: Database,
  record: LogOwner,
  { upTo = Number.MAX_SAFE_INTEGER, run = finished }: { upTo?: number; run?: Runner } = {}
): Promise<LoadedDiagram['log']> {
  const generations = (await generationsOf(database, record)).filter(({ seq }) => seq <= upTo);
  const found = Math.max(0, ...generations.map(({ schema }) => schema));
  if (found > schemaVersion) return newer(found);
  const damages: LogDamage[] = [];
  for (const generation of [...generations, alone]) {
    const log = await loadUpon(database, record, { generation, upTo, run });
    if (log?.ok) return ok({ ...log.value, rescued: generation?.gen !== record.gen });
    if (log?.error.code === 'newer-network') return log;
    if (log) damages.push(log.error);
  }
  // Of several ways that all end at some damage, the one that leads farthest.
  return err(damages.reduce((a, b) => (b.readable.last > a.readable.last ? b : a)));
}

/** The log without any snapshot. */
const alone = undefined;

/** Undefined when the snapshot cannot be read. */
async function loadUpon(
  database: Database,
  record: LogOwner,
  { generation, upTo, run }: { generation: Generation | typeof alone; upTo: number; run: Runner }
): Promise<LoadedDiagram['log'] | undefined> {
  const base = generation && (await baseOf(database, record.id, generation, run));
  if (generation && !base) return undefined;
  const from = generation ? Math.min(generation.historyFrom, generation.seq + 1) : 1;
  const { records, strays } = await logFrom(database, record, { from, upTo });
  const found = records.reduce((most, { schema }) => Math.max(most, schema), 0);
  if (found > schemaVersion) return newer(found);
  const log = await run(replayed(records, record, base));
  // Nothing at all is no diagram: it must never be taken for one that was emptied.
  if (log.ok && log.value.last === 0) {
    const readable = { ...log.value, strays };
    return err({ code: 'log-damaged', reason: 'gap', seq: 1, unread: 0, readable });
  }
  return log.ok ? ok({ ...log.value, strays }) : log;
}

async function baseOf(
  database: Database,
  id: DiagramId,
  generation: Generation,
  run: Runner
): Promise<Base | undefined> {
  const text = await readSnapshot(database, id, generation);
  const content = text === undefined ? undefined : await run(readVersioned(text));
  return content?.ok ? { ...content.value, seq: generation.seq } : undefined;
}

/** The log's records between two steps, and how many strays there are in all of it. */
async function logFrom(
  database: Database,
  { id, takeovers }: LogOwner,
  { from, upTo }: { from: number; upTo: number }
): Promise<{ records: LogRecord[]; strays: number }> {
  const keys = await database.getAllKeys('ops', IDBKeyRange.bound([id], [id, []]));
  const strays = new Set<string>();
  const epochs = new Set<number>();
  for (const [, epoch, seq] of keys) {
    if (isStray({ epoch, seq }, takeovers)) strays.add(`${String(epoch)}/${String(seq)}`);
    else if (seq >= from && seq <= upTo) epochs.add(epoch);
  }
  const ranges = [...epochs].map((epoch) =>
    IDBKeyRange.bound([id, epoch, from], [id, epoch, upTo, []])
  );
  const records = await Promise.all(ranges.map((range) => database.getAll('ops', range)));
  const counted = records.flat().filter((record) => !isStray(record, takeovers));
  return { records: counted, strays: strays.size };
}

function newer(found: number): { readonly ok: false; readonly error: NewerNetwork } {
  return err({ code: 'newer-network', found, known: schemaVersion });
}
