import type { Diagram } from '../diagram.ts';
import type { Failure, Result } from '../result.ts';

/**
 * A change that a person can make, as a pure function. Ids and times are inside the arguments, so
 * a command run again on the same diagram gives the same diagram.
 */
export interface Command<A> {
  /** The diagram after the change, or why it is refused. */
  run(diagram: Diagram, args: A): Result<Diagram, CommandFailure>;
  /** What the step's name speaks of: read before the command runs. */
  describe(diagram: Diagram, args: A): StepParams;
}

/** Plain data for the sentence that names a step in history. */
export type StepParams = Readonly<Record<string, string | number>>;

export type CommandFailure =
  | { readonly code: 'not-found'; readonly id: string }
  | { readonly code: 'name-required' }
  | { readonly code: 'already-exists'; readonly id: string };

/** Ties argument type to command; gives back what it is given. */
export function command<A>(definition: Command<A>): Command<A> {
  return definition;
}

/** The name of a record in a step's sentence: its own text, else nothing. */
export function refused<const F extends Failure & CommandFailure>(failure: F): Result<never, F> {
  return { ok: false, error: failure };
}
