import type { CommandId, StepParams } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Step } from '#lib/domain/step.ts';
import type { DiffFailure } from './diff.ts';
import { diffFault } from './diff.ts';
import { defaultLimits } from './limits.ts';
import { isPlainObject, searchedForPlainFault } from './plain.ts';

/** Why a record of the log is no step; `field` is the first wrong one. */
export type StepFailure = DiffFailure | { readonly code: 'invalid-step'; readonly field: string };

const depthLimit = defaultLimits.depth + 3;

/** One step of the log as it was read back; only the fields of a step come along. */
export function checkStep(value: unknown): Result<Step, StepFailure> {
  return finished(checkedStep(value));
}

/** The same with rests, for the first step of a large diagram. */
export function* checkedStep(value: unknown): Rests<Result<Step, StepFailure>> {
  const fault = yield* searchedForPlainFault(value, depthLimit);
  if (fault) return err(fault);
  if (!isPlainObject(value)) return err({ code: 'invalid-step', field: '' });
  const { seq, label, params, undoes, at, diff } = value;
  if (!isSeq(seq)) return err({ code: 'invalid-step', field: 'seq' });
  if (!isCommandId(label)) return err({ code: 'invalid-step', field: 'label' });
  if (!isParams(params)) return err({ code: 'invalid-step', field: 'params' });
  if (undoes !== undefined && !isSeq(undoes)) return err({ code: 'invalid-step', field: 'undoes' });
  if (typeof at !== 'string') return err({ code: 'invalid-step', field: 'at' });
  yield;
  const broken = diffFault(diff);
  if (broken) return err(broken);
  const undone = undoes === undefined ? {} : { undoes };
  return ok({ seq, label, params, ...undone, diff: diff as Diff, at });
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function isCommandId(value: unknown): value is CommandId {
  return typeof value === 'string' && Object.hasOwn(commands, value);
}

function isParams(value: unknown): value is StepParams {
  const isParam = (item: unknown) => typeof item === 'string' || typeof item === 'number';
  return isPlainObject(value) && Object.values(value).every(isParam);
}
