import type { CommandId, StepParams } from './commands/index.ts';
import type { Diff } from './diff.ts';

/**
 * One undoable step, as the log keeps it. The log is the history: an undo is a further step that
 * names the one it takes back.
 */
export interface Step {
  /** Position in the diagram's history, from 1 without gaps. */
  readonly seq: number;
  /** Which command names the step; its sentence is in `i18n`. */
  readonly label: CommandId;
  readonly params: StepParams;
  /** The step that this one takes back: an undo, or (of an undo) a redo. */
  readonly undoes?: number;
  readonly diff: Diff;
  /** When, for display only; order is by `seq`. */
  readonly at: string;
}

/** Who made a change: a person, undo and redo, the loader, or another window. */
export type Origin = 'user' | 'history' | 'load' | 'other-tab';
