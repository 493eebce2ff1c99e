import type { Dealings } from '../communities/dealings.ts';
import { dealingsOf } from '../communities/dealings.ts';
import { renumber, splitConnected } from '../communities/groups.ts';
import { leiden } from '../communities/leiden.ts';
import type { Digraph } from '../graph/digraph.ts';
import { range } from '../graph/index-arrays.ts';
import type { Slices } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';

/** Groups of parties that are to be governed together, and what coordination costs with them. */
export interface GovernanceUnits {
  /** The group of each party, numbered by first appearance. */
  readonly membership: Int32Array;
  readonly cost: number;
}

/**
 * The cost of coordinating in groups: every dealing costs its weight times the size of the group that
 * it stays in, or times the number of all parties when it leaves its group, sizes to a power.
 *
 *     C = sum over pairs (w_ij + w_ji) size(group)^p  within a group,  (w_ij + w_ji) n^p  across
 *
 * Gutierrez Fernandez 1998; Thebeau 2001, MIT, https://dspace.mit.edu/handle/1721.1/29168.
 * 0 without dealings that have a weight.
 */
export function clusteringCost(
  { nodeCount, edgeCount, sources, targets, weights }: Digraph,
  membership: Int32Array,
  power = 1
): number {
  const sizes = new Int32Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) sizes[membership[u]!]!++;
  let cost = 0;
  for (let e = 0; e < edgeCount; e++) {
    const group = membership[sources[e]!]!;
    const size = group === membership[targets[e]!] ? sizes[group]! : nodeCount;
    cost += weights[e]! * size ** power;
  }
  return cost;
}

/**
 * Groups of low clustering cost. The published search draws bids by chance; this one is ours and gives
 * the same groups every time: parties move one by one, to where the cost falls most, until none can,
 * from three beginnings (clusters of dealings, everybody alone, connected parts), of which the best
 * result counts. An undirected tie counts in both directions, as two engagements.
 */
export function* unitsSlices(graph: Digraph, power: number, seed: number): Slices<GovernanceUnits> {
  const dealings = dealingsOf(graph, 'modularity');
  const connected = new Int32Array(graph.nodeCount);
  splitConnected(dealings, connected);
  const { membership: clusters } = yield* leiden(dealings, { resolution: 1, seed });
  let best: GovernanceUnits | undefined;
  for (const start of [clusters, range(graph.nodeCount), connected]) {
    const membership = yield* settled(dealings, start.slice(), power);
    const cost = clusteringCost(graph, membership, power);
    if (!best || cost < best.cost) best = { membership, cost };
  }
  return best!;
}

/** Everything that a move reads or writes. */
interface Moves {
  readonly dealings: Dealings;
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** Per group the weight inside. */
  readonly inside: Float64Array;
  /** Sizes to the power. */
  readonly powers: Float64Array;
  readonly ties: Float64Array;
  readonly touched: Int32Array;
  readonly empty: number[];
}

const precision = 1e-12;

/** Rounds over all parties; each makes the cost fall, or is the last. */
const mostRounds = 30;

function* settled(dealings: Dealings, groupOf: Int32Array, power: number): Slices<Int32Array> {
  const moves = movesFor(dealings, groupOf, power);
  const threshold = precision * dealings.total * moves.powers[dealings.nodeCount]!;
  for (let round = 0; round < mostRounds; round++) {
    let hasMoved = false;
    for (let v = 0; v < dealings.nodeCount; v++) {
      if (moveOne(moves, v, threshold)) hasMoved = true;
      if (v % 20_000 === 0) yield 0;
    }
    if (!hasMoved) break;
  }
  renumber(groupOf);
  return groupOf;
}

function movesFor(dealings: Dealings, groupOf: Int32Array, power: number): Moves {
  const { nodeCount, offsets, neighbours, weights } = dealings;
  const sizes = new Int32Array(nodeCount);
  const inside = new Float64Array(nodeCount);
  for (let u = 0; u < nodeCount; u++) {
    sizes[groupOf[u]!]!++;
    for (let entry = offsets[u]!; entry < offsets[u + 1]!; entry++) {
      if (groupOf[neighbours[entry]!] === groupOf[u]) inside[groupOf[u]!]! += weights[entry]! / 2;
    }
  }
  const empty: number[] = [];
  for (let group = nodeCount - 1; group >= 0; group--) if (sizes[group] === 0) empty.push(group);
  return {
    dealings,
    groupOf,
    sizes,
    inside,
    powers: Float64Array.from({ length: nodeCount + 1 }, (_, size) => size ** power),
    ties: new Float64Array(nodeCount),
    touched: new Int32Array(nodeCount),
    empty
  };
}

/** Moves v where the cost falls most, if it falls; otherwise says false. */
function moveOne(moves: Moves, v: number, threshold: number): boolean {
  const { dealings, groupOf, sizes, inside, powers, ties, touched, empty } = moves;
  const { offsets, neighbours, weights, nodeCount } = dealings;
  let touchedCount = 0;
  for (let entry = offsets[v]!; entry < offsets[v + 1]!; entry++) {
    const group = groupOf[neighbours[entry]!]!;
    if (ties[group] === 0) touched[touchedCount++] = group;
    ties[group]! += weights[entry]!;
  }
  const own = groupOf[v]!;
  const size = sizes[own]!;
  const across = powers[nodeCount]!;
  const tiesHere = ties[own]!;
  // What leaving saves; then what joining costs, for each group. Alone costs nothing inside.
  const saved =
    inside[own]! * powers[size]! -
    (inside[own]! - tiesHere) * powers[size - 1]! -
    tiesHere * across;
  let best = -1;
  let bestCost = 0;
  let bestTies = 0;
  for (let i = 0; i < touchedCount; i++) {
    const group = touched[i]!;
    const tied = ties[group]!;
    ties[group] = 0;
    if (group === own) continue;
    const cost =
      (inside[group]! + tied) * powers[sizes[group]! + 1]! -
      inside[group]! * powers[sizes[group]!]! -
      tied * across;
    if (cost >= bestCost) continue;
    best = group;
    bestCost = cost;
    bestTies = tied;
  }
  if (bestCost >= saved - threshold) return false;
  const to = best === -1 ? empty.pop()! : best;
  inside[own]! -= tiesHere;
  inside[to]! += bestTies;
  sizes[own]!--;
  if (sizes[own] === 0) empty.push(own);
  sizes[to]!++;
  groupOf[v] = to;
  return true;
}

/** The groups as a kernel of a single item, the seed: membership, cost. */
export const governing: Kernel = {
  *part(graph, [seed = 0], { power = 1 }) {
    const { membership, cost } = yield* unitsSlices(graph, power, seed);
    return [Float64Array.from(membership), Float64Array.of(cost)];
  }
};

/** The groups, wherever they are computed. */
export function* governanceUnits(
  graph: Digraph,
  { seed, power = 1 }: { readonly seed: number; readonly power?: number }
): Steps<GovernanceUnits> {
  const [membership = [], told = []] = yield* whole('governing', graph, {
    options: { power },
    seed
  });
  return { membership: Int32Array.from(membership), cost: told[0] ?? 0 };
}
