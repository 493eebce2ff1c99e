import { gathered, maximum, sortedBy } from './index-arrays.ts';
import type { Digraph } from './digraph.ts';
import { strongComponents } from './strong-components.ts';
import type { StrongComponents } from './strong-components.ts';

/** How far along the edges each vertex lies; members of one cycle share their tier. */
export interface Tiers {
  /** Longest path, in components, from a component that nothing enters. */
  readonly longest: Int32Array;
  /** Fewest edges from any vertex of such a component. */
  readonly shortest: Int32Array;
  /** Longest path, in components, down to one that nothing leaves. */
  readonly height: Int32Array;
  /** The largest of `longest`; null without vertices. */
  readonly chainDepth: number | null;
  /** Per tier of `longest` the number of vertices with at least one edge. */
  readonly breadth: Int32Array;
}

/** All tiers of a directed graph in O(nodes + edges). */
export function tiers(graph: Digraph): Tiers {
  const components = strongComponents(graph);
  const order = sortedBy(components.componentOf, components.count);
  const longest = longestPaths(graph, components, order);
  return {
    longest,
    shortest: hopsFromSources(graph, components),
    height: heights(graph, components, order),
    chainDepth: graph.nodeCount === 0 ? null : maximum(longest, 0),
    breadth: breadths(graph, longest)
  };
}

/** In topological order every component's tier is final before it is passed on. */
function longestPaths(
  { nodeCount, offsets, targets }: Digraph,
  { count, componentOf }: StrongComponents,
  order: Int32Array
): Int32Array {
  const tierOf = new Int32Array(count);
  for (let i = 0; i < nodeCount; i++) {
    const u = order[i]!;
    const from = componentOf[u]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const to = componentOf[targets[e]!]!;
      if (to !== from) tierOf[to] = Math.max(tierOf[to]!, tierOf[from]! + 1);
    }
  }
  return gathered(tierOf, componentOf);
}

function heights(
  { nodeCount, offsets, targets }: Digraph,
  { count, componentOf }: StrongComponents,
  order: Int32Array
): Int32Array {
  const heightOf = new Int32Array(count);
  for (let i = nodeCount - 1; i >= 0; i--) {
    const u = order[i]!;
    const from = componentOf[u]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const to = componentOf[targets[e]!]!;
      if (to !== from) heightOf[from] = Math.max(heightOf[from]!, heightOf[to]! + 1);
    }
  }
  return gathered(heightOf, componentOf);
}

/** Breadth-first search from all vertices of source components at once. */
function hopsFromSources(
  { nodeCount, edgeCount, offsets, sources, targets }: Digraph,
  { count, componentOf }: StrongComponents
): Int32Array {
  const isEntered = new Uint8Array(count);
  for (let e = 0; e < edgeCount; e++) {
    const to = componentOf[targets[e]!]!;
    if (componentOf[sources[e]!] !== to) isEntered[to] = 1;
  }
  const hops = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  let tail = 0;
  for (let u = 0; u < nodeCount; u++) {
    if (isEntered[componentOf[u]!]) continue;
    hops[u] = 0;
    queue[tail++] = u;
  }
  // Every vertex can be reached from some source component, so none keeps -1.
  for (let head = 0; head < tail; head++) {
    const u = queue[head]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!;
      if (hops[v] !== -1) continue;
      hops[v] = hops[u]! + 1;
      queue[tail++] = v;
    }
  }
  return hops;
}

function breadths({ nodeCount, offsets, inOffsets }: Digraph, tierOf: Int32Array): Int32Array {
  const breadth = new Int32Array(nodeCount === 0 ? 0 : maximum(tierOf, 0) + 1);
  for (let u = 0; u < nodeCount; u++) {
    const hasEdges = offsets[u] !== offsets[u + 1] || inOffsets[u] !== inOffsets[u + 1];
    if (hasEdges) breadth[tierOf[u]!]!++;
  }
  return breadth;
}
