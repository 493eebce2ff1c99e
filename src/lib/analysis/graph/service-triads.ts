import type { Digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/** Chains k -> b -> s of an end customer, a buyer and a supplier. */
export interface ServiceTriads {
  /** Customer and supplier have no contact: the buyer is the bridge. */
  readonly bridge: number;
  /** They have: the bridge decays. */
  readonly decay: number;
  /** The customer engages the supplier, and the way over the buyer has ended. */
  readonly transfer: number;
  readonly [name: string]: number;
}

/**
 * Li & Choi 2009, doi 10.1111/j.1745-493X.2009.03169.x. O(sum over buyers of their customers' ties).
 * @param contacts pairs in contact without an engagement
 * @param past ended engagements, client and provider alternating
 */
export function serviceTriads(
  graph: Digraph,
  neighbours: Neighbourhoods,
  contacts: Int32Array = new Int32Array(),
  past: Int32Array = new Int32Array()
): ServiceTriads {
  const { nodeCount, offsets, targets, inOffsets, inSources } = graph;
  const contactsOf = lists(nodeCount, contacts, true);
  const markedBy = new Int32Array(nodeCount).fill(-1);
  let [bridge, decay] = [0, 0];
  let mark = 0;
  for (let b = 0; b < nodeCount; b++) {
    if (offsets[b] === offsets[b + 1]) continue;
    for (let i = inOffsets[b]!; i < inOffsets[b + 1]!; i++) {
      const k = inSources[i]!;
      mark++;
      for (let n = neighbours.offsets[k]!; n < neighbours.offsets[k + 1]!; n++) {
        markedBy[neighbours.neighbours[n]!] = mark;
      }
      for (const other of contactsOf.get(k) ?? []) markedBy[other] = mark;
      for (let e = offsets[b]!; e < offsets[b + 1]!; e++) {
        const s = targets[e]!;
        if (s === k) continue;
        if (markedBy[s] === mark) decay++;
        else bridge++;
      }
    }
  }
  return { bridge, decay, transfer: transfers(graph, past) };
}

function transfers(graph: Digraph, past: Int32Array): number {
  const { nodeCount, edgeCount, sources, targets } = graph;
  if (past.length === 0) return 0;
  const key = (u: number, v: number) => u * nodeCount + v;
  const active = new Set<number>();
  for (let e = 0; e < edgeCount; e++) active.add(key(sources[e]!, targets[e]!));
  const providersOf = lists(nodeCount, past, false);
  for (let e = 0; e < edgeCount; e++) {
    const provider = targets[e]!;
    const list = providersOf.get(sources[e]!) ?? new Set();
    providersOf.set(sources[e]!, list.add(provider));
  }
  let count = 0;
  for (let e = 0; e < edgeCount; e++) {
    const [k, s] = [sources[e]!, targets[e]!];
    for (const b of providersOf.get(k) ?? []) {
      if (b === s || b === k || !providersOf.get(b)?.has(s)) continue;
      if (!active.has(key(k, b)) || !active.has(key(b, s))) count++;
    }
  }
  return count;
}

function lists(nodeCount: number, pairs: Int32Array, bothWays: boolean): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const add = (u: number, v: number) => found.set(u, (found.get(u) ?? new Set()).add(v));
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [u, v] = [pairs[i]!, pairs[i + 1]!];
    if (u === v || u >= nodeCount || v >= nodeCount) continue;
    add(u, v);
    if (bothWays) add(v, u);
  }
  return found;
}

/**
 * Pairs of direct providers of the same client: `closed` when they deal with each other, else `open`.
 * A pair that shares several clients counts once for each.
 */
export function supplierTriads(
  graph: Digraph,
  neighbours: Neighbourhoods
): { open: number; closed: number } {
  const { nodeCount, offsets, targets } = graph;
  const markedBy = new Int32Array(nodeCount).fill(-1);
  let [pairs, closed] = [0, 0];
  for (let u = 0; u < nodeCount; u++) {
    const count = offsets[u + 1]! - offsets[u]!;
    pairs += (count * (count - 1)) / 2;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) markedBy[targets[e]!] = u;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!;
      for (let n = neighbours.offsets[v]!; n < neighbours.offsets[v + 1]!; n++) {
        const w = neighbours.neighbours[n]!;
        if (w > v && markedBy[w] === u) closed++;
      }
    }
  }
  return { open: pairs - closed, closed };
}
