import { expect, it } from 'vitest';
import { dealingsOf } from '../../../src/lib/analysis/communities/dealings.ts';
import { sumUp } from '../../../src/lib/analysis/communities/groups.ts';
import { refine } from '../../../src/lib/analysis/communities/refining.ts';
import { roomFor } from '../../../src/lib/analysis/communities/room.ts';
import type { Digraph } from '../../../src/lib/analysis/graph/digraph.ts';
import { seededRandom, shuffle } from '../../../src/lib/analysis/random.ts';
import { weightedGraph } from './support/oracles.ts';
import { weightMatrix } from './support/partitions.ts';

// Whole weights and a rate that is a power of two: every sum is exact, so that equal gains are equal.
const rate = 1 / 64;

/** Groups that are loosely held together, so that some vertices and parts are not well tied. */
function grouped(seed: number) {
  const random = seededRandom(seed);
  const size = 4 + random.below(8);
  const groupOf = Int32Array.from({ length: size }, () => random.below(3));
  const edges: [number, number, number][] = [];
  for (let u = 0; u < size; u++) {
    for (let v = 0; v < size; v++) {
      if (u !== v && random.next() < 0.3) edges.push([u, v, 1 + random.below(4)]);
    }
  }
  return { graph: weightedGraph({ id: '', n: size, directed: true, edges }), groupOf };
}

/** The refinement as it is defined, with every sum taken anew. */
function refinedByDefinition(graph: Digraph, groupOf: Int32Array, seed: number): Int32Array {
  const w = weightMatrix(graph);
  const vertices = [...groupOf.keys()];
  const value = (from: number[], to: number[]) =>
    from.reduce((sum, u) => sum + to.reduce((row, v) => row + w[u]![v]!, 0), 0);
  const out = (set: number[]) => value(set, vertices);
  const into = (set: number[]) => value(vertices, set);
  const ties = (one: number[], other: number[]) => value(one, other) + value(other, one);
  const surplus = (one: number[], other: number[]) =>
    ties(one, other) - rate * (out(one) * into(other) + into(one) * out(other));

  const partOf = Int32Array.from(vertices);
  const membersOf = (part: number) => vertices.filter((v) => partOf[v] === part);
  const order = Int32Array.from(vertices);
  shuffle(order, seededRandom(seed), order.length);
  for (const v of order) {
    if (partOf[v] !== v || membersOf(v).length !== 1) continue;
    const restOf = (part: number[]) =>
      vertices.filter((u) => groupOf[u] === groupOf[v] && !part.includes(u));
    if (surplus([v], restOf([v])) < 0) continue;
    let [best, bestGain] = [v, 0];
    const mates = vertices.filter((u) => groupOf[u] === groupOf[v] && ties([u], [v]) > 0);
    for (const part of new Set(mates.map((u) => partOf[u]!))) {
      const members = membersOf(part);
      const gain = surplus([v], members);
      if (gain <= bestGain || surplus(members, restOf(members)) < 0) continue;
      [best, bestGain] = [part, gain];
    }
    partOf[v] = best;
  }
  return partOf;
}

it('parts are made of well tied vertices and well tied parts, as the definition has them', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { graph, groupOf } = grouped(seed);
    const dealings = dealingsOf(graph, 'modularity');
    const room = roomFor(dealings);
    room.groups.groupOf.set(groupOf);
    sumUp(room.groups, dealings);
    refine(dealings, room, rate, seededRandom(seed));
    const found = room.parts.groupOf.subarray(0, graph.nodeCount);
    expect(found, `graph ${String(seed)}`).toEqual(refinedByDefinition(graph, groupOf, seed));
  }
});
