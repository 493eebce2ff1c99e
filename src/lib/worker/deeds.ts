import type { Deed, DeedFailure } from '#lib/domain/deed.ts';
import { perform } from '#lib/domain/deed.ts';
import { emptyHistory, record } from '#lib/domain/history.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { readDiagram } from '#lib/storage/loading.ts';
import { writeStep } from '#lib/storage/log.ts';
import type { StoredFailure } from './stored.ts';
import { onDatabase } from './stored.ts';

/** Where the log of a diagram ends, as the window knows it that writes it. */
export interface LogEnd {
  readonly id: DiagramId;
  readonly epoch: number;
  /** The number of the last step. */
  readonly seq: number;
}

/**
 * Does a deed on a stored log, in place of the window that writes it and would stand still meanwhile.
 * The window is to read the log anew then. `overtaken` when the log does not end where it is said to.
 */
export function doneOnLog(
  { id, epoch, seq }: LogEnd,
  deed: Deed
): Promise<Result<undefined, StoredFailure | DeedFailure>> {
  return onDatabase<undefined, DeedFailure>(async (database) => {
    const found = await readDiagram(database, id);
    if (!found?.log.ok || found.record.epoch !== epoch) return err({ code: 'overtaken' });
    const { diagram, steps, last } = found.log.value;
    if (last !== seq) return err({ code: 'overtaken' });
    const history = steps.reduce(record, { ...emptyHistory, length: last });
    const done = perform({ diagram, history }, deed);
    if (!done.ok) return done;
    for (const step of done.value.steps) await writeStep(database, { id, epoch }, step);
    return ok(undefined);
  });
}
