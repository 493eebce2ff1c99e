import type { Digraph } from '../graph/digraph.ts';
import { outStrengths } from '../graph/degrees.ts';
import { outputs } from '../spectral/input-output.ts';

/** Per vertex the share of its spending that its providers pass on; NaN where it spends nothing. */
export function invisibleShares(graph: Digraph): Float64Array {
  const { nodeCount, offsets, targets, weights } = graph;
  const [spent, output] = [outStrengths(graph), outputs(graph)];
  const shares = new Float64Array(nodeCount).fill(NaN);
  for (let u = 0; u < nodeCount; u++) {
    if (spent[u] === 0) continue;
    let passed = 0;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!;
      if (weights[e]! > 0) passed += (weights[e]! * spent[v]!) / output[v]!;
    }
    shares[u] = Math.min(1, passed / spent[u]!);
  }
  return shares;
}
