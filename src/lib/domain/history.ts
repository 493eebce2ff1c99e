import type { Step } from './step.ts';

/**
 * What can be undone and redone, newest last. Read off the log, so a reload finds it again. A step
 * that was taken back and done again keeps the name and the time of its first doing.
 */
export interface History {
  /** Number of steps in the log. */
  readonly length: number;
  readonly undoable: readonly Step[];
  readonly redoable: readonly Step[];
}

export const emptyHistory: History = { length: 0, undoable: [], redoable: [] };

/**
 * The history after one more step of the log. The step that fills a diagram is its beginning: there
 * is nothing before it to go back to. A step that undoes the newest undoable one becomes
 * redoable and keeps its name; one that undoes the newest redoable one (a redo) comes back; any
 * other ends what could be redone. An undo of a step that the log no longer has becomes redoable too:
 * a window may take back more than the log keeps.
 */
export function record(history: History, step: Step): History {
  const { undoable, redoable } = history;
  const length = step.seq;
  if (step.label === 'diagram/fill') return { length, undoable: [], redoable: [] };
  const [done, undone] = [undoable.at(-1), redoable.at(-1)];
  if (done && step.undoes === done.seq) {
    const moved = { ...step, at: done.at };
    return { length, undoable: undoable.slice(0, -1), redoable: [...redoable, moved] };
  }
  if (undone && step.undoes === undone.seq) {
    const moved = { ...step, at: undone.at };
    return { length, undoable: [...undoable, moved], redoable: redoable.slice(0, -1) };
  }
  if (!done && step.undoes !== undefined) {
    return { length, undoable, redoable: [...redoable, step] };
  }
  return { length, undoable: [...undoable, step], redoable: [] };
}

/**
 * All that can be jumped to, in the order in which it is done: first what is done, then what could
 * be redone. The present stands after `history.undoable.length` of them.
 */
export function timeline({ undoable, redoable }: History): readonly Step[] {
  return [...undoable, ...[...redoable].reverse()];
}

/** The numbers of the steps to take back, one after the other, to come to a place of the timeline. */
export function wayTo({ undoable, redoable }: History, position: number): number[] {
  const undos = undoable.slice(Math.max(0, position)).reverse();
  const forward = Math.max(0, position - undoable.length);
  const redos = forward === 0 ? [] : redoable.slice(-forward).reverse();
  return [...undos, ...redos].map(({ seq }) => seq);
}

/**
 * The number of the step from which the log must be kept for the newest `count` steps to be undone
 * and all that could be redone: what was undone and redone reaches back to its first doing.
 */
export function reachOf(steps: readonly Step[], count: number): number {
  const { undoable, redoable, length } = steps.reduce(record, emptyHistory);
  const bySeq = new Map(steps.map((step) => [step.seq, step]));
  const firstDoing = ({ seq, undoes }: Step): number => {
    let [first, back] = [seq, undoes];
    while (back !== undefined) [first, back] = [back, bySeq.get(back)?.undoes];
    return first;
  };
  const kept = [...undoable.slice(-count), ...redoable];
  return kept.reduce((least, step) => Math.min(least, firstDoing(step)), length + 1);
}
