import { rules } from './index.ts';
import type { Problem } from './problems.ts';
import type { Rule } from './rule.ts';

/** A problem as it shows beside one field: what it says of other fields is left out. */
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
  return [
    ...fields.map((field) => ({ field, problem: only(problem, { fields: [field], tools: [] }) })),
    ...(tools.length > 0 ? [{ field: 'tools', problem: only(problem, { fields: [], tools }) }] : [])
  ];
}

function only(problem: Problem, params: NonNullable<Problem['params']>): Problem {
  return { ...problem, params: { ...problem.params, ...params } };
}
