import type { LayoutGraph } from './graph.ts';
import { neighboursOf } from './graph.ts';

export interface Tiers {
  /** Column of each node: the longest way to it from a party that nobody engages. */
  readonly tierOf: Uint32Array;
  /** Order of a depth-first walk: keeps whoever belongs to a chain together. */
  readonly walkOf: Uint32Array;
}

/** Which neighbours a sweep over the columns looks at: it comes from their side. */
export type Side = 'clients' | 'providers';

/** Whether a sweep has passed a node when it is at a tier; arcs that close a cycle run backwards. */
export function isPassed(side: Side, tierOf: Uint32Array, tier: number): (node: number) => boolean {
  return side === 'clients'
    ? (node) => (tierOf[node] ?? 0) < tier
    : (node) => (tierOf[node] ?? 0) > tier;
}

/**
 * Columns by longest path. An arc that closes a cycle in the depth-first walk is left out, so that
 * every cycle is cut once and its parties stand side by side in the order of the walk.
 */
export function tiersOf(graph: LayoutGraph): Tiers {
  const walk = walkOf(graph);
  const tierOf = new Uint32Array(graph.nodeCount);
  // Backwards in the order of leaving: every client before its providers.
  for (const u of walk.left.toReversed()) {
    for (const v of neighboursOf(graph.providers, u)) {
      const closesCycle = (walk.leftAt[v] ?? 0) > (walk.leftAt[u] ?? 0);
      if (!closesCycle) tierOf[v] = Math.max(tierOf[v] ?? 0, (tierOf[u] ?? 0) + 1);
    }
  }
  return { tierOf, walkOf: walk.enteredAt };
}

/** Depth first from those without clients, then from whatever is left; with a stack of its own. */
function walkOf({ nodeCount, providers, clients }: LayoutGraph) {
  const enteredAt = new Uint32Array(nodeCount);
  const leftAt = new Uint32Array(nodeCount);
  const left: number[] = [];
  const next = providers.offsets.slice();
  const seen = new Uint8Array(nodeCount);
  let entered = 0;

  const enter = (node: number): number => {
    seen[node] = 1;
    enteredAt[node] = entered++;
    return node;
  };
  const walkFrom = (start: number): void => {
    if (seen[start] === 1) return;
    const path = [enter(start)];
    for (let u = path.at(-1); u !== undefined; u = path.at(-1)) {
      const at = next[u] ?? 0;
      if (at < (providers.offsets[u + 1] ?? 0)) {
        next[u] = at + 1;
        const v = providers.targets[at] ?? 0;
        if (seen[v] !== 1) path.push(enter(v));
        continue;
      }
      path.pop();
      leftAt[u] = left.push(u) - 1;
    }
  };
  for (let node = 0; node < nodeCount; node++) {
    if (neighboursOf(clients, node).length === 0) walkFrom(node);
  }
  for (let node = 0; node < nodeCount; node++) walkFrom(node);
  return { enteredAt, leftAt, left };
}
