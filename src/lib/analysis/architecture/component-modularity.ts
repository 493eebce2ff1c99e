import { inStrengths, outStrengths } from '../graph/degrees.ts';
import type { Digraph } from '../graph/digraph.ts';

/** Sums over the other parties that can be reached. */
interface Ways {
  readonly reach: Float64Array;
  readonly total: Float64Array;
}

/** Per party, 1 for most independent; NaN where there is nothing to be independent of. */
export interface ComponentModularity {
  readonly degreeOut: Float64Array;
  readonly degreeIn: Float64Array;
  readonly distanceOut: Float64Array;
  readonly distanceIn: Float64Array;
  readonly bridge: Float64Array;
}

/**
 * Sosa, Eppinger & Rowles 2007. The text was not at hand; formulas as remembered. That a party out of
 * reach is n steps away is our reading: it makes n (n - 1) the largest sum there can be.
 */
export function componentModularity(
  graph: Digraph,
  ways: { readonly out: Ways; readonly into: Ways; readonly betweenness: Float64Array }
): ComponentModularity {
  const { nodeCount: n, weights } = graph;
  const others = n > 1 ? n - 1 : NaN;
  const largest = weights.reduce((a, b) => Math.max(a, b), 0) || NaN;
  const pairs = n > 2 ? (n - 1) * (n - 2) : NaN;
  const degree = (strengths: Float64Array) =>
    strengths.map((strength) => 1 - strength / (others * largest));
  const distance = ({ reach, total }: Ways) =>
    total.map((sum, u) => (sum + (n - 1 - reach[u]!) * n) / (n * others));
  return {
    degreeOut: degree(outStrengths(graph)),
    degreeIn: degree(inStrengths(graph)),
    distanceOut: distance(ways.out),
    distanceIn: distance(ways.into),
    bridge: ways.betweenness.map((count) => 1 - count / pairs)
  };
}
