import type { Digraph } from '../graph/digraph.ts';
import { maximum, sortedBy } from '../graph/index-arrays.ts';
import type { Condensation } from './condensation.ts';

/**
 * The components in an order in which all edges lead forwards: by the longest way from a component
 * that nothing enters, then by smallest vertex. O(nodes + edges).
 */
export function blockOrder({ graph, count, members, memberOffsets }: Condensation): Int32Array {
  const tierOf = longestWays(graph);
  const smallest = new Int32Array(count);
  for (let c = 0; c < count; c++) smallest[c] = members[memberOffsets[c]!]!;
  const bySmallest = sortedBy(smallest, members.length);
  return sortedBy(tierOf, maximum(tierOf, 0) + 1, bySmallest);
}

/** Most edges of a way to each vertex; edges lead to larger numbers only. */
function longestWays({ nodeCount, offsets, targets }: Digraph): Int32Array {
  const ways = new Int32Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      ways[targets[e]!] = Math.max(ways[targets[e]!]!, ways[u]! + 1);
    }
  }
  return ways;
}
