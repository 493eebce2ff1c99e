import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';
import type { Database, LogKey, LogRecord } from './database.ts';

/** Below the size at which Chromium keeps a value as a file of its own, in any script. */
const charactersPerPart = 20_000;

/**
 * Starts to write a step and returns when it is on the disk (`durability: strict`). The transaction
 * is made in the caller's task, reads nothing and is committed at once: that is what survives a
 * closing window. A step written again under its number replaces the earlier one. Returns how many
 * characters its records hold.
 */
export async function writeStep(
  database: Database,
  diagram: { id: DiagramId; epoch: number },
  step: Step
): Promise<number> {
  const records = recordsOf(diagram.id, diagram.epoch, step);
  await atOnce(database, (ops) => [
    () => ops.delete(rangeOf(diagram, step.seq)),
    ...records.map((record) => () => ops.put(record))
  ]);
  return records.reduce((sum, { body }) => sum + body.length, 0);
}

/** Takes a step out of the log: a gesture that was cancelled never happened. */
export function eraseStep(
  database: Database,
  diagram: { id: DiagramId; epoch: number },
  seq: number
): Promise<void> {
  return atOnce(database, (ops) => [() => ops.delete(rangeOf(diagram, seq))]);
}

type Ops = ReturnType<typeof opsOf>['store'];

function opsOf(database: Database) {
  return database.transaction('ops', 'readwrite', { durability: 'strict' });
}

/** Makes all requests in the caller's task and commits them; when one is refused, none counts. */
async function atOnce(
  database: Database,
  requests: (ops: Ops) => readonly (() => Promise<unknown>)[]
): Promise<void> {
  const transaction = opsOf(database);
  const pending: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests(transaction.store)) pending.push(request());
    transaction.commit();
  } catch (cause) {
    transaction.abort();
    await Promise.allSettled(pending);
    throw cause;
  }
  await Promise.all(pending);
}

/** All records of a diagram's log as they lie in the database, for a raw copy. */
export function rawLog(database: Database, id: DiagramId): Promise<LogRecord[]> {
  return database.getAll('ops', IDBKeyRange.bound([id], [id, []]));
}

/** Everything that lies under a diagram's id, readable or not, as text: for whoever can repair it. */
export async function rawDiagram(database: Database, id: DiagramId): Promise<string> {
  const range = IDBKeyRange.bound([id], [id, []]);
  const inChunks = async (store: 'snap' | 'versions') => {
    const keys = await database.getAllKeys(store, range);
    const values = await database.getAll(store, range);
    return keys.map((key, index) => ({ key, value: plain(values[index]) }));
  };
  const [record, steps] = [await database.get('docs', id), await rawLog(database, id)];
  const [snapshots, versions] = [await inChunks('snap'), await inChunks('versions')];
  return JSON.stringify({ record, steps, snapshots, versions }, null, 1);
}

/** Bytes as hexadecimal digits; other values are plain already. */
function plain(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function recordsOf(docId: DiagramId, epoch: number, step: Step): LogRecord[] {
  const text = JSON.stringify(step);
  const parts = Math.max(1, Math.ceil(text.length / charactersPerPart));
  return Array.from({ length: parts }, (_, part) => {
    const body = text.slice(part * charactersPerPart, (part + 1) * charactersPerPart);
    const crc = crc32(body);
    return { docId, epoch, seq: step.seq, part, parts, schema: schemaVersion, body, crc };
  });
}

function rangeOf({ id, epoch }: { id: DiagramId; epoch: number }, seq: number): IDBKeyRange {
  const key = (part: number): LogKey => [id, epoch, seq, part];
  return IDBKeyRange.bound(key(0), key(Number.MAX_SAFE_INTEGER));
}
