// Numbers that a party's own engagements make.
import type { Digraph } from '../graph/digraph.ts';
import { damping } from '../spectral/page-rank.ts';
import type { Explanation, Term } from './explanation.ts';
import { explained } from './explanation.ts';

/** The edges that come in at a party, by client. */
export function clientEdges({ inOffsets, inEdges }: Digraph, v: number): number[] {
  return Array.from(inEdges.subarray(inOffsets[v], inOffsets[v + 1]));
}

/** The edges that leave a party, by provider. */
export function providerEdges({ offsets }: Digraph, v: number): number[] {
  return Array.from({ length: offsets[v + 1]! - offsets[v]! }, (_, i) => offsets[v]! + i);
}

/** One for each client or provider. */
export function counterparties(graph: Digraph, key: string, v: number): Explanation {
  const clients = clientEdges(graph, v).map((e): Term => {
    return { kind: 'client', parties: [graph.sources[e]!], edges: [e], value: 1 };
  });
  const providers = providerEdges(graph, v).map((e): Term => {
    return { kind: 'provider', parties: [graph.targets[e]!], edges: [e], value: 1 };
  });
  return explained(
    [...(key === 'out_degree' ? [] : clients), ...(key === 'in_degree' ? [] : providers)],
    'sum',
    { inOrder: true }
  );
}

/** What a party receives, as positive terms, and what it spends, with the sign given. */
export function moneyOf(graph: Digraph, v: number, signOfSpent: 1 | -1 = 1): Term[] {
  return [
    ...clientEdges(graph, v).map((e): Term => {
      return {
        kind: 'received',
        parties: [graph.sources[e]!],
        edges: [e],
        value: graph.weights[e]!
      };
    }),
    ...providerEdges(graph, v).map((e): Term => {
      const value = signOfSpent * graph.weights[e]!;
      return { kind: 'spent', parties: [graph.targets[e]!], edges: [e], value };
    })
  ];
}

export function strengths(graph: Digraph, key: string, v: number): Explanation {
  const kept = moneyOf(graph, v).filter(({ kind }) =>
    key === 'strength' ? true : kind === (key === 'in_strength' ? 'received' : 'spent')
  );
  return explained(kept, 'sum');
}

/** What is left: received less spent. */
export function retained(graph: Digraph, v: number): Explanation {
  return explained(moneyOf(graph, v, -1), 'sum');
}

/** Spent over received. */
export function passedOn(graph: Digraph, v: number): Explanation {
  return explained(moneyOf(graph, v), 'ratio');
}

/** The squared share of each counterparty. */
export function squaredShares(graph: Digraph, key: string, v: number): Explanation {
  const ofSpend = key === 'hhi_supplier';
  const edges = ofSpend ? providerEdges(graph, v) : clientEdges(graph, v);
  const total = edges.reduce((sum, e) => sum + graph.weights[e]!, 0);
  const terms = edges.map((e): Term => {
    const share = total === 0 ? NaN : graph.weights[e]! / total;
    const other = ofSpend ? graph.targets[e]! : graph.sources[e]!;
    return { kind: 'share', parties: [other], edges: [e], from: share, value: share ** 2 };
  });
  return explained(terms, 'sum');
}

/** What is passed on to a party by each of its clients, and what everybody has. */
export function rankShares(
  graph: Digraph,
  weights: Float64Array,
  ranks: Float64Array,
  v: number
): Explanation {
  const leaving = (u: number) => providerEdges(graph, u).reduce((sum, e) => sum + weights[e]!, 0);
  const received = clientEdges(graph, v).flatMap((e): Term[] => {
    const u = graph.sources[e]!;
    const out = leaving(u);
    if (out === 0) return [];
    const value = (damping * ranks[u]! * weights[e]!) / out;
    return [{ kind: 'rank', parties: [u], edges: [e], value }];
  });
  const rest = ranks[v]! - received.reduce((sum, { value = 0 }) => sum + value, 0);
  return explained([...received, { kind: 'base', parties: [], value: rest }], 'sum');
}
