import { rules } from './index.ts';
import { ownFieldPrefix } from '../own-field-uses.ts';
import type { Problem } from './problems.ts';
import type { Rule } from './rule.ts';

/** A problem as it shows beside one field. */
export interface Placed {
  readonly field: string;
  readonly problem: Problem;
}

/** Beside which fields of an object a problem shows; nowhere when it is about no field of it. */
export function placesAt(problem: Problem, id: string): readonly Placed[] {
  const { at, atOthers } = rules[problem.rule] as unknown as Rule;
  const [first] = problem.objects;
  const { fields = [], tools = [] } = problem.params ?? {};
  if (first !== id) return atOthers === undefined ? [] : [{ field: atOthers, problem }];
  if (fields.length === 0 && tools.length === 0) {
    return at === undefined ? [] : [{ field: at, problem }];
  }
  const own = fields.filter((field) => field.startsWith(ownFieldPrefix));
  if (own.length > 0) return own.map((field) => ({ field, problem }));
  // One sentence about several fields is said once, at the first of them.
  return [{ field: fields[0] ?? 'tools', problem }];
}
