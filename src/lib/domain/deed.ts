import type { Command, CommandFailure, CommandId, StepParams } from './commands/index.ts';
import { commands } from './commands/index.ts';
import type { Diagram } from './diagram.ts';
import type { Diff } from './diff.ts';
import { apply, compose, diff, invert, isEmptyDiff } from './diff.ts';
import type { History } from './history.ts';
import { record } from './history.ts';
import { sameJson } from './json.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';
import type { Step } from './step.ts';
import type { StructureFault } from './structure.ts';
import { structureFault } from './structure.ts';

/**
 * Something done to an open diagram, as data. It carries its ids and its time, so it can wait and be
 * done again on another head of the log: what a window does that has not the right to write yet.
 */
export type Deed =
  | { readonly do: 'run'; readonly id: CommandId; readonly args: unknown; readonly at: string }
  /** Sets the mark: all until `end` is one step, all until `cancel` never was. */
  | { readonly do: 'begin' | 'end' | 'cancel' }
  /** Takes back these steps in turn: an undo, a redo, or a jump. */
  | { readonly do: 'take-back'; readonly seqs: readonly number[]; readonly at: string }
  /** A step that was made but perhaps not kept; `kept` is the form of it that the log has. */
  | { readonly do: 'append'; readonly step: Step; readonly kept?: Step | undefined };

/** An open diagram: what it is, how it came to be, and the step that is still being made. */
export interface Work {
  readonly diagram: Diagram;
  readonly history: History;
  readonly open?: OpenStep | undefined;
}

/** A step that is still being made: a drag, or a field that has the focus. */
interface OpenStep {
  readonly before: Diagram;
  readonly historyBefore: History;
  readonly step: Step | undefined;
}

/** What came of a deed. */
export interface Outcome {
  readonly work: Work;
  /** The steps as the log must now hold them. */
  readonly steps: readonly Step[];
  /** The number of a step that was cancelled, which leaves the log. */
  readonly erased?: number;
}

export type DeedFailure =
  | CommandFailure
  | StructureFault
  /** The step to be taken back is not the newest any more, or the step does not fit the diagram. */
  | { readonly code: 'overtaken' };

/** The work after a deed, or why it is refused. A deed that changes nothing leaves no step. */
export function perform(work: Work, deed: Deed): Result<Outcome, DeedFailure> {
  switch (deed.do) {
    case 'run':
      return run(work, deed);
    case 'begin':
      return ok(begun(ended(work)));
    case 'end':
      return ok(ended(work));
    case 'cancel':
      return ok(cancelled(work));
    case 'take-back':
      return takenBack(work, deed);
    case 'append':
      return appended(work, deed);
  }
}

/** A deed that waits, with the numbers of the steps that it made where it was first done. */
export interface HeldDeed {
  readonly deed: Deed;
  readonly made: readonly number[];
}

/**
 * Steps that were made but perhaps not kept, as deeds. What the log holds of them is not done
 * twice: `formOf` gives the form of a step that it has.
 */
export function unkeptDeeds(
  steps: readonly Step[],
  formOf: (step: Step) => Step | undefined
): HeldDeed[] {
  return steps.map((step) => {
    const kept = formOf(step);
    return { deed: { do: 'append', step, kept }, made: kept ? [] : [step.seq] };
  });
}

/**
 * Does deeds again on a head of the log. Steps get the next numbers there, and what takes a step
 * back finds it under its new number. What the head does not allow is left out and reported.
 */
export function performAgain(
  head: Work,
  held: readonly HeldDeed[]
): { work: Work; steps: readonly Step[]; refused: readonly DeedFailure[] } {
  const provisional = new Set(held.flatMap(({ made }) => made));
  const numbers = new Map<number, number>();
  const steps = new Map<number, Step>();
  const refused: DeedFailure[] = [];
  let work = head;
  for (const { deed, made } of held) {
    const result = perform(work, renumbered(deed, provisional, numbers));
    if (!result.ok) {
      refused.push(result.error);
      continue;
    }
    work = result.value.work;
    const { erased } = result.value;
    if (erased !== undefined) steps.delete(erased);
    for (const [index, step] of result.value.steps.entries()) {
      steps.set(step.seq, step);
      const first = made[index];
      if (first !== undefined) numbers.set(first, step.seq);
    }
  }
  return { work, steps: [...steps.values()], refused };
}

