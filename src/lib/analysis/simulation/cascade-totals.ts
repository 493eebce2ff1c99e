import type { Facts } from '../facts.ts';
import type { Digraph } from '../graph/digraph.ts';
import { range } from '../graph/index-arrays.ts';
import type { Steps } from '../steps.ts';
import { summed } from '../steps.ts';
import type { FailureRule } from './cascade.ts';
import { failureRules, withServices } from './cascade.ts';

/** What every party brings down when it stops first, at half of the spending as threshold. */
export interface CascadeTotals {
  readonly sizes: Float64Array;
  readonly values: Float64Array;
}

export function* cascadeTotals(
  graph: Digraph,
  facts: Facts,
  rule: FailureRule
): Steps<CascadeTotals> {
  const [sizes, values] = yield* summed(
    'cascade-sizes',
    withServices(graph, facts.services),
    range(graph.nodeCount),
    { options: { rule: failureRules.indexOf(rule), threshold: 0.5 } }
  );
  const none = new Float64Array(graph.nodeCount);
  return { sizes: sizes ?? none, values: values ?? none };
}
