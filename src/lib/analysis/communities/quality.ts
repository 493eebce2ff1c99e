import type { Digraph } from '../graph/digraph.ts';
import { maximum } from '../graph/index-arrays.ts';
import type { Objective } from './dealings.ts';

/** What a partition is measured by. */
export interface QualityOptions {
  readonly objective: Objective;
  /** Larger values ask for smaller, denser clusters; 1 is the usual modularity. */
  readonly resolution: number;
}

/**
 * How good a partition is, as the share of all weight; null where nothing has a weight.
 *
 * Modularity:  Q = (1/m) sum_ij [w_ij - g out_i in_j / m] d(c_i, c_j), m = sum of w, g = resolution.
 * Leicht & Newman 2008, doi 10.1103/PhysRevLett.100.118703; on undirected graphs the Q of Newman 2006.
 * Density:     H = (1/m) sum over clusters c of [inside(c) - g n_c (n_c - 1)], the constant Potts model
 * of Traag, Van Dooren & Nesterov 2011, doi 10.1103/PhysRevE.84.016114, over ordered pairs.
 *
 * @param membership the cluster of each vertex, numbered from 0
 */
export function qualityOf(
  graph: Digraph,
  membership: Int32Array,
  { objective, resolution }: QualityOptions
): number | null {
  const { nodeCount, edgeCount, sources, targets, weights } = graph;
  const clusterCount = nodeCount === 0 ? 0 : maximum(membership, 0) + 1;
  const out = new Float64Array(clusterCount);
  const into = new Float64Array(clusterCount);
  let total = 0;
  let inside = 0;
  for (let e = 0; e < edgeCount; e++) {
    const from = membership[sources[e]!]!;
    const to = membership[targets[e]!]!;
    const weight = weights[e]!;
    total += weight;
    if (from === to) inside += weight;
    out[from]! += weight;
    into[to]! += weight;
  }
  if (total === 0) return null;
  const expected =
    objective === 'modularity'
      ? productSum(out, into) / total
      : orderedPairs(membership, clusterCount);
  return (inside - resolution * expected) / total;
}

/** The modularity of groups of which -1 is "nobody knows"; edges to or from such vertices are left out. */
export function qualityOfKnown(graph: Digraph, groups: Int32Array): number | null {
  const isKnown = (e: number) => groups[graph.sources[e]!]! >= 0 && groups[graph.targets[e]!]! >= 0;
  const weights = graph.weights.map((weight, e) => (isKnown(e) ? weight : 0));
  const membership = groups.map((group) => group + 1);
  return qualityOf({ ...graph, weights }, membership, { objective: 'modularity', resolution: 1 });
}

function productSum(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Ordered pairs of different vertices within one cluster. */
function orderedPairs(membership: Int32Array, clusterCount: number): number {
  const sizes = new Float64Array(clusterCount);
  for (let u = 0; u < membership.length; u++) sizes[membership[u]!]!++;
  return productSum(sizes, sizes) - membership.length;
}
