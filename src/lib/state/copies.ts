import type { DiagramId } from '#lib/domain/ids.ts';
import { readPromise, writePromise } from '#lib/storage/promise.ts';

/** What is known of the copies that a person has outside this browser. */
interface Copies {
  /** When everything was backed up last. */
  readonly backedUp?: string;
  /** When the reminder was put off. */
  readonly putOff?: string;
  /** Up to which step a diagram is in a file, by id. */
  readonly steps: Readonly<Record<string, number>>;
}

const key = 'sourceloom:copies';
const day = 24 * 60 * 60 * 1000;
/** So many edits without a copy, so long after the last one, are worth a reminder. */
const many = 100;
const long = 30 * day;
/** For so long it is put off. */
const pause = 7 * day;

/** When everything was backed up last, and how many edits are in no file since. */
export interface CopyReport {
  readonly backedUp?: string;
  readonly edits: number;
  /** Whether it is time to remind of a backup. */
  readonly due: boolean;
}

export function copyReport(ids: readonly DiagramId[], now: string): CopyReport {
  const { backedUp, putOff, steps } = read();
  // Of ids as `toString`, which a file may bring, a plain object has something too.
  const copied = (id: DiagramId) => (Object.hasOwn(steps, id) ? (steps[id] ?? 0) : 0);
  const edits = ids.reduce((sum, id) => sum + Math.max(0, stepsOf(id) - copied(id)), 0);
  const isOlder = (at: string | undefined, than: number) =>
    at === undefined || Math.abs(Date.parse(now) - Date.parse(at)) >= than;
  const due = edits >= many && isOlder(backedUp, long) && isOlder(putOff, pause);
  return { edits, due, ...(backedUp !== undefined && { backedUp }) };
}

/** How far each diagram is. */
export function stepsNow(ids: readonly DiagramId[]): Copies['steps'] {
  return Object.fromEntries(ids.map((id) => [id, stepsOf(id)]));
}

/** Everything is in a file, up to these steps. */
export function noteBackup(steps: Copies['steps'], now: string): void {
  write({ backedUp: now, steps });
}

/** The history of a diagram has begun anew, in a file or in none: there are fewer steps than once were. */
export function noteBeginning(id: DiagramId, { inFile }: { inFile: boolean }): void {
  writePromise(id, { epoch: 1, seq: 1 });
  noteCopy(id, inFile ? 1 : 0);
}

/** A diagram is in a file, up to a step. */
export function noteCopy(id: DiagramId, step: number): void {
  const copies = read();
  write({ ...copies, steps: { ...copies.steps, [id]: step } });
}

export function putOffReminder(now: string): void {
  write({ ...read(), putOff: now });
}

/** A diagram that nobody has edited here has the step that it began with. */
function stepsOf(id: DiagramId): number {
  return readPromise(id)?.seq ?? 1;
}

function write(copies: Copies): void {
  try {
    localStorage.setItem(key, JSON.stringify(copies));
  } catch {
    // Then the reminder comes sooner than it need.
  }
}

function read(): Copies {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const { backedUp, putOff, steps } = stored;
    return {
      ...(typeof backedUp === 'string' ? { backedUp } : {}),
      ...(typeof putOff === 'string' ? { putOff } : {}),
      steps: Object.fromEntries(
        Object.entries(steps ?? {}).filter(([, step]) => Number.isSafeInteger(step))
      )
    };
  } catch {
    return { steps: {} };
  }
}
