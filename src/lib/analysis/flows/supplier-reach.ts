import type { Kernel } from '../steps.ts';

/**
 * What stands behind each direct provider of the party `root` (an option): a walk from each of
 * `items` along the edges that does not pass the root.
 * @returns per vertex the number of those providers, other than itself, that reach it, and what the
 * root spends on them
 */
export const supplierReach: Kernel = {
  part({ nodeCount, offsets, targets, weights }, items, { root = -1 }) {
    const counts = new Float64Array(nodeCount);
    const spend = new Float64Array(nodeCount);
    const seenBy = new Int32Array(nodeCount).fill(-1);
    const queue = new Int32Array(nodeCount);
    const spendOn = new Float64Array(nodeCount);
    for (let e = offsets[root]!; e < offsets[root + 1]!; e++) spendOn[targets[e]!] = weights[e]!;
    for (const provider of items) {
      queue[0] = provider;
      seenBy[provider] = provider;
      let tail = 1;
      for (let head = 0; head < tail; head++) {
        const u = queue[head]!;
        for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
          const v = targets[e]!;
          if (v === root || seenBy[v] === provider) continue;
          seenBy[v] = provider;
          queue[tail++] = v;
          counts[v]!++;
          spend[v]! += spendOn[provider]!;
        }
      }
    }
    return [counts, spend];
  }
};
