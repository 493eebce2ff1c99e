/**
 * The chain below a client, or the whole network: tiers, the value that flows between them, and its shape.
 *
 * Formula      tiers by tier_longest of the parties that the client reaches; the flow from tier i to tier j is
 *              the value of the engagements between them; retained as value_retained. Shapes are our own words:
 *              net with a cycle, or an engagement between parties of one tier or upwards, tiers by the fewest
 *              steps from the top; else line with at most one provider each and one client each; star when
 *              nobody engages anybody below the first tier; tree with one client each; else converging
 * Reference    tiers Lambert & Cooper 2000; money Miller & Blair 2009
 * Complexity   O(n + m)
 */
import type { ChainShape } from '../governance/prime-network.ts';
import type { Digraph } from '../graph/digraph.ts';
import { inducedGraph } from '../graph/induced.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { tiers } from '../graph/tiers.ts';
import { search } from '../explanations/ways.ts';
import { defineReport } from './report.ts';

/** The shape of a chain, or none where nobody engages anybody. */
export type NetworkShape = ChainShape | 'none';

export interface ChainTier {
  /** Places of its parties in the network. */
  readonly parties: readonly number[];
  readonly received: number;
  readonly spent: number;
}

export interface ChainFlow {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Edges of the network. */
  readonly edges: readonly number[];
}

export interface ChainFound {
  readonly shape: NetworkShape;
  readonly tiers: readonly ChainTier[];
  /** From upper to lower tiers first. */
  readonly flows: readonly ChainFlow[];
}

const everybody = { kind: 'boolean', default: true } as const;

export const chain = defineReport({
  id: 'chain',
  parameters: { root: { kind: 'party' }, whole: everybody },
  compute({ graph }, { root, whole }): ChainFound {
    const members = whole ? engaged(graph) : search(graph, root).order.toSorted();
    return chainOf(graph, members);
  }
});

/** Everybody with an engagement. */
function engaged({ nodeCount, offsets, inOffsets }: Digraph): Int32Array {
  const hasEdges = (u: number) =>
    offsets[u] !== offsets[u + 1] || inOffsets[u] !== inOffsets[u + 1];
  return Int32Array.from(Array.from({ length: nodeCount }, (_, u) => u).filter(hasEdges));
}

function chainOf(graph: Digraph, members: Int32Array): ChainFound {
  const part = inducedGraph(graph, members);
  const { longest, shortest, chainDepth } = tiers(part);
  const levels = Array.from({ length: members.length === 0 ? 0 : (chainDepth ?? 0) + 1 }, () => {
    return { parties: [] as number[], received: 0, spent: 0 };
  });
  for (const [u, party] of members.entries()) levels[longest[u]!]!.parties.push(party);
  const flows = new Map<string, { from: number; to: number; value: number; edges: number[] }>();
  const placeOf = new Map(Array.from(members, (party, u) => [party, u]));
  for (let e = 0; e < graph.edgeCount; e++) {
    const [u, v] = [placeOf.get(graph.sources[e]!), placeOf.get(graph.targets[e]!)];
    if (u === undefined || v === undefined) continue;
    const [from, to, value] = [longest[u]!, longest[v]!, graph.weights[e]!];
    levels[from]!.spent += value;
    levels[to]!.received += value;
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, value: 0, edges: [] };
    flow.value += value;
    flow.edges.push(e);
    flows.set(key, flow);
  }
  const sorted = [...flows.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  return { shape: shapeOf(part, shortest), tiers: levels, flows: sorted };
}

/** The shape of a chain, by the fewest steps of each party from its top. */
export function shapeOf(graph: Digraph, depths: Int32Array): NetworkShape {
  const { nodeCount, edgeCount, offsets, inOffsets, sources, targets } = graph;
  if (edgeCount === 0) return 'none';
  const hasCycle = strongComponents(graph).count < nodeCount;
  const nodes = Array.from({ length: nodeCount }, (_, u) => u);
  const most = (starts: Int32Array) => Math.max(...nodes.map((u) => starts[u + 1]! - starts[u]!));
  const isCross = (e: number) => depths[targets[e]!]! <= depths[sources[e]!]!;
  if (hasCycle || Array.from({ length: edgeCount }, (_, e) => e).some(isCross)) return 'net';
  const [providers, clients] = [most(offsets), most(inOffsets)];
  if (providers <= 1 && clients <= 1) return 'line';
  if (clients > 1) return 'converging';
  return Math.max(...depths) <= 1 ? 'star' : 'tree';
}
