import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { apply } from '#lib/domain/diff.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Step } from '#lib/domain/step.ts';
import { structureFault } from '#lib/domain/structure.ts';
import { checkStep, schemaVersion } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';
import type { Database, DiagramRecord, LogKey, LogRecord, Takeover } from './database.ts';

/** Below the size at which Chromium keeps a value as a file of its own, in any script. */
const charactersPerPart = 20_000;

/** A diagram as its log tells it. */
export interface LoadedLog {
  readonly steps: readonly Step[];
  readonly diagram: Diagram;
  /** Steps that a window wrote after another had taken over: kept, not applied. */
  readonly strays: number;
}

/** What is wrong with a log, and what could be read before the damage. */
export interface LogDamage {
  readonly code: 'log-damaged';
  readonly reason: 'checksum' | 'incomplete' | 'gap' | 'invalid' | 'newer-version' | 'missing-end';
  /** The step at which reading stopped. */
  readonly seq: number;
  /** Steps that the log holds from there on. */
  readonly unread: number;
  readonly readable: LoadedLog;
}

/**
 * Starts to write a step and returns when it is on the disk (`durability: strict`). The transaction
 * is made in the caller's task, reads nothing and is committed at once: that is what survives a
 * closing window. A step written again under its number replaces the earlier one.
 */
export async function writeStep(
  database: Database,
  diagram: { id: DiagramId; epoch: number },
  step: Step
): Promise<void> {
  const records = recordsOf(diagram.id, diagram.epoch, step);
  await atOnce(database, (ops) => [
    () => ops.delete(rangeOf(diagram, step.seq)),
    ...records.map((record) => () => ops.put(record))
  ]);
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

/** Reads and replays a log. A damaged record stops it there: what came before is returned. */
export function replay(
  records: readonly LogRecord[],
  { takeovers }: Pick<DiagramRecord, 'takeovers'>
): Result<LoadedLog, LogDamage> {
  const bySeq = new Map<number, LogRecord[]>();
  const stray = new Set<string>();
  let last = 0;
  for (const record of records) {
    const { epoch, seq } = record;
    // A number that no step can have was not written by this app.
    if (!Number.isSafeInteger(seq) || seq < 1) continue;
    if (isStray(record, takeovers)) stray.add(`${String(epoch)}/${String(seq)}`);
    else bySeq.set(seq, [...(bySeq.get(seq) ?? []), record]);
    if (bySeq.has(seq)) last = Math.max(last, seq);
  }
  const strays = stray.size;
  const steps: Step[] = [];
  let diagram = emptyTables;
  for (let seq = 1; seq <= last; seq++) {
    const step = readStep(bySeq.get(seq), seq);
    const next = step.ok ? apply(diagram, step.value.diff) : diagram;
    const reason = step.ok ? structureFault(next, step.value.diff)?.code : step.error.code;
    if (reason || !step.ok) {
      const readable = { steps, diagram, strays };
      const unread = [...bySeq.keys()].filter((held) => held >= seq).length;
      return err({ code: 'log-damaged', reason: reason ?? 'invalid', seq, unread, readable });
    }
    steps.push(step.value);
    diagram = next;
  }
  return ok({ steps, diagram, strays });
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

function readStep(
  records: readonly LogRecord[] | undefined,
  seq: number
): Result<Step, { code: Exclude<LogDamage['reason'], 'missing-end'> }> {
  if (!records?.[0]) return err({ code: 'gap' });
  if (records.some((record) => record.schema > schemaVersion))
    return err({ code: 'newer-version' });
  const parts = [...records].sort((a, b) => a.part - b.part);
  if (parts.some((record, index) => record.part !== index || record.parts !== parts.length)) {
    return err({ code: 'incomplete' });
  }
  if (
    parts.some((record) => typeof record.body !== 'string' || crc32(record.body) !== record.crc)
  ) {
    return err({ code: 'checksum' });
  }
  const step = checkStep(parsed(parts.map((record) => record.body).join('')));
  return step.ok && step.value.seq === seq ? step : err({ code: 'invalid' });
}

function isStray({ epoch, seq }: LogRecord, takeovers: readonly Takeover[]): boolean {
  return takeovers.some((takeover) => takeover.epoch > epoch && seq > takeover.base);
}

function rangeOf({ id, epoch }: { id: DiagramId; epoch: number }, seq: number): IDBKeyRange {
  const key = (part: number): LogKey => [id, epoch, seq, part];
  return IDBKeyRange.bound(key(0), key(Number.MAX_SAFE_INTEGER));
}

/** The text as plain data; undefined, which is no step, when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
