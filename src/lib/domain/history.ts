import type { Step } from './step.ts';

/** What can be undone and redone, newest last. Read off the log, so a reload finds it again. */
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
 * other ends what could be redone.
 */
export function record(history: History, step: Step): History {
  const { undoable, redoable } = history;
  const length = step.seq;
  if (step.label === 'diagram/fill') return { length, undoable: [], redoable: [] };
  if (step.undoes !== undefined && step.undoes === undoable.at(-1)?.seq) {
    return { length, undoable: undoable.slice(0, -1), redoable: [...redoable, step] };
  }
  if (step.undoes !== undefined && step.undoes === redoable.at(-1)?.seq) {
    return { length, undoable: [...undoable, step], redoable: redoable.slice(0, -1) };
  }
  return { length, undoable: [...undoable, step], redoable: [] };
}
