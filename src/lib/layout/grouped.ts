import { blockOf } from './concentric.ts';
import { graphOf } from './graph.ts';
import type { Layout } from './layout.ts';
import { pitch } from './layout.ts';
import { packed } from './packing.ts';
import { separated } from './separate.ts';
import { tiersOf } from './tiers.ts';

/**
 * A block for each group, the largest first and those without a group last; within a block clients
 * come before their providers. Time O(m log m).
 */
export const grouped: Layout<'grouped'> = {
  id: 'grouped',

  run(input) {
    const { tierOf, walkOf } = tiersOf(graphOf(input));
    const members = new Map<string, number[]>();
    for (const [node, id] of input.parties.entries()) {
      const group = input.groups?.get(id) ?? '';
      const known = members.get(group);
      if (known) known.push(node);
      else members.set(group, [node]);
    }
    const groups = [...members].sort(
      ([a, nodesOfA], [b, nodesOfB]) =>
        Number(a === '') - Number(b === '') || nodesOfB.length - nodesOfA.length || (a < b ? -1 : 1)
    );
    const order = (a: number, b: number) =>
      (tierOf[a] ?? 0) - (tierOf[b] ?? 0) || (walkOf[a] ?? 0) - (walkOf[b] ?? 0);
    const blocks = groups.map(([, nodes]) => {
      const ids = nodes.sort(order).flatMap((node) => input.parties[node] ?? []);
      return blockOf(ids);
    });
    return separated(packed(blocks, pitch.x / 2));
  }
};