/** Whether a change finds the diagram as it expects it. */
export function fits(diagram: Diagram, change: Diff): boolean {
  return sameJson(diff(diagram, apply(diagram, change)), change);
}

function run(
  work: Work,
  { id, args, at }: Extract<Deed, { do: 'run' }>
): Result<Outcome, DeedFailure> {
  const { diagram, open } = work;
  const command = commands[id] as unknown as Command<unknown>;
  const result = command.run(diagram, args);
  if (!result.ok) return result;
  const change = diff(diagram, result.value);
  if (isEmptyDiff(change)) return ok({ work, steps: [] });
  const fault = structureFault(result.value, change);
  if (fault) return err(fault);
  const params: StepParams = command.describe(open?.before ?? diagram, args);
  const whole = open?.step ? compose(open.step.diff, change) : change;
  const before = open?.historyBefore ?? work.history;
  const step = { seq: before.length + 1, label: id, params, diff: whole, at };
  const next = { diagram: result.value, history: record(before, step) };
  return ok({ work: open ? { ...next, open: { ...open, step } } : next, steps: [step] });
}

function begun({ work, ...rest }: Outcome): Outcome {
  const { diagram: before, history: historyBefore } = work;
  return { ...rest, work: { ...work, open: { before, historyBefore, step: undefined } } };
}

/** Ends the open step; one that came back to its mark leaves nothing to undo. */
function ended(work: Work): Outcome {
  if (work.open?.step && isEmptyDiff(work.open.step.diff)) return cancelled(work);
  return { work: { diagram: work.diagram, history: work.history }, steps: [] };
}

/** Back to the mark. */
function cancelled({ diagram, history, open }: Work): Outcome {
  if (!open?.step) return { work: { diagram, history }, steps: [] };
  const work = { diagram: open.before, history: open.historyBefore };
  return { work, steps: [], erased: open.step.seq };
}

function takenBack(
  work: Work,
  { seqs, at }: Extract<Deed, { do: 'take-back' }>
): Result<Outcome, DeedFailure> {
  let { diagram, history } = work;
  const steps: Step[] = [];
  for (const undoes of seqs) {
    const target = newest(history, undoes);
    if (!target) return err({ code: 'overtaken' });
    const { label, params } = target;
    const step = { seq: history.length + 1, label, params, undoes, diff: invert(target.diff), at };
    diagram = apply(diagram, step.diff);
    history = record(history, step);
    steps.push(step);
  }
  return ok({ work: { diagram, history }, steps });
}

function appended(
  work: Work,
  { step: { undoes, ...step }, kept }: Extract<Deed, { do: 'append' }>
): Result<Outcome, DeedFailure> {
  const { diagram, history } = work;
  const change = kept ? compose(invert(kept.diff), step.diff) : step.diff;
  if (isEmptyDiff(change)) return ok({ work, steps: [] });
  const after = apply(diagram, change);
  if (!fits(diagram, change) || structureFault(after, change)) return err({ code: 'overtaken' });
  const target = undoes !== undefined && newest(history, undoes) ? { undoes } : {};
  const added = { ...step, ...target, seq: history.length + 1, diff: change };
  return ok({ work: { diagram: after, history: record(history, added) }, steps: [added] });
}

/** The step of this number, when it is the next to be undone or redone. */
function newest({ undoable, redoable }: History, seq: number): Step | undefined {
  return [undoable.at(-1), redoable.at(-1)].find((step) => step?.seq === seq);
}

/** The deed with the numbers that the steps it names have by now. */
function renumbered(
  deed: Deed,
  provisional: ReadonlySet<number>,
  numbers: ReadonlyMap<number, number>
): Deed {
  // A step that was not made again has no number, so nothing can take it back.
  const now = (seq: number) => numbers.get(seq) ?? (provisional.has(seq) ? 0 : seq);
  if (deed.do === 'take-back') return { ...deed, seqs: deed.seqs.map(now) };
  if (deed.do !== 'append' || deed.step.undoes === undefined) return deed;
  return { ...deed, step: { ...deed.step, undoes: now(deed.step.undoes) } };
}
