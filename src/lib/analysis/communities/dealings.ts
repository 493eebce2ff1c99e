import type { Digraph } from '../graph/digraph.ts';

/**
 * What clusters can be good at.
 * - `modularity`: more value inside than chance would put there, given what each party buys and sells
 * - `density`: more value inside than the resolution times the number of ordered pairs
 */
export const objectives = ['modularity', 'density'] as const;

export type Objective = (typeof objectives)[number];

/**
 * Who deals with whom, whichever way: the entries of `u` are `offsets[u] .. offsets[u + 1]`, with
 * the weights of both directions added. Pairs without weight and self-loops are left out.
 *
 * A set of vertices C is worth, in units of `total`,
 *
 *     weight inside C  -  resolution * sum of outVolumes in C * sum of inVolumes in C / expected
 *
 * which holds for single vertices and for groups of them alike.
 */
export interface Dealings {
  readonly nodeCount: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
  readonly outVolumes: Float64Array;
  readonly inVolumes: Float64Array;
  readonly expected: number;
  /** Sum of the weights of all edges, each direction counted. */
  readonly total: number;
}

/** The dealings of a graph under an objective, in O(nodes + edges). */
export function dealingsOf(graph: Digraph, objective: Objective): Dealings {
  const { nodeCount, edgeCount, weights } = graph;
  let total = 0;
  for (let e = 0; e < edgeCount; e++) total += weights[e]!;
  const volumes =
    objective === 'modularity'
      ? { ...strengths(graph), expected: total }
      : {
          outVolumes: new Float64Array(nodeCount).fill(1),
          inVolumes: new Float64Array(nodeCount).fill(1),
          expected: 1
        };
  return { nodeCount, ...rows(graph), ...volumes, total };
}

function strengths({ nodeCount, edgeCount, sources, targets, weights }: Digraph) {
  const outVolumes = new Float64Array(nodeCount);
  const inVolumes = new Float64Array(nodeCount);
  for (let e = 0; e < edgeCount; e++) {
    outVolumes[sources[e]!]! += weights[e]!;
    inVolumes[targets[e]!]! += weights[e]!;
  }
  return { outVolumes, inVolumes };
}

/** Merges the sorted rows of targets and of sources of every vertex. */
function rows(graph: Digraph) {
  const { nodeCount, edgeCount, targets, inSources, inEdges } = graph;
  const offsets = new Int32Array(nodeCount + 1);
  const neighbours = new Int32Array(2 * edgeCount);
  const weights = new Float64Array(2 * edgeCount);
  let count = 0;
  for (let u = 0; u < nodeCount; u++) {
    let out = graph.offsets[u]!;
    let into = graph.inOffsets[u]!;
    const outEnd = graph.offsets[u + 1]!;
    const intoEnd = graph.inOffsets[u + 1]!;
    while (out < outEnd || into < intoEnd) {
      const target = out < outEnd ? targets[out]! : nodeCount;
      const source = into < intoEnd ? inSources[into]! : nodeCount;
      const forward = target <= source ? graph.weights[out++]! : 0;
      const back = source <= target ? graph.weights[inEdges[into++]!]! : 0;
      if (forward + back === 0) continue;
      neighbours[count] = Math.min(target, source);
      weights[count++] = forward + back;
    }
    offsets[u + 1] = count;
  }
  return { offsets, neighbours: neighbours.slice(0, count), weights: weights.slice(0, count) };
}
