import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { applied } from '#lib/domain/diff.ts';
import { emptyHistory, record } from '#lib/domain/history.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Step } from '#lib/domain/step.ts';
import type { StructureFault } from '#lib/domain/structure.ts';
import { searchedForFault } from '#lib/domain/structure.ts';
import type { Versioned } from '#lib/schema/index.ts';
import { checkedStep, schemaVersion, upgraded } from '#lib/schema/index.ts';
import { crc32 } from './checksum.ts';
import type { DiagramRecord, LogRecord, Takeover } from './database.ts';
import { parsed } from './parsed.ts';
import { isStray } from './strays.ts';

/** A diagram as snapshot and log tell it. */
export interface LoadedLog {
  /** The steps that can still be undone: all that are left of the log in the current schema. */
  readonly steps: readonly Step[];
  readonly diagram: Diagram;
  /** The number of the last step. */
  readonly last: number;
  /** What came after the snapshot, or all where there is none. */
  readonly growth: Growth;
  /** Steps that a window wrote after another had taken over: kept, not applied. */
  readonly strays: number;
  /** The newest snapshot could not be used; what is older told the same. */
  readonly rescued?: boolean;
}

/** How far a log has grown; characters are those of its records. */
export interface Growth {
  readonly steps: number;
  readonly characters: number;
  /** The schema of the oldest step or snapshot that was needed. */
  readonly schema: number;
}

/** Where replaying begins: the content of a snapshot, as the version of its time had it. */
export interface Base extends Versioned {
  readonly seq: number;
}

/** What is wrong with a log, and what could be read before the damage. */
export interface LogDamage {
  readonly code: 'log-damaged';
  readonly reason:
    'checksum' | 'incomplete' | 'gap' | 'invalid' | 'newer-version' | StructureFault['code'];
  /** The step at which reading stopped. */
  readonly seq: number;
  /** Steps that the log holds from there on. */
  readonly unread: number;
  readonly readable: LoadedLog;
}

/**
 * Replays a log upon nothing, or upon a snapshot; steps before that are history only. A damaged
 * record stops it there: what came before is returned. It rests between steps, and within long ones.
 */
export function* replayed(
  records: readonly LogRecord[],
  { takeovers }: Pick<DiagramRecord, 'takeovers'>,
  base?: Base
): Rests<Result<LoadedLog, LogDamage>> {
  const { bySeq, strays, highest } = sorted(records, takeovers);
  const from = base?.seq ?? 0;
  const last = Math.max(from, highest);
  let at: Versioned = base ?? { schema: schemaOf(bySeq.get(1)), diagram: emptyTables };
  let steps = base ? yield* historyBefore(bySeq, base) : [];
  const growth = { steps: last - from, characters: 0, schema: at.schema };
  for (let seq = from + 1; seq <= last; seq++) {
    const held = bySeq.get(seq);
    const next = yield* afterStep(at, held, seq);
    if (!next.ok) {
      const readable = { steps, diagram: at.diagram, last: seq - 1, growth, strays };
      const unread = [...bySeq.keys()].filter((number) => number >= seq).length;
      const { code: reason } = next.error;
      return err({ code: 'log-damaged', reason, seq, unread, readable });
    }
    // An undo knows only the schema of its step: none leads back behind a migration.
    if (next.value.schema !== at.schema) steps = [];
    steps.push(next.value.step);
    for (const { body } of held ?? []) growth.characters += body.length;
    at = next.value;
  }
  const current = upgraded(at);
  if (!current.ok) {
    const readable = { steps, diagram: at.diagram, last, growth, strays };
    return err({ code: 'log-damaged', reason: 'invalid', seq: last, unread: 0, readable });
  }
  if (at.schema !== schemaVersion) steps = [];
  return ok({ steps: closed(steps), diagram: current.value.diagram, last, growth, strays });
}

