import type { Digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/**
 * Correlation of the degrees at both ends of a tie; null when all ends are alike.
 * Newman 2002, doi 10.1103/PhysRevLett.89.208701.
 */
export function degreeAssortativity({
  nodeCount,
  offsets,
  neighbours
}: Neighbourhoods): number | null {
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!;
  const ends = neighbours.length;
  if (ends === 0) return null;
  let [sum, squares] = [0, 0];
  for (let v = 0; v < nodeCount; v++) {
    sum += degree(v) ** 2;
    squares += degree(v) ** 3;
  }
  const mean = sum / ends;
  const variance = squares / ends - mean ** 2;
  // Sums of whole numbers are exact, so equal ends give no variance but for rounding of the mean.
  if (variance <= 1e-12 * mean ** 2) return null;
  let covariance = 0;
  for (let u = 0; u < nodeCount; u++) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      covariance += (degree(u) - mean) * (degree(neighbours[i]!) - mean);
    }
  }
  return covariance / ends / variance;
}

/** How much edges keep within groups and how much they would by chance; edges of unknown ends are left out. */
interface Mixing {
  readonly edges: number;
  readonly within: number;
  readonly expected: number;
}

/**
 * Newman's r for groups: (share within - share expected) / (1 - share expected); null without
 * edges between known ends, or when one group has them all. Newman 2003, doi 10.1103/PhysRevE.67.026126.
 */
export function groupAssortativity(graph: Digraph, groupOf: Int32Array): number | null {
  const { edges, within, expected } = mixing(graph, groupOf);
  return edges === 0 || expected === 1 ? null : (within - expected) / (1 - expected);
}

function mixing({ edgeCount, sources, targets }: Digraph, groupOf: Int32Array): Mixing {
  const leaving = new Map<number, number>();
  const entering = new Map<number, number>();
  let [edges, inside] = [0, 0];
  for (let e = 0; e < edgeCount; e++) {
    const [from, to] = [groupOf[sources[e]!]!, groupOf[targets[e]!]!];
    if (from < 0 || to < 0) continue;
    edges++;
    if (from === to) inside++;
    leaving.set(from, (leaving.get(from) ?? 0) + 1);
    entering.set(to, (entering.get(to) ?? 0) + 1);
  }
  let expected = 0;
  for (const [group, count] of leaving) expected += count * (entering.get(group) ?? 0);
  return { edges, within: inside / edges, expected: expected / edges ** 2 };
}
