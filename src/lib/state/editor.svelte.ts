import type { CommandArgs, CommandFailure, CommandId } from '#lib/domain/commands/index.ts';
import type { Command, StepParams } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply, compose, diff, invert, isEmptyDiff } from '#lib/domain/diff.ts';
import type { History } from '#lib/domain/history.ts';
import { emptyHistory, record } from '#lib/domain/history.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Origin, Step } from '#lib/domain/step.ts';
import type { StructureFault } from '#lib/domain/structure.ts';
import { structureFault } from '#lib/domain/structure.ts';

/** What every listener of the door receives: touch what `diff` names, nothing else. */
export interface Change {
  readonly origin: Origin;
  readonly diff: Diff;
  readonly after: Diagram;
  readonly revision: number;
  /** The step as the log must now hold it; absent when a cancelled step is to leave the log. */
  readonly step: Step | undefined;
  /** The number of the step that was cancelled. */
  readonly erased?: number;
}

export type EditFailure = CommandFailure | StructureFault | { readonly code: 'read-only' };

/** A step that is still being made: a drag, or a field that has the focus. */
interface OpenStep {
  readonly before: Diagram;
  readonly historyBefore: History;
  step: Step | undefined;
}

/**
 * The door: the only place where a diagram changes. A command becomes a diff, the diff a new
 * revision and a step of history, and all listeners hear of it.
 */
export class Editor {
  #diagram: Diagram = $state.raw({} as Diagram);
  #history: History = $state.raw(emptyHistory);
  #revision = $state(0);
  #readOnly = $state(false);
  #open: OpenStep | undefined;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #now: () => string;

  constructor(
    loaded: { diagram: Diagram; steps: readonly Step[]; last?: number },
    now: () => string
  ) {
    this.#diagram = loaded.diagram;
    this.#history = loaded.steps.reduce(record, { ...emptyHistory, length: loaded.last ?? 0 });
    this.#now = now;
  }

  get diagram(): Diagram {
    return this.#diagram;
  }

  get history(): History {
    return this.#history;
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

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs a command: a step of its own, or part of the open one. Refusals change nothing. */
  run<C extends CommandId>(id: C, args: CommandArgs<C>): Result<Diagram, EditFailure> {
    if (this.#readOnly) return err({ code: 'read-only' });
    const command = commands[id] as unknown as Command<CommandArgs<C>>;
    const before = this.#diagram;
    const result = command.run(before, args);
    if (!result.ok) return result;
    const change = diff(before, result.value);
    if (isEmptyDiff(change)) return ok(before);
    const fault = structureFault(result.value, change);
    if (fault) return err(fault);
    this.#enter(id, command.describe(this.#open?.before ?? before, args), change, result.value);
    return result;
  }

  /** Sets the mark: all until `end` becomes one step, all until `cancel` never was. */
  begin(): void {
    this.end();
    this.#open = { before: this.#diagram, historyBefore: this.#history, step: undefined };
  }

  /** Ends the open step; one that came back to its mark leaves nothing to undo. */
  end(): void {
    if (this.#open?.step && isEmptyDiff(this.#open.step.diff)) this.cancel();
    this.#open = undefined;
  }

  /** Back to the mark. */
  cancel(): void {
    const open = this.#open;
    this.#open = undefined;
    // Read only in the middle of a step: another window has the log, and builds upon that step.
    if (!open?.step || this.#readOnly) return;
    const back = invert(open.step.diff);
    this.#history = open.historyBefore;
    const erased = open.step.seq;
    this.#publish({ origin: 'history', diff: back, step: undefined, erased }, open.before);
  }

  undo(): Step | undefined {
    this.end();
    return this.#takeBack(this.#history.undoable.at(-1));
  }

  redo(): Step | undefined {
    this.end();
    return this.#takeBack(this.#history.redoable.at(-1));
  }

  #takeBack(target: Step | undefined): Step | undefined {
    if (!target || this.#readOnly) return undefined;
    const change = invert(target.diff);
    const { label, params, seq: undoes } = target;
    const step = {
      seq: this.#history.length + 1,
      label,
      params,
      undoes,
      diff: change,
      at: this.#now()
    };
    this.#history = record(this.#history, step);
    this.#publish({ origin: 'history', diff: change, step }, apply(this.#diagram, change));
    return target;
  }

  #enter(label: CommandId, params: StepParams, change: Diff, after: Diagram): void {
    const open = this.#open;
    const before = open?.historyBefore ?? this.#history;
    const whole = open?.step ? compose(open.step.diff, change) : change;
    const step = { seq: before.length + 1, label, params, diff: whole, at: this.#now() };
    if (open) open.step = step;
    this.#history = record(before, step);
    this.#publish({ origin: 'user', diff: change, step }, after);
  }

  #publish(change: Omit<Change, 'after' | 'revision'>, after: Diagram): void {
    this.#diagram = after;
    this.#revision += 1;
    const heard: Change = { ...change, after, revision: this.#revision };
    for (const listener of this.#listeners) listener(heard);
  }
}
