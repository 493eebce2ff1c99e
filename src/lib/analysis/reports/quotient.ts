/**
 * The network with each block as one vertex: what is left to see when blocks at a depth of the tree are
 * collapsed, with the tier of each. What a block is: `modules/decompose.ts`; the quotient: `modules/quotient.ts`.
 */
import { tiers } from '../graph/tiers.ts';
import { colouredTree, moduleTree } from '../modules/decompose.ts';
import { modulesAtDepth, quotient as quotientOf } from '../modules/quotient.ts';
import type { ModuleKind, ModuleTree } from '../modules/tree.ts';
import { moduleKind, moduleVertices } from '../modules/tree.ts';
import { defineReport } from './report.ts';

export interface QuotientBlock {
  readonly kind: ModuleKind;
  /** Places of its parties in the network. */
  readonly parties: Int32Array;
  /** By the longest way, among the blocks. */
  readonly tier: number;
}

export interface QuotientFound {
  /** The depth of the whole tree: from there on nothing is collapsed. */
  readonly deepest: number;
  readonly blocks: readonly QuotientBlock[];
  /** Between two blocks, each pair once: places of blocks, and the sum of values. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

export const quotient = defineReport({
  id: 'quotient',
  parameters: {
    coloured: { kind: 'boolean', default: true },
    depth: { kind: 'number', default: 1, min: 0, max: 100 }
  },
  compute({ graph }, { coloured, depth }, context): QuotientFound {
    const tree = coloured
      ? context.derived(colouredTree)
      : moduleTree(graph, { coloured, seed: context.seed });
    const cut = modulesAtDepth(tree, depth);
    const collapsed = quotientOf(graph, tree, cut);
    const { longest } = tiers(collapsed);
    const ties = new Map<string, { from: number; to: number; value: number }>();
    for (let e = 0; e < collapsed.edgeCount; e++) {
      const [from, to] = [collapsed.sources[e]!, collapsed.targets[e]!];
      const tie = ties.get(`${from} ${to}`) ?? { from, to, value: 0 };
      tie.value += collapsed.weights[e]!;
      ties.set(`${from} ${to}`, tie);
    }
    return {
      deepest: deepestOf(tree),
      blocks: cut.map((module, i) => ({
        kind: moduleKind(tree, module),
        parties: moduleVertices(tree, module).slice(),
        tier: longest[i]!
      })),
      ties: [...ties.values()]
    };
  }
});

function deepestOf({ moduleCount, subtreeEnds }: ModuleTree): number {
  const open: number[] = [];
  let deepest = 0;
  for (let module = 0; module < moduleCount; module++) {
    while (open.at(-1) === module) open.pop();
    deepest = Math.max(deepest, open.length);
    open.push(subtreeEnds[module]!);
  }
  return deepest;
}
