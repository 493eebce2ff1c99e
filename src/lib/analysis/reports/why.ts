/** Why a party has the value that a metric gives it: the terms of the formula and the objects behind them. */
import { metrics } from '../metrics/index.ts';
import type { Explanation } from '../explanations/explanation.ts';
import { isSteps } from '../steps.ts';
import type { Steps } from '../steps.ts';
import { defineReport } from './report.ts';

const explaining = metrics.filter((metric) => 'explain' in metric);

export const why = defineReport({
  id: 'why',
  parameters: {
    key: {
      kind: 'choice',
      options: explaining.flatMap(({ keys }) => keys),
      default: 'in_degree'
    },
    party: { kind: 'party' },
    /** Whom it is seen from; the party itself where a metric asks for nobody. */
    root: { kind: 'party' }
  },
  *compute({ graph }, { key, party, root }, context): Steps<Explanation> {
    const metric = explaining.find(({ keys }) => keys.some((known) => known === key));
    if (!metric?.explain) throw new Error(`${key} explains nothing`);
    const found = metric.explain(graph, { key, party, root }, context);
    return isSteps(found) ? yield* found : found;
  }
});
