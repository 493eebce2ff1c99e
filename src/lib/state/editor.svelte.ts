import type { CommandArgs, CommandId } from '#lib/domain/commands/index.ts';
import type { Deed, DeedFailure, HeldDeed, Outcome, Work } from '#lib/domain/deed.ts';
import { fits, perform, performAgain } from '#lib/domain/deed.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply, compose, diff, invert, recordsIn } from '#lib/domain/diff.ts';
import type { History } from '#lib/domain/history.ts';
import { emptyHistory, record, wayTo } from '#lib/domain/history.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Origin, Step } from '#lib/domain/step.ts';

/** What every listener of the door receives: touch what `diff` names, nothing else. */
export interface Change {
  readonly origin: Origin;
  readonly diff: Diff;
  readonly after: Diagram;
  readonly revision: number;
  /** The steps as the log must now hold them; none when the log holds them already, or not yet. */
  readonly steps: readonly Step[];
  /** The number of a step that was cancelled and is to leave the log. */
  readonly erased?: number;
}

export type EditFailure = DeedFailure | { readonly code: 'read-only' };

/** A diagram as its log tells it. */
export interface Head {
  readonly diagram: Diagram;
  readonly steps: readonly Step[];
  /** The number of the last step, where steps before were left out. */
  readonly last?: number;
}

/** A step as the log now holds it, or the number of one that left it. */
export type LogEntry =
  | { readonly step: Step; readonly erased?: undefined }
  | { readonly step?: undefined; readonly erased: number };

/** What is done while the right to write is not there. */
interface Held {
  readonly deeds: readonly HeldDeed[];
  /** The steps that the deeds made here, in their newest form. */
  readonly steps: ReadonlyMap<number, Step>;
}

/**
 * The door: the only place where a diagram changes. A command becomes a diff, the diff a new
 * revision and a step of history, and all listeners hear of it. While the door holds (`hold`), what
 * is done is shown but not for the log; `settle` does it again on the log's head.
 */
export class Editor {
  #work: Work = $state.raw({} as Work);
  #revision = $state(0);
  #readOnly = $state(false);
  #held: Held | undefined = $state.raw();
  /** The history before the newest step of the log, which the writing window may still change. */
  #historyBefore: History | undefined;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #now: () => string;

  constructor(loaded: Head, now: () => string) {
    this.#work = this.#headOf(loaded);
    this.#now = now;
  }

  get diagram(): Diagram {
    return this.#work.diagram;
  }

  get history(): History {
    return this.#work.history;
  }

  get revision(): number {
    return this.#revision;
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }

  set readOnly(value: boolean) {
    this.#readOnly = value;
  }

  /** Whether a step is still being made. */
  get making(): boolean {
    return this.#work.open !== undefined;
  }

