import type { Slices } from '#lib/domain/slices.ts';
import type { Digraph } from '../graph/digraph.ts';
import { maximum } from '../graph/index-arrays.ts';

export interface NearModuleOptions {
  /** At least how similar all members are to each other, above 0 and up to 1. */
  readonly threshold: number;
  readonly coloured: boolean;
}

/** Parties that are nearly interchangeable. */
export interface NearModule {
  /** Ascending. */
  readonly members: Int32Array;
  /** The least similarity of two members. */
  readonly similarity: number;
}

/** Dealings of each vertex as sorted numbers, one for each counterparty, direction and colour. */
interface Dealings {
  readonly sets: readonly Int32Array[];
  /** The counterparty of each dealing. */
  readonly partyOf: Int32Array;
}

/** Vertices looked at between two stops. */
const sliceSize = 500;

/**
 * Groups in which any two members are at least so similar; a heuristic of ours that forgives what an
 * exact module does not, such as one missing contract.
 *
 * Similarity = dealings in common / dealings of either (Jaccard 1912), where a dealing is a
 * counterparty with direction and colour and those of the two with each other are left out: it is 1
 * exactly for two vertices that are a module. Who has no other dealings is similar to nobody.
 *
 * Pairs are found by their rarest dealings (prefix filter: Bayardo, Ma & Srikant 2007,
 * doi 10.1145/1242572.1242591), then joined from the most similar on while the group stays complete.
 */
export function* nearModules(
  graph: Digraph,
  { threshold, coloured }: NearModuleOptions
): Slices<NearModule[]> {
  const dealings = dealingsByRarity(graph, coloured);
  const twins = twinsOf(dealings.sets);
  const pairs = yield* similarPairs(graph, dealings, twins, threshold);
  pairs.sort((a, b) => b.similarity - a.similarity || a.u - b.u || a.v - b.v);
  return grown(twins, pairs);
}

/** Numbers dealings so that rarer ones come first. */
function dealingsByRarity(graph: Digraph, coloured: boolean): Dealings {
  const { nodeCount, edgeCount, sources, targets, colours } = graph;
  const numbers = new Map<number, number>();
  const colourCount = 1 + maximum(colours, 1);
  const counts: number[] = [];
  const parties: number[] = [];
  const lists = Array.from({ length: nodeCount }, (): number[] => []);
  function add(u: number, party: number, direction: 0 | 1, colour: number): void {
    const key = (2 * party + direction) * colourCount + (coloured ? colour : 1);
    const number = numbers.get(key) ?? parties.push(party) - 1;
    numbers.set(key, number);
    counts[number] = (counts[number] ?? 0) + 1;
    lists[u]!.push(number);
  }
  for (let e = 0; e < edgeCount; e++) {
    add(sources[e]!, targets[e]!, 0, colours[e]!);
    add(targets[e]!, sources[e]!, 1, colours[e]!);
  }
  const byRarity = [...counts.keys()].sort((a, b) => counts[a]! - counts[b]! || a - b);
  const rankOf = new Int32Array(counts.length);
  for (const [rank, number] of byRarity.entries()) rankOf[number] = rank;
  return {
    sets: lists.map((list) => Int32Array.from(list, (number) => rankOf[number]!).sort()),
    partyOf: Int32Array.from(byRarity, (number) => parties[number]!)
  };
}

/** Vertices with exactly the same dealings, by the first of them; those without any are left out. */
function twinsOf(sets: readonly Int32Array[]): Map<number, number[]> {
  const firstOf = new Map<string, number>();
  const twins = new Map<number, number[]>();
  for (const [u, set] of sets.entries()) {
    if (set.length === 0) continue;
    const key = set.join();
    const first = firstOf.get(key) ?? u;
    firstOf.set(key, first);
    if (first === u) twins.set(u, [u]);
    else twins.get(first)!.push(u);
  }
  return twins;
}

interface Pair {
  readonly u: number;
  readonly v: number;
  readonly similarity: number;
}

/** All pairs of different kinds of twins that are similar enough. */
function* similarPairs(
  graph: Digraph,
  dealings: Dealings,
  twins: ReadonlyMap<number, readonly number[]>,
  threshold: number
): Slices<Pair[]> {
  const { sets } = dealings;
  const bySize = [...twins.keys()].sort((a, b) => sets[a]!.length - sets[b]!.length || a - b);
  const posted = new Map<number, number[]>();
  const pairs: Pair[] = [];
  function compare(u: number, v: number): void {
    const similarity = similarityOf(dealings, u, v);
    if (similarity >= threshold) pairs.push({ u: Math.min(u, v), v: Math.max(u, v), similarity });
  }
  for (const [done, u] of bySize.entries()) {
    const set = sets[u]!;
    const candidates = new Set<number>();
    // Two sets so similar share one of their first dealings, unless they deal with each other.
    const prefix = set.length - Math.ceil(threshold * set.length) + 1;
    for (const dealing of set.subarray(0, prefix)) {
      const before = posted.get(dealing) ?? [];
      for (const v of before) if (sets[v]!.length >= threshold * set.length) candidates.add(v);
      before.push(u);
      posted.set(dealing, before);
    }
    for (const v of dealtWith(graph, u)) {
      if (v < u && twins.has(v)) compare(u, v);
      candidates.delete(v);
    }
    for (const v of candidates) compare(u, v);
    if (done % sliceSize === 0) yield done / bySize.length;
  }
  return pairs;
}

/** The counterparties of u, each once. */
function dealtWith({ offsets, targets, inOffsets, inSources }: Digraph, u: number): Set<number> {
  return new Set([
    ...targets.subarray(offsets[u], offsets[u + 1]),
    ...inSources.subarray(inOffsets[u], inOffsets[u + 1])
  ]);
}

function similarityOf({ sets, partyOf }: Dealings, u: number, v: number): number {
  const [a, b] = [sets[u]!, sets[v]!];
  let [i, j, common, either] = [0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    const isMutual = x <= y ? partyOf[x] === v : partyOf[y] === u;
    if (x <= y) i++;
    if (y <= x) j++;
    if (isMutual) continue;
    either++;
    if (x === y) common++;
  }
  return either === 0 ? 0 : common / either;
}

/** Joins groups while every two members are similar enough, most similar first. */
function grown(
  twins: ReadonlyMap<number, readonly number[]>,
  pairs: readonly Pair[]
): NearModule[] {
  const similarities = new Map(pairs.map(({ u, v, similarity }) => [`${u} ${v}`, similarity]));
  const groupOf = new Map<number, { kinds: number[]; similarity: number }>();
  for (const kind of twins.keys()) groupOf.set(kind, { kinds: [kind], similarity: 1 });
  for (const { u, v } of pairs) {
    const [one, other] = [groupOf.get(u)!, groupOf.get(v)!];
    if (one === other) continue;
    const across = one.kinds.flatMap((a) =>
      other.kinds.map((b) => similarities.get(`${Math.min(a, b)} ${Math.max(a, b)}`))
    );
    if (across.includes(undefined)) continue;
    one.similarity = Math.min(one.similarity, other.similarity, ...across.map((s) => s ?? 0));
    one.kinds.push(...other.kinds);
    for (const kind of other.kinds) groupOf.set(kind, one);
  }
  return [...new Set(groupOf.values())]
    .map(({ kinds, similarity }) => ({
      members: Int32Array.from(kinds.flatMap((kind) => twins.get(kind)!)).sort(),
      similarity
    }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => a.members[0]! - b.members[0]!);
}
