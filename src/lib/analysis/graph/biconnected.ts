import type { Neighbourhoods } from './neighbourhoods.ts';

/** Where the undirected projection holds together by a thread, and where by more than one. */
export interface Biconnected {
  /** Edges whose removal cuts a part off, as pairs with the smaller vertex first, ascending. */
  readonly bridges: readonly (readonly [number, number])[];
  /** Maximal sets that no single vertex cuts apart, each ascending; single vertices are in none. */
  readonly components: readonly (readonly number[])[];
}

/**
 * Bridges and biconnected components in O(nodes + edges), without recursion.
 * Hopcroft & Tarjan 1973, doi 10.1145/362248.362272: a component is complete when the walk leaves
 * its topmost vertex, and its vertices lie together on a stack.
 */
export function biconnected({ nodeCount, offsets, neighbours }: Neighbourhoods): Biconnected {
  const depthOf = new Int32Array(nodeCount).fill(-1);
  const lowPoint = new Int32Array(nodeCount);
  const nextEntry = offsets.slice();
  const path = new Int32Array(nodeCount);
  const open = new Int32Array(nodeCount);
  const bridges: [number, number][] = [];
  const components: number[][] = [];
  let openCount = 0;

  for (let root = 0; root < nodeCount; root++) {
    if (depthOf[root] !== -1) continue;
    let depth = 0;
    path[0] = root;
    depthOf[root] = lowPoint[root] = 0;
    openCount = 0;
    while (depth >= 0) {
      const u = path[depth]!;
      if (nextEntry[u]! < offsets[u + 1]!) {
        const v = neighbours[nextEntry[u]!++]!;
        if (depthOf[v] === -1) {
          path[++depth] = v;
          depthOf[v] = lowPoint[v] = depth;
          open[openCount++] = v;
        } else if (depth === 0 || v !== path[depth - 1]) {
          lowPoint[u] = Math.min(lowPoint[u]!, depthOf[v]!);
        }
        continue;
      }
      depth--;
      if (depth < 0) break;
      const parent = path[depth]!;
      lowPoint[parent] = Math.min(lowPoint[parent]!, lowPoint[u]!);
      if (lowPoint[u]! < depth) continue;
      if (lowPoint[u]! > depth) bridges.push(parent < u ? [parent, u] : [u, parent]);
      components.push(closed(parent, u));
    }
  }
  bridges.sort(([a, b], [c, d]) => a - c || b - d);
  return { bridges, components: components.sort(byEntries) };

  /** The vertices opened since `u`, and the one above them. */
  function closed(parent: number, u: number): number[] {
    const vertices = [parent];
    let v: number;
    do {
      v = open[--openCount]!;
      vertices.push(v);
    } while (v !== u);
    return vertices.sort((a, b) => a - b);
  }
}

function byEntries(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((entry, i) => entry !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
