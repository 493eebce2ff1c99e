import type { DiagramId } from '#lib/domain/ids.ts';
import type { Rests, Runner } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';
import type { Database, LogKey, LogRecord } from './database.ts';

/** Below the size at which Chromium keeps a value as a file of its own, in any script. */
const charactersPerPart = 20_000;

/** Some two million characters: handed over within a few milliseconds. */
const recordsAtOnce = 100;

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
  const records = finished(recordsOf(diagram.id, diagram.epoch, step));
  await atOnce(database, (ops) => [
    () => ops.delete(rangeOf(diagram, step.seq)),
    ...records.map((record) => () => ops.put(record))
  ]);
  return records.reduce((sum, { body }) => sum + body.length, 0);
}

/**
 * Writes the first step of a diagram that nobody has a record of yet: however large it is, in as many
 * transactions as need be, because until there is a record it does not count.
 */
export async function writeFirstStep(
  database: Database,
  diagram: { id: DiagramId; epoch: number },
  step: Step,
  run: Runner
): Promise<void> {
  const records = await run(recordsOf(diagram.id, diagram.epoch, step));
  for (let from = 0; from < records.length; from += recordsAtOnce) {
    const some = records.slice(from, from + recordsAtOnce);
    await atOnce(database, (ops) => some.map((record) => () => ops.put(record)));
  }
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

/** The records of a step; it rests after each of them. */
function* recordsOf(docId: DiagramId, epoch: number, step: Step): Rests<LogRecord[]> {
  const records: Omit<LogRecord, 'parts'>[] = [];
  let text = '';
  const cut = () => {
    const body = text.slice(0, charactersPerPart);
    text = text.slice(charactersPerPart);
    const { length: part } = records;
    const crc = crc32(body);
    records.push({ docId, epoch, seq: step.seq, part, schema: schemaVersion, body, crc });
  };
  for (const piece of jsonOf(step)) {
    text += piece;
    while (text.length > charactersPerPart) {
      cut();
      yield;
    }
  }
  cut();
  return records.map((record) => ({ ...record, parts: records.length }));
}

/** A step as JSON, in pieces of about a record of its diagram. */
function* jsonOf({ diff, ...head }: Step): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"diff":{`;
  let before = '';
  for (const [table, records] of Object.entries(diff)) {
    yield `${before}${JSON.stringify(table)}:{`;
    before = '';
    for (const [id, fields] of Object.entries(records)) {
      yield `${before}${JSON.stringify(id)}:${JSON.stringify(fields)}`;
      before = ',';
    }
    yield '}';
    before = ',';
  }
  yield '}}';
}

function rangeOf({ id, epoch }: { id: DiagramId; epoch: number }, seq: number): IDBKeyRange {
  const key = (part: number): LogKey => [id, epoch, seq, part];
  return IDBKeyRange.bound(key(0), key(Number.MAX_SAFE_INTEGER));
}
