import type { LayoutInput } from './layout.ts';

/** The parties as numbers 0 … n-1 with their neighbours in compressed rows, both ways. */
export interface LayoutGraph {
  readonly nodeCount: number;
  readonly providers: Neighbours;
  readonly clients: Neighbours;
}

export interface Neighbours {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/** Parallel arcs count once, arcs from a party to itself not at all: they place nothing. */
export function graphOf({ parties, arcs }: LayoutInput): LayoutGraph {
  const indexOf = new Map(parties.map((id, index) => [id, index]));
  const providersOf = parties.map(() => new Set<number>());
  for (const [client, provider] of arcs) {
    const [u, v] = [indexOf.get(client), indexOf.get(provider)];
    if (u !== undefined && v !== undefined && u !== v) providersOf[u]?.add(v);
  }
  const clientsOf = parties.map((): number[] => []);
  const sorted = providersOf.map((set) => [...set].sort((a, b) => a - b));
  for (const [u, targets] of sorted.entries()) for (const v of targets) clientsOf[v]?.push(u);
  return {
    nodeCount: parties.length,
    providers: compressed(sorted),
    clients: compressed(clientsOf)
  };
}

/** The neighbours of a node, in ascending order. */
export function neighboursOf({ offsets, targets }: Neighbours, node: number): Uint32Array {
  return targets.subarray(offsets[node], offsets[node + 1]);
}

/** The mean of a value over the neighbours that count; undefined when none does. */
export function meanOver(
  { offsets, targets }: Neighbours,
  node: number,
  values: Float64Array,
  counts: (neighbour: number) => boolean
): number | undefined {
  let sum = 0;
  let size = 0;
  for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
    const neighbour = targets[at] ?? 0;
    if (!counts(neighbour)) continue;
    sum += values[neighbour] ?? 0;
    size += 1;
  }
  return size > 0 ? sum / size : undefined;
}

function compressed(lists: readonly (readonly number[])[]): Neighbours {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [node, list] of lists.entries())
    offsets[node + 1] = (offsets[node] ?? 0) + list.length;
  const targets = new Uint32Array(offsets[lists.length] ?? 0);
  for (const [node, list] of lists.entries()) targets.set(list, offsets[node]);
  return { offsets, targets };
}