/** Every step of a log that can be read, in their order, and the numbers of those that cannot. */
export function readableSteps(
  records: readonly LogRecord[],
  takeovers: readonly Takeover[]
): { steps: Step[]; unreadable: number[] } {
  const { bySeq, highest } = sorted(records, takeovers);
  const lowest = Math.min(highest, ...bySeq.keys());
  const steps: Step[] = [];
  const unreadable: number[] = [];
  for (let seq = lowest; seq <= highest; seq++) {
    const held = bySeq.get(seq);
    const step = schemaOf(held) === schemaVersion ? finished(readStep(held, seq)) : undefined;
    if (step?.ok) steps.push(step.value);
    else if (seq > 0) unreadable.push(seq);
  }
  return { steps, unreadable };
}

/**
 * The newest steps of which each takes back one of them, or, when nothing of them is left to take back,
 * one that is gone: a window may go farther back than the log is kept. Where the log breaks off elsewhere
 * in undoing and redoing, an undo of what is gone would pass for a step of its own.
 */
function closed(steps: readonly Step[]): readonly Step[] {
  let from = 0;
  let history = emptyHistory;
  for (const [index, step] of steps.entries()) {
    const isGone = step.undoes !== undefined && step.undoes < (steps[from]?.seq ?? 0);
    if (isGone && history.undoable.length > 0) {
      from = index + 1;
      history = emptyHistory;
    } else history = record(history, step);
  }
  return steps.slice(from);
}

/** The diagram and the schema after one step, or why there is none. */
function* afterStep(
  at: Versioned,
  held: readonly LogRecord[] | undefined,
  seq: number
): Rests<Result<Versioned & { step: Step }, { code: LogDamage['reason'] }>> {
  const step = yield* readStep(held, seq);
  if (!step.ok) return step;
  const before = schemaOf(held) < at.schema ? undefined : upgraded(at, schemaOf(held));
  if (!before?.ok) return err({ code: 'invalid' });
  const { schema } = before.value;
  const diagram = yield* applied(before.value.diagram, step.value.diff);
  yield;
  // What an older version allowed is judged when its records are led to the current one.
  const fault = schema === schemaVersion && (yield* searchedForFault(diagram, step.value.diff));
  return fault ? err({ code: fault.code }) : ok({ schema, diagram, step: step.value });
}

/** The steps of the same schema that lead up to a snapshot without a gap. */
function* historyBefore(bySeq: ReadonlyMap<number, LogRecord[]>, base: Base): Rests<Step[]> {
  const steps: Step[] = [];
  for (let seq = base.seq; seq >= 1; seq--) {
    const held = bySeq.get(seq);
    const step = yield* readStep(held, seq);
    if (!step.ok || schemaOf(held) !== base.schema) break;
    steps.push(step.value);
  }
  return steps.reverse();
}

/** The records of each step, strays apart. */
function sorted(records: readonly LogRecord[], takeovers: readonly Takeover[]) {
  const bySeq = new Map<number, LogRecord[]>();
  const strays = new Set<string>();
  let highest = 0;
  for (const record of records) {
    const { epoch, seq } = record;
    // A number that no step can have was not written by this app.
    if (!Number.isSafeInteger(seq) || seq < 1) continue;
    if (isStray(record, takeovers)) {
      strays.add(`${String(epoch)}/${String(seq)}`);
      continue;
    }
    bySeq.set(seq, [...(bySeq.get(seq) ?? []), record]);
    highest = Math.max(highest, seq);
  }
  return { bySeq, strays: strays.size, highest };
}

function schemaOf(records: readonly LogRecord[] | undefined): number {
  return records?.[0]?.schema ?? schemaVersion;
}

function* readStep(
  records: readonly LogRecord[] | undefined,
  seq: number
): Rests<Result<Step, { code: Exclude<LogDamage['reason'], StructureFault['code']> }>> {
  if (!records?.[0]) return err({ code: 'gap' });
  if (records.some((record) => record.schema > schemaVersion))
    return err({ code: 'newer-version' });
  const parts = [...records].sort((a, b) => a.part - b.part);
  if (parts.some((record, index) => record.part !== index || record.parts !== parts.length)) {
    return err({ code: 'incomplete' });
  }
  for (const { body, crc } of parts) {
    if (typeof body !== 'string' || crc32(body) !== crc) return err({ code: 'checksum' });
    yield;
  }
  const text = parsed(parts.map((record) => record.body).join(''));
  yield;
  const step = yield* checkedStep(text);
  yield;
  return step.ok && step.value.seq === seq ? step : err({ code: 'invalid' });
}
