/** Who could replace whom, exactly, and what the tree of blocks comes to. Definitions: `modules/`. */
import { colouredTree, moduleTree } from '../modules/decompose.ts';
import { substitutablePools } from '../modules/pools.ts';
import { moduleSummary } from '../modules/summary.ts';
import type { ModuleSummary } from '../modules/summary.ts';
import { defineReport } from './report.ts';

export interface SubstitutesFound {
  /** Places of the members of each pool. */
  readonly pools: readonly Int32Array[];
  readonly summary: ModuleSummary;
}

export const substitutes = defineReport({
  id: 'substitutes',
  parameters: { coloured: { kind: 'boolean', default: true } },
  compute({ graph }, { coloured }, context): SubstitutesFound {
    const tree = coloured
      ? context.derived(colouredTree)
      : moduleTree(graph, { coloured, seed: context.seed });
    return { pools: substitutablePools(tree).members, summary: moduleSummary(tree) };
  }
});
