import type { Digraph } from './digraph.ts';

/** How unevenly the value of a list of edges is spread; NaN where there is no value. */
export interface Concentration {
  /** Sum of squared shares, 0..1: 1 when one has all. */
  readonly hhi: Float64Array;
  /** Share of the four largest. */
  readonly cr4: Float64Array;
}

/** Of each vertex's spending over its providers. */
export function supplierConcentration({ nodeCount, offsets, weights }: Digraph): Concentration {
  return concentrations(nodeCount, offsets, (entry) => weights[entry]!);
}

/** Of each vertex's income over its clients. */
export function clientConcentration({
  nodeCount,
  inOffsets,
  inEdges,
  weights
}: Digraph): Concentration {
  return concentrations(nodeCount, inOffsets, (entry) => weights[inEdges[entry]!]!);
}

function concentrations(
  nodeCount: number,
  offsets: Int32Array,
  valueOf: (entry: number) => number
): Concentration {
  const hhi = new Float64Array(nodeCount).fill(NaN);
  const cr4 = new Float64Array(nodeCount).fill(NaN);
  for (let v = 0; v < nodeCount; v++) {
    const values: number[] = [];
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) values.push(valueOf(i));
    hhi[v] = herfindahl(values) ?? NaN;
    cr4[v] = shareOfFour(values) ?? NaN;
  }
  return { hhi, cr4 };
}

/** Herfindahl-Hirschman index of amounts, 0..1; null when they add up to nothing. */
export function herfindahl(amounts: readonly number[]): number | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return null;
  return amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
}

function shareOfFour(amounts: readonly number[]): number | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return null;
  const largest = [...amounts].sort((a, b) => b - a).slice(0, 4);
  // Of at most four the share is one whatever the rounding.
  return amounts.length <= 4 ? 1 : largest.reduce((sum, amount) => sum + amount, 0) / total;
}
