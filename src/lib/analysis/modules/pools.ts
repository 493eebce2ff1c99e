import { moduleChildren, moduleKind } from './tree.ts';
import type { ModuleTree } from './tree.ts';

/** Who could replace whom: parties with the same clients, the same providers and no mutual dealings. */
export interface Pools {
  /** Per vertex its pool, -1 for those that nobody can replace. */
  readonly poolOf: Int32Array;
  /** The members of each pool, at least two, ascending. */
  readonly members: readonly Int32Array[];
}

/**
 * The substitutable pools of a tree: the single vertices right below one parallel module. The root is
 * left out: its parts are separate chains, with no outside to be alike towards. A pool of parties that
 * nobody engages is one of clients, with the same sourcing footprint. O(vertices).
 */
export function substitutablePools(tree: ModuleTree): Pools {
  const poolOf = new Int32Array(tree.leaves.length).fill(-1);
  const members: Int32Array[] = [];
  for (let module = 1; module < tree.moduleCount; module++) {
    if (moduleKind(tree, module) !== 'parallel') continue;
    const vertices = moduleChildren(tree, module).flatMap((child) =>
      moduleKind(tree, child) === 'leaf' ? [tree.leaves[tree.leafOffsets[child]!]!] : []
    );
    if (vertices.length < 2) continue;
    for (const vertex of vertices) poolOf[vertex] = members.length;
    members.push(Int32Array.from(vertices));
  }
  return { poolOf, members };
}

/** Per vertex the number of others in its pool; 0 where it has none. */
export function substituteCounts({ poolOf, members }: Pools): Int32Array {
  return poolOf.map((pool) => (pool === -1 ? 0 : members[pool]!.length - 1));
}
