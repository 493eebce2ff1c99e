import type { Digraph } from '../graph/digraph.ts';
import { outStrengths } from '../graph/degrees.ts';

/** How much of a party's work depends on what it buys. */
const dependence = 0.5;
const tolerance = 1e-15;
const mostRounds = 200;

/**
 * q = D q + c with D(u, v) = 0.5 · w(u, v) / spending of u and c = 1 at the seed, no entry above 1: the
 * share of its work that each party loses in the end when the seed stops. After the inoperability input-output
 * model of Santos & Haimes 2004, doi 10.1111/j.0272-4332.2004.00540.x, with shares of spending as D.
 */
export function inoperability(graph: Digraph, seed: number): Float64Array {
  const { nodeCount, offsets, targets, weights } = graph;
  const spend = outStrengths(graph);
  let lost = new Float64Array(nodeCount);
  let next = new Float64Array(nodeCount);
  lost[seed] = 1;
  for (let round = 0; round < mostRounds; round++) {
    let change = 0;
    for (let u = 0; u < nodeCount; u++) {
      let sum = u === seed ? 1 : 0;
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        if (weights[e]! > 0) sum += (dependence * weights[e]! * lost[targets[e]!]!) / spend[u]!;
      }
      next[u] = sum;
      change = Math.max(change, next[u]! - lost[u]!);
    }
    [lost, next] = [next, lost];
    if (change <= tolerance) break;
  }
  return lost.map((share) => Math.min(1, share));
}