  /** Steps that are shown here and wait to be done again on the log's head. */
  get held(): readonly Step[] {
    return [...(this.#held?.steps.values() ?? [])];
  }

  /** Whether something waits for `settle`. */
  get waiting(): boolean {
    return (this.#held?.steps.size ?? 0) > 0;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs a command: a step of its own, or part of the open one. Refusals change nothing. */
  run<C extends CommandId>(id: C, args: CommandArgs<C>): Result<Diagram, EditFailure> {
    return this.#do({ do: 'run', id, args, at: this.#now() }, 'user');
  }

  /** Sets the mark: all until `end` becomes one step, all until `cancel` never was. */
  begin(): void {
    this.#do({ do: 'begin' }, 'user');
  }

  /** Ends the open step; one that came back to its mark leaves nothing to undo. */
  end(): void {
    if (this.#work.open) this.#do({ do: 'end' }, 'history');
  }

  /** Back to the mark. */
  cancel(): void {
    if (this.#work.open) this.#do({ do: 'cancel' }, 'history');
  }

  /** Takes the newest step back; false when there is none. */
  undo(): boolean {
    this.end();
    return this.jump(this.history.undoable.length - 1);
  }

  /** Does the step again that was taken back last; false when there is none. */
  redo(): boolean {
    this.end();
    return this.jump(this.history.undoable.length + 1);
  }

  /**
   * Goes to a place of the timeline: each step on the way is taken back, or done again, as a further
   * step of the log. False when it is the present one.
   */
  jump(position: number): boolean {
    this.end();
    const seqs = wayTo(this.history, position);
    if (seqs.length === 0) return false;
    return this.#do({ do: 'take-back', seqs, at: this.#now() }, 'history').ok;
  }

  /** How many records change on the way to a place of the timeline, counted at each step. */
  changesOnTheWay(position: number): number {
    const { undoable, redoable } = this.history;
    const seqs = new Set(wayTo(this.history, position));
    const steps = [...undoable, ...redoable].filter(({ seq }) => seqs.has(seq));
    return steps.reduce((sum, step) => sum + recordsIn(step.diff), 0);
  }

  /**
   * From now on what is done waits. An open step ends here and goes on as another one. `unkept` are
   * steps that the log perhaps does not hold: they wait as well.
   */
  hold(unkept: readonly Step[] = []): void {
    const goesOn = !this.#held && this.#work.open !== undefined;
    if (goesOn) this.end();
    const { deeds, steps } = this.#held ?? { deeds: [], steps: [] };
    const missing = unkept.map((step) => [step.seq, step] as const);
    this.#held = { deeds, steps: new Map([...missing, ...steps]) };
    if (goesOn) this.begin();
  }

  /**
   * Ends the waiting: does first `unkept` and then what waits on the head of the log, and shows
   * what comes out. Returns why some of it is not possible there.
   */
  settle(head: Head, unkept: readonly HeldDeed[] = []): readonly DeedFailure[] {
    const deeds = [...unkept, ...(this.#held?.deeds ?? [])];
    this.#held = undefined;
    const { work, steps, refused } = performAgain(this.#headOf(head), deeds);
    if (steps.length > 0 || work.diagram !== this.diagram) {
      this.#publish({ origin: 'user', steps }, work);
    }
    return refused;
  }

  /** Shows the log as it was read anew; not while something waits, which is done again later. */
  show(head: Head): void {
    if (this.waiting) return;
    this.#publish({ origin: 'other-tab', steps: [] }, this.#marked(this.#headOf(head)));
  }

  /**
   * Shows what the writing window has added to the log. False when it does not continue what is
   * shown here: then the log is to be read anew.
   */
  follow(entry: LogEntry): boolean {
    if (this.waiting) return true;
    const { diagram, history } = this.#work;
    const seq = entry.step?.seq ?? entry.erased;
    const isNext = entry.step !== undefined && seq === history.length + 1;
    const before = isNext ? history : this.#historyBefore;
    const newest = [history.undoable.at(-1), history.redoable.at(-1)].find(
      (step) => step?.seq === seq
    );
    if (!before || !(isNext || newest)) return false;
    const back = isNext || !newest ? {} : invert(newest.diff);
    const change = compose(back, entry.step?.diff ?? {});
    if (!fits(diagram, change)) return false;
    this.#historyBefore = entry.step && before;
    const next = entry.step ? record(before, entry.step) : before;
    const work = this.#marked({ diagram: apply(diagram, change), history: next });
    this.#publish({ origin: 'other-tab', steps: [] }, work);
    return true;
  }

  #do(deed: Deed, origin: Origin): Result<Diagram, EditFailure> {
    if (this.#readOnly) return err({ code: 'read-only' });
    const result = perform(this.#work, deed);
    if (!result.ok) return result;
    const { work, steps, erased } = result.value;
    if (this.#held) this.#held = heldWith(this.#held, deed, result.value);
    if (steps.length === 0 && erased === undefined) {
      this.#work = work;
      return ok(work.diagram);
    }
    this.#historyBefore = undefined;
    const entries = erased === undefined ? { steps } : { steps, erased };
    this.#publish({ origin, ...(this.#held ? { steps: [] } : entries) }, work);
    return ok(work.diagram);
  }

  /** A mark that was set before another window's change stands after it. */
  #marked(work: Work): Work {
    if (!this.#work.open) return work;
    const { diagram: before, history: historyBefore } = work;
    return { ...work, open: { before, historyBefore, step: undefined } };
  }

  #headOf({ diagram, steps, last = 0 }: Head): Work {
    const newest = steps.at(-1);
    const before = steps.slice(0, -1).reduce(record, { ...emptyHistory, length: last });
    this.#historyBefore = newest && before;
    return { diagram, history: newest ? record(before, newest) : before };
  }

  #publish(change: Omit<Change, 'diff' | 'after' | 'revision'>, work: Work): void {
    const before = this.diagram;
    this.#work = work;
    this.#revision += 1;
    const { diagram: after } = work;
    const heard: Change = { ...change, diff: diff(before, after), after, revision: this.#revision };
    for (const listener of this.#listeners) listener(heard);
  }
}

/** What waits, with one more deed; a gesture that came to nothing leaves nothing to wait for. */
function heldWith(held: Held, deed: Deed, { work, steps: made, erased }: Outcome): Held {
  const steps = new Map(held.steps);
  if (erased !== undefined) steps.delete(erased);
  for (const step of made) steps.set(step.seq, step);
  const one = { deed, made: made.map(({ seq }) => seq) };
  if (steps.size > 0) return { deeds: [...held.deeds, one], steps };
  return { deeds: work.open ? [{ deed: { do: 'begin' }, made: [] }] : [], steps };
}
