import { moduleChildren, moduleKind } from './tree.ts';
import type { ModuleTree } from './tree.ts';

/** How modular a network is in the sense of interchangeable blocks. */
export interface ModuleSummary {
  /** Children of the largest prime module: the size of the pattern that cannot be broken up; 0 without one. */
  readonly width: number;
  /** The share of vertices in a strong module other than the whole and themselves; null without any. */
  readonly shareInBlocks: number | null;
  /** Vertices per child of the root: how much smaller the network looks collapsed; null without any. */
  readonly compression: number | null;
}

/** What the tree says in three numbers, in O(vertices). */
export function moduleSummary(tree: ModuleTree): ModuleSummary {
  const vertexCount = tree.leaves.length;
  if (vertexCount === 0) return { width: 0, shareInBlocks: null, compression: null };
  let width = 0;
  for (let module = 0; module < tree.moduleCount; module++) {
    if (moduleKind(tree, module) !== 'prime') continue;
    width = Math.max(width, moduleChildren(tree, module).length);
  }
  const children = moduleChildren(tree, 0);
  const alone = children.filter((child) => moduleKind(tree, child) === 'leaf').length;
  return {
    width,
    shareInBlocks: vertexCount === 1 ? 0 : (vertexCount - alone) / vertexCount,
    compression: vertexCount / Math.max(children.length, 1)
  };
}
