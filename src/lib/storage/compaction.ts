import { reachOf } from '#lib/domain/history.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { schemaVersion, writeCompact } from '#lib/schema/index.ts';
import { contentSum } from './content-sum.ts';
import type { Database, DiagramRecord, LogKey, Pin, SnapReason } from './database.ts';
import { readRecord } from './library.ts';
import { loadLog } from './loading.ts';
import type { LoadedLog } from './replay.ts';
import type { Generation } from './snapshots.ts';
import { dropSnapshot, generationsOf, readSnapshot, writeSnapshot } from './snapshots.ts';
import { lastOfEpoch } from './strays.ts';
import { within } from './transaction.ts';

/** Steps that stay in the log for undo, however old, as long as they are not too large. */
const stepsKept = 500;
const charactersKept = 64 * 1024 * 1024;
const daysPinned = 30;
/** Of one transaction, so that no edit waits long behind it. */
const stepsDroppedAtOnce = 200;

/** What a window asks to be kept as a snapshot. */
export interface CompactionRequest {
  readonly id: DiagramId;
  /** The number of the window as a writer. */
  readonly epoch: number;
  /** The last step, which must be closed for good, and the sum of the diagram that it led to. */
  readonly seq: number;
  readonly sum: number;
  /** Now. */
  readonly at: string;
}

export interface Compacted {
  readonly gen: number;
  readonly seq: number;
  readonly reason: SnapReason;
}

export type CompactionFailure =
  /** The diagram is gone, or another window writes it. */
  | { readonly code: 'not-the-writer' }
  /** The log does not reach so far, or has gone farther under another window. */
  | { readonly code: 'not-in-the-log'; readonly seq: number }
  /** What the disk holds does not lead to what the window shows: nothing was changed. */
  | { readonly code: 'replay-differs'; readonly seq: number }
  | { readonly code: 'log-unreadable' }
  /** The snapshot did not come back from the disk as it was written: nothing was changed. */
  | { readonly code: 'snapshot-unreadable' };

/**
 * Writes what a log leads to as a new generation, and takes away what nobody needs any more. Two
 * generations and the log after the older one stay, so a damaged snapshot costs nothing. The new
 * one counts from the short transaction on that follows its verification; interrupted anywhere, the
 * diagram loads as before.
 */
export async function compact(
  database: Database,
  { id, epoch, seq, sum, at }: CompactionRequest
): Promise<Result<Compacted, CompactionFailure>> {
  const record = await readRecord(database, id);
  if (record?.epoch !== epoch) return err({ code: 'not-the-writer' });
  const log = await loadLog(database, record, { upTo: seq });
  if (!log.ok) return err({ code: 'log-unreadable' });
  if (log.value.last !== seq) return err({ code: 'not-in-the-log', seq });
  const { diagram, growth } = log.value;
  if ((await contentSum(diagram)) !== sum) return err({ code: 'replay-differs', seq });

  const older = await generationsOf(database, record);
  if (older.some((generation) => generation.seq > seq)) return err({ code: 'not-in-the-log', seq });
  const gen = (record.gen ?? 0) + 1;
  const reason = growth.schema < schemaVersion ? 'migration' : 'compaction';
  const historyFrom = firstUndoable(log.value);
  const text = writeCompact(diagram);
  const head = { gen, epoch, seq, historyFrom, schema: schemaVersion, reason } as const;
  await writeSnapshot(database, id, text, head);
  const written = (await generationsOf(database, { ...record, gen }))[0];
  const back = written?.gen === gen ? await readSnapshot(database, id, written) : undefined;
  if (back !== text) return err({ code: 'snapshot-unreadable' });

  const pinned = pinAfter(record, reason, at);
  if (!(await switchTo(database, record, gen, pinned))) return err({ code: 'not-the-writer' });
  // The snapshot that served in place of a damaged one is not yet superfluous.
  if (!log.value.rescued)
    await dropSuperfluous(database, record, { older, log: log.value, pinned });
  return ok({ gen, seq, reason });
}

