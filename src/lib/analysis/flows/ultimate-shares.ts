import type { Digraph } from '../graph/digraph.ts';
import { inStrengths, outStrengths } from '../graph/degrees.ts';
import { bucketOffsets, sortedBy } from '../graph/index-arrays.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { factorised } from '../spectral/dense.ts';
import type { Kernel } from '../steps.ts';

/** What is left moving in a cycle when it counts as at rest. */
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
    const hhiOf = propagationOf(graph);
    for (const client of items) result[client] = hhiOf(client);
    return [result];
  }
};

/** Cycles are solved once for all slices of a graph. */
const known = new WeakMap<Digraph, (client: number) => number>();

function propagationOf(graph: Digraph): (client: number) => number {
  const found = known.get(graph) ?? propagation(graph);
  known.set(graph, found);
  return found;
}

function propagation(graph: Digraph): (client: number) => number {
  const { nodeCount, offsets, targets, weights } = graph;
  const spent = outStrengths(graph);
  const passed = inStrengths(graph).map((income, v) => {
    const output = Math.max(income, spent[v]!);
    return output > 0 ? spent[v]! / output : 0;
  });
  const { componentOf, count } = strongComponents(graph);
  const members = sortedBy(componentOf, count);
  const starts = bucketOffsets(componentOf, count);
  const settlers = new Map<number, Settler>();
  const arrived = new Float64Array(nodeCount);

  return (client) => {
    if (spent[client] === 0) return NaN;
    arrived.fill(0);
    hand(client, 1, -1);
    let [total, squares] = [0, 0];
    // In topological order all that comes from outside is there before a cycle is looked at.
    for (let component = componentOf[client]!; component < count; component++) {
      const inside = members.subarray(starts[component], starts[component + 1]);
      if (inside.every((v) => arrived[v] === 0)) continue;
      if (inside.length > 1) settlerOf(component, inside)();
      for (const v of inside) {
        hand(v, arrived[v]! * passed[v]!, component);
        const kept = arrived[v]! * (1 - passed[v]!);
        total += kept;
        squares += kept * kept;
      }
    }
    return total > tolerance ? squares / total ** 2 : NaN;
  };

  /** Hands an amount to the providers of a party, but not within the cycle that has been settled. */
  function hand(from: number, amount: number, settled: number): void {
    if (amount === 0) return;
    for (let e = offsets[from]!; e < offsets[from + 1]!; e++) {
      if (componentOf[targets[e]!] === settled) continue;
      arrived[targets[e]!]! += (amount * weights[e]!) / spent[from]!;
    }
  }

  function settlerOf(component: number, inside: Int32Array): Settler {
    const settle = settlers.get(component) ?? settler(component, inside);
    settlers.set(component, settle);
    return settle;
  }

  /** Turns what came into a cycle from outside into all that arrives there, round after round. */
  function settler(component: number, inside: Int32Array): Settler {
    const placeOf = new Map(Array.from(inside, (v, i) => [v, i]));
    const matrix = Array.from(inside, (_, i) => {
      const row = new Float64Array(inside.length);
      row[i] = 1;
      return row;
    });
    for (const [i, v] of inside.entries()) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        if (componentOf[targets[e]!] !== component || weights[e] === 0) continue;
        matrix[placeOf.get(targets[e]!)!]![i]! -= (passed[v]! * weights[e]!) / spent[v]!;
      }
    }
    const solve = factorised(matrix);
    return () => {
      // What can never leave a cycle ends nowhere.
      const all = solve?.(Float64Array.from(inside, (v) => arrived[v]!));
      inside.forEach((v, i) => (arrived[v] = all?.[i] ?? 0));
    };
  }
}

type Settler = () => void;
