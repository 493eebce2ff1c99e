import type { Digraph } from './digraph.ts';

interface Balance {
  readonly count: number | null;
  readonly value: number | null;
}

/** (between groups - within) / (between + within), by number and by value; null where nothing is known. */
export function externalInternal(
  { edgeCount, sources, targets, weights }: Digraph,
  groupOf: Int32Array | undefined
): Balance {
  let [external, internal, externalValue, internalValue] = [0, 0, 0, 0];
  for (let e = 0; groupOf && e < edgeCount; e++) {
    const [from, to] = [groupOf[sources[e]!]!, groupOf[targets[e]!]!];
    if (from < 0 || to < 0) continue;
    if (from === to) {
      internal++;
      internalValue += weights[e]!;
    } else {
      external++;
      externalValue += weights[e]!;
    }
  }
  return { count: balance(external, internal), value: balance(externalValue, internalValue) };
}

/** The same for each vertex over the edges that it has in either direction; NaN where nothing is known. */
export function externalInternalOf(
  { nodeCount, edgeCount, sources, targets, weights }: Digraph,
  groupOf: Int32Array | undefined
): { readonly byCount: Float64Array; readonly byValue: Float64Array } {
  const zeros = () => new Float64Array(nodeCount);
  const [external, internal, externalValue, internalValue] = [zeros(), zeros(), zeros(), zeros()];
  for (let e = 0; groupOf && e < edgeCount; e++) {
    const [from, to] = [groupOf[sources[e]!]!, groupOf[targets[e]!]!];
    if (from < 0 || to < 0) continue;
    const [counts, values] = from === to ? [internal, internalValue] : [external, externalValue];
    for (const v of [sources[e]!, targets[e]!]) {
      counts[v]!++;
      values[v]! += weights[e]!;
    }
  }
  return {
    byCount: external.map((count, v) => balance(count, internal[v]!) ?? NaN),
    byValue: externalValue.map((value, v) => balance(value, internalValue[v]!) ?? NaN)
  };
}

function balance(external: number, internal: number): number | null {
  const all = external + internal;
  return all === 0 ? null : (external - internal) / all;
}

/**
 * Per vertex the effective number of groups of the vertices that it has edges to: 1 / sum of squared
 * shares. NaN where none of their groups is known.
 */
export function effectiveGroups(
  { nodeCount, offsets, targets }: Digraph,
  groupOf: Int32Array | undefined
): Float64Array {
  const result = new Float64Array(nodeCount).fill(NaN);
  for (let u = 0; groupOf && u < nodeCount; u++) {
    const counts = new Map<number, number>();
    let known = 0;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const group = groupOf[targets[e]!]!;
      if (group < 0) continue;
      known++;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    let squares = 0;
    for (const count of counts.values()) squares += count * count;
    if (known > 0) result[u] = (known * known) / squares;
  }
  return result;
}