/** The step behind the last one that filled the diagram: undo never goes back before that. */
function firstUndoable({ steps, last }: LoadedLog): number {
  const filled = steps.findLast(({ label }) => label === 'diagram/fill');
  return filled ? filled.seq + 1 : (steps[0]?.seq ?? last + 1);
}

/** A migration pins what was there before it; a pin that has had its time is let go. */
function pinAfter(record: DiagramRecord, reason: SnapReason, at: string): Pin | undefined {
  if (reason !== 'migration')
    return record.pinned && record.pinned.until > at ? record.pinned : undefined;
  const until = new Date(Date.parse(at) + daysPinned * 24 * 60 * 60 * 1000);
  return { gen: record.gen ?? 0, until: until.toISOString() };
}

/** Lets the generation count, unless another window took the diagram over meanwhile. */
async function switchTo(
  database: Database,
  { id, epoch, gen: before }: DiagramRecord,
  gen: number,
  pinned: Pin | undefined
): Promise<boolean> {
  const transaction = database.transaction('docs', 'readwrite', { durability: 'strict' });
  return within(transaction, async () => {
    const record = await transaction.store.get(id);
    if (record?.epoch !== epoch || record.gen !== before) return false;
    const { pinned: _, ...rest } = record;
    const pin = pinned && { pinned };
    await transaction.store.put({ ...rest, gen, schema: schemaVersion, ...pin });
    return true;
  });
}

interface Superfluous {
  readonly older: readonly Generation[];
  readonly log: LoadedLog;
  readonly pinned: Pin | undefined;
}

/** Generations before the one that was the newest until now, and steps that none of those needs. */
async function dropSuperfluous(
  database: Database,
  { id, takeovers }: DiagramRecord,
  { older, log, pinned }: Superfluous
): Promise<void> {
  const [previous, ...others] = older;
  const isPinned = ({ gen }: Generation) => pinned !== undefined && gen >= pinned.gen;
  for (const each of others) if (!isPinned(each)) await dropSnapshot(database, id, each.gen);
  const kept = [...others.filter(isPinned), ...(previous ? [previous] : [])];
  const needsWholeLog = kept.length === 0 || pinned?.gen === 0;
  if (needsWholeLog) return;
  const upTo = Math.min(...kept.map(({ seq }) => seq), lastBeyond(log));
  await dropSteps(database, id, (epoch) => Math.min(upTo, lastOfEpoch(epoch, takeovers)));
}

/** The last step that is beyond what undo may keep; 0 when none is. */
function lastBeyond({ steps, last }: LoadedLog): number {
  let characters = 0;
  const tooMuch = steps.findLast(({ diff }) => {
    characters += JSON.stringify(diff).length;
    return characters > charactersKept;
  });
  const beyond = Math.min(last - stepsKept, reachOf(steps, stepsKept) - 1);
  return Math.max(tooMuch?.seq ?? 0, beyond);
}

async function dropSteps(
  database: Database,
  id: DiagramId,
  lastOf: (epoch: number) => number
): Promise<void> {
  const keys = await database.getAllKeys('ops', IDBKeyRange.bound([id], [id, []]));
  const byEpoch = new Map<number, Set<number>>();
  for (const [, epoch, seq] of keys) {
    if (seq > lastOf(epoch)) continue;
    byEpoch.set(epoch, (byEpoch.get(epoch) ?? new Set()).add(seq));
  }
  for (const [epoch, old] of byEpoch) {
    const seqs = [...old];
    for (let at = 0; at < seqs.length; at += stepsDroppedAtOnce) {
      const some = seqs.slice(at, at + stepsDroppedAtOnce);
      const first: LogKey = [id, epoch, some[0] ?? 0, 0];
      const last: LogKey = [id, epoch, some.at(-1) ?? 0, Number.MAX_SAFE_INTEGER];
      await database.delete('ops', IDBKeyRange.bound(first, last));
    }
  }
}
