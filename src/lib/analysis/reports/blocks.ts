/**
 * The interchangeable blocks as a list that a tree can be drawn from, each block before its parts. What a
 * block is: `modules/decompose.ts`.
 */
import type { PartyId } from '#lib/domain/ids.ts';
import { colouredTree, moduleTree } from '../modules/decompose.ts';
import { moduleKind } from '../modules/tree.ts';
import type { ModuleKind, ModuleTree } from '../modules/tree.ts';
import { defineReport } from './report.ts';

/** A node of the module tree, told so that a list can show it. */
export interface Block {
  readonly kind: ModuleKind;
  readonly depth: number;
  /** Number of parties in it. */
  readonly size: number;
  /** The party of a leaf. */
  readonly party?: PartyId;
}

export const blocks = defineReport({
  id: 'blocks',
  parameters: { coloured: { kind: 'boolean', default: true } },
  compute({ graph, partyIds }, { coloured }, context): { readonly blocks: readonly Block[] } {
    const tree = coloured
      ? context.derived(colouredTree)
      : moduleTree(graph, { coloured, seed: context.seed });
    return { blocks: blocksOf(tree, partyIds) };
  }
});

function blocksOf(tree: ModuleTree, partyIds: readonly PartyId[]): Block[] {
  const open: number[] = [];
  return Array.from({ length: tree.moduleCount }, (_, module) => {
    while (open.at(-1) === module) open.pop();
    const end = tree.subtreeEnds[module]!;
    const first = tree.leafOffsets[module]!;
    const size = tree.leafOffsets[end]! - first;
    const kind = moduleKind(tree, module);
    const depth = open.length;
    if (kind !== 'leaf') open.push(end);
    const party = kind === 'leaf' ? partyIds[tree.leaves[first]!] : undefined;
    return { kind, depth, size, ...(party && { party }) };
  });
}
