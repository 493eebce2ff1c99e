import { contracted } from '../graph/contracted.ts';
import type { Digraph } from '../graph/digraph.ts';
import { bucketOffsets, sortedBy } from '../graph/index-arrays.ts';
import { strongComponents } from '../graph/strong-components.ts';

/** A graph with each cyclic group shrunk to one vertex, so that it has no cycles. */
export interface Condensation {
  readonly count: number;
  /** Per vertex its component. Topological: an edge never leads to a smaller number. */
  readonly componentOf: Int32Array;
  /** The vertices of component `c`, ascending: `members[memberOffsets[c] .. memberOffsets[c + 1]]`. */
  readonly members: Int32Array;
  readonly memberOffsets: Int32Array;
  /** The components and the edges between them. */
  readonly graph: Digraph;
}

/** The condensation of a graph, in O(nodes + edges). */
export function condensation(graph: Digraph): Condensation {
  const { count, componentOf } = strongComponents(graph);
  return {
    count,
    componentOf,
    members: sortedBy(componentOf, count),
    memberOffsets: bucketOffsets(componentOf, count),
    graph: contracted(graph, componentOf, count)
  };
}
