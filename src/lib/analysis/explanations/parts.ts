// Numbers that groups of parties make.
import type { HiddenStructure } from '../architecture/roles.ts';
import { median } from '../architecture/roles.ts';
import type { Digraph } from '../graph/digraph.ts';
import type { Neighbourhoods } from '../graph/neighbourhoods.ts';
import type { Pools } from '../modules/pools.ts';
import { clientEdges, providerEdges } from './dealings.ts';
import type { Explanation, Term } from './explanation.ts';
import { explained } from './explanation.ts';

/** The parts that what is connected to a party falls into without it. */
export function partsWithout(
  { nodeCount, offsets, neighbours }: Neighbourhoods,
  v: number
): Explanation {
  const isSeen = new Uint8Array(nodeCount);
  isSeen[v] = 1;
  const terms: Term[] = [];
  for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
    const first = neighbours[i]!;
    if (isSeen[first]) continue;
    isSeen[first] = 1;
    const part = [first];
    for (let head = 0; head < part.length; head++) {
      const u = part[head]!;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const w = neighbours[k]!;
        if (isSeen[w]) continue;
        isSeen[w] = 1;
        part.push(w);
      }
    }
    terms.push({ kind: 'part', parties: part.sort((a, b) => a - b), value: part.length });
  }
  return explained(terms, 'list');
}

/** The engagements of a party that alone hold two parts together, with the part beyond each. */
export function bridgesAt(near: Neighbourhoods, graph: Digraph, v: number): Explanation {
  const beyond = partsWithout(near, v).terms;
  const mine = new Set(near.neighbours.subarray(near.offsets[v], near.offsets[v + 1]));
  const terms = beyond.filter(({ parties }) => parties.filter((u) => mine.has(u)).length === 1);
  return explained(
    terms.map((term) => {
      const next = term.parties.find((u) => mine.has(u))!;
      const edges = [...clientEdges(graph, v), ...providerEdges(graph, v)].filter(
        (e) => graph.sources[e] === next || graph.targets[e] === next
      );
      return { ...term, edges };
    }),
    'list'
  );
}

/** Those who have the same clients, providers and services as a party. */
export function substitutes({ poolOf, members }: Pools, v: number): Explanation {
  const pool = members[poolOf[v]!] ?? [];
  const terms = Array.from(pool, (party): Term => ({
    kind: 'substitute',
    parties: [party],
    value: 1
  }));
  return explained(
    terms.filter(({ parties }) => parties[0] !== v),
    'sum',
    { inOrder: true }
  );
}

/** What a party deals inside its cluster and beyond. */
export function dealingsByCluster(graph: Digraph, membership: Int32Array, v: number): Explanation {
  const edges = [...clientEdges(graph, v), ...providerEdges(graph, v)];
  const terms = edges.map((e): Term => {
    const other = graph.sources[e] === v ? graph.targets[e]! : graph.sources[e]!;
    const kind = membership[other] === membership[v] ? 'inside' : 'outside';
    return { kind, parties: [other], edges: [e], value: graph.weights[e]! };
  });
  return explained(terms, 'list');
}

/** How many a party depends on and how many depend on it, against the limits that make its role. */
export function roleLimits(
  { core }: HiddenStructure,
  { fanIn, fanOut }: { readonly fanIn: Float64Array; readonly fanOut: Float64Array },
  v: number
): Explanation {
  const member = core[0];
  const limit = (values: Float64Array) => (member === undefined ? median(values) : values[member]!);
  return explained(
    [
      { kind: 'sees', parties: [v], value: fanOut[v]!, from: limit(fanOut) },
      { kind: 'seen', parties: [v], value: fanIn[v]!, from: limit(fanIn) }
    ],
    'list',
    { inOrder: true }
  );
}
