import type { Digraph } from '../graph/digraph.ts';
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { strongComponents } from '../graph/strong-components.ts';
import type { Kernel } from '../steps.ts';

const mostRounds = 1000;
const tolerance = 1e-12;

/**
 * Where the money of each client of `items` ends, when everybody passes on the same share of what
 * comes in: spend / max(income, spend).
 * @returns at each client the sum of squares of the shares in which its money ends; NaN where it
 * spends nothing, or where all that it spends goes round a cycle for ever
 */
export const ultimateShares: Kernel = {
  part(graph, items) {
    const result = new Float64Array(graph.nodeCount);
    const hhiOf = propagation(graph);
    for (const client of items) result[client] = hhiOf(client);
    return [result];
  }
};

function propagation(graph: Digraph): (client: number) => number {
  const { nodeCount, offsets, targets, weights } = graph;
  const spent = outStrengths(graph);
  const passed = inStrengths(graph).map((income, v) => {
    const output = Math.max(income, spent[v]!);
    return output > 0 ? spent[v]! / output : 0;
  });
  const { componentOf } = strongComponents(graph);
  const arrived = new Float64Array(nodeCount);
  /** What has arrived and was not passed on yet. */
  const waiting = new Float64Array(nodeCount);
  const isReached = new Uint8Array(nodeCount);

  return (client) => {
    if (spent[client] === 0) return NaN;
    const reached = reachedFrom(client);
    hand(client, 1);
    for (let start = 0; start < reached.length;) {
      let end = start + 1;
      const component = componentOf[reached[start]!];
      while (end < reached.length && componentOf[reached[end]!] === component) end++;
      circulate(reached.subarray(start, end));
      start = end;
    }
    let [total, squares] = [0, 0];
    for (const v of reached) {
      const kept = arrived[v]! * (1 - passed[v]!);
      total += kept;
      squares += kept * kept;
      arrived[v] = waiting[v] = isReached[v] = 0;
    }
    return total > tolerance ? squares / total ** 2 : NaN;
  };

  function hand(from: number, amount: number): void {
    if (amount === 0) return;
    for (let e = offsets[from]!; e < offsets[from + 1]!; e++) {
      const share = (amount * weights[e]!) / spent[from]!;
      arrived[targets[e]!]! += share;
      waiting[targets[e]!]! += share;
    }
  }

  /** Round after round within a cycle, until next to nothing moves. */
  function circulate(members: Int32Array): void {
    for (let round = 0; round < mostRounds; round++) {
      let moved = 0;
      for (const v of members) {
        const amount = waiting[v]!;
        waiting[v] = 0;
        moved += amount;
        hand(v, amount * passed[v]!);
      }
      if (moved < tolerance) return;
    }
  }

  /** In topological order of the cycles; the client itself when money comes back to it. */
  function reachedFrom(client: number): Int32Array {
    const found: number[] = [];
    const stack = [client];
    while (stack.length > 0) {
      const u = stack.pop()!;
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        const v = targets[e]!;
        if (isReached[v] === 1 || weights[e] === 0) continue;
        isReached[v] = 1;
        found.push(v);
        stack.push(v);
      }
    }
    return Int32Array.from(found).sort((a, b) => componentOf[a]! - componentOf[b]! || a - b);
  }
}
