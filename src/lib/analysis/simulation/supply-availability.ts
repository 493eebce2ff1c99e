import type { Digraph } from '../graph/digraph.ts';

/** Services that are told apart: each class, and what nobody knows the class of. */
const kinds = 4;

/**
 * Mean share of (final client, service) pairs that are still served while providers are taken away
 * in `order`, over 1 .. all of them; null without such a pair. A final client is a party that engages
 * others and that nobody engages; it is served while a chain of standing parties leads from it to an
 * engagement of that service. Parties of `order` that are final clients are passed over. After the
 * supply availability of Zhao, Kumar, Harrison & Yen 2011, doi 10.1109/JSYST.2010.2100192.
 * O(nodes + edges), from the last removal backwards: what can be reached only grows.
 */
export function supplyAvailability(
  graph: Digraph,
  services: Int32Array | undefined,
  order: Int32Array
): number | null {
  const { offsets, inOffsets } = graph;
  const isClient = (v: number) =>
    inOffsets[v] === inOffsets[v + 1] && offsets[v] !== offsets[v + 1];
  const removals = order.filter((v) => !isClient(v));
  const served = Array.from({ length: kinds }, (_, kind) =>
    servedCounts(graph, (e) => hasKind(services?.[e] ?? 0, kind), isClient, removals)
  );
  const pairs = served.reduce((sum, counts) => sum + counts[0]!, 0);
  if (pairs === 0 || removals.length === 0) return null;
  let sum = 0;
  for (const counts of served) {
    for (let removed = 1; removed <= removals.length; removed++) sum += counts[removed]!;
  }
  return sum / pairs / removals.length;
}

function hasKind(bits: number, kind: number): boolean {
  return kind === 0 ? bits === 0 : (bits & (1 << (kind - 1))) !== 0;
}

/** How many clients reach the service after 0, 1, … removals. */
function servedCounts(
  { nodeCount, offsets, targets, inOffsets, inSources, inEdges }: Digraph,
  isOfKind: (edge: number) => boolean,
  isClient: (v: number) => boolean,
  removals: Int32Array
): Float64Array {
  const stands = new Uint8Array(nodeCount);
  const reaches = new Uint8Array(nodeCount);
  const stack: number[] = [];
  let clients = 0;
  const counts = new Float64Array(removals.length + 1);
  for (let v = 0; v < nodeCount; v++) if (isClient(v)) stands[v] = 1;
  for (let removed = removals.length; removed > 0; removed--) {
    const v = removals[removed - 1]!;
    counts[removed] = clients;
    stands[v] = 1;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = targets[e]!;
      if (stands[w] && (reaches[w] || isOfKind(e))) found(v);
    }
    for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) {
      if (stands[inSources[i]!] && isOfKind(inEdges[i]!)) found(inSources[i]!);
    }
    // The newcomer may also link parties that stand to what it reaches.
    if (reaches[v]) stack.push(v);
    while (stack.length > 0) {
      const u = stack.pop()!;
      for (let i = inOffsets[u]!; i < inOffsets[u + 1]!; i++) {
        if (stands[inSources[i]!]) found(inSources[i]!);
      }
    }
  }
  counts[0] = clients;
  return counts;

  function found(u: number): void {
    if (reaches[u]) return;
    reaches[u] = 1;
    stack.push(u);
    if (isClient(u)) clients++;
  }
}
