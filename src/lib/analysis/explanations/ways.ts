// Numbers that the ways through the network make.
import type { Digraph } from '../graph/digraph.ts';
import { reversed } from '../graph/reversed.ts';
import type { Tiers } from '../graph/tiers.ts';
import type { Explanation, Term } from './explanation.ts';
import { explained } from './explanation.ts';

/** Distances from a source and the number of shortest ways; -1 where there is none. */
export interface Search {
  readonly distances: Int32Array;
  readonly ways: Float64Array;
  /** What is reached, near ones first. */
  readonly order: Int32Array;
}

export function search({ nodeCount, offsets, targets }: Digraph, source: number): Search {
  const distances = new Int32Array(nodeCount).fill(-1);
  const ways = new Float64Array(nodeCount);
  const order = new Int32Array(nodeCount);
  let tail = 0;
  distances[source] = 0;
  ways[source] = 1;
  order[tail++] = source;
  for (let head = 0; head < tail; head++) {
    const u = order[head]!;
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!;
      if (distances[v] === -1) {
        distances[v] = distances[u]! + 1;
        order[tail++] = v;
      }
      if (distances[v] === distances[u]! + 1) ways[v]! += ways[u]!;
    }
  }
  return { distances, ways, order: order.slice(0, tail) };
}

/** Who is reached, by how many steps away. */
export function byDistance(graph: Digraph, key: string, v: number): Explanation {
  const { distances, order } = search(key.endsWith('_in') ? reversed(graph) : graph, v);
  const rings: number[][] = [];
  for (const u of order.slice(1)) (rings[distances[u]! - 1] ??= []).push(u);
  const terms = rings.map((parties, i): Term => {
    return { kind: 'distance', parties, from: i + 1, value: parties.length };
  });
  return explained(terms, key.startsWith('reach') ? 'sum' : 'list', { inOrder: true });
}

/** The way from a client at the top that gives a party its tier, step by step. */
export function tierSteps(graph: Digraph, key: string, tiers: Tiers, v: number): Explanation {
  const levels = key === 'tier_shortest' ? tiers.shortest : tiers.longest;
  const down = key === 'tier_height';
  const steps = [v];
  for (let u: number | undefined = v; u !== undefined;) {
    u = down ? below(graph, tiers.height, u) : above(graph, levels, u);
    if (u !== undefined) steps.push(u);
  }
  if (!down) steps.reverse();
  const terms = steps.map((party, i): Term => ({ kind: 'step', parties: [party], from: i }));
  return explained(terms, 'list', { inOrder: true });
}

/** A client one tier higher; within a cycle there may be none directly, so the nearest is sought. */
function above(graph: Digraph, levels: Int32Array, v: number): number | undefined {
  return nearest(reversed(graph), v, (u) => levels[u] === levels[v]! - 1);
}

function below(graph: Digraph, heights: Int32Array, v: number): number | undefined {
  return nearest(graph, v, (u) => heights[u] === heights[v]! - 1);
}

function nearest(graph: Digraph, v: number, isSought: (u: number) => boolean): number | undefined {
  return search(graph, v).order.find(isSought);
}

/** Elementary steps that an explanation of betweenness may take. */
const budget = 2e8;

/** The pairs whose shortest ways pass a party, with the share of those ways that do. */
export function pairsThrough(graph: Digraph, v: number): Explanation {
  const before = search(reversed(graph), v);
  const after = search(graph, v);
  const most = Math.max(1, Math.floor(budget / Math.max(1, graph.nodeCount + graph.edgeCount)));
  const sources = before.order.slice(1, 1 + most);
  const terms: Term[] = [];
  for (const s of sources) {
    const { distances, ways } = search(graph, s);
    for (const t of after.order.slice(1)) {
      if (t === s || distances[t] !== before.distances[s]! + after.distances[t]!) continue;
      const value = (before.ways[s]! * after.ways[t]!) / ways[t]!;
      terms.push({ kind: 'pair', parties: [s, t], value });
    }
  }
  return explained(terms, 'sum');
}

/** Everybody who stands on every way from the root to a party, nearest to the root first. */
export function dominatorChain(immediate: Int32Array, v: number): Explanation {
  const chain: Term[] = [];
  for (let u = immediate[v]!; u >= 0; u = immediate[u]!)
    chain.push({ kind: 'before', parties: [u] });
  return explained(chain.reverse(), 'list', { inOrder: true });
}
