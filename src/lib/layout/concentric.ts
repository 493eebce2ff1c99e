import type { PartyId } from '#lib/domain/ids.ts';
import type { LayoutGraph } from './graph.ts';
import { graphOf, neighboursOf } from './graph.ts';
import type { Layout, LayoutInput, Position } from './layout.ts';
import { pitch } from './layout.ts';
import { packed } from './packing.ts';
import { reach, ringPlaces, ringRadius } from './rings.ts';
import { separated } from './separate.ts';

/** Air between two rings, so that a thread and its plate can be followed. */
const ringGap = reach + 40;

/**
 * Whoever is in the middle, and around it a ring for each number of engagements that lead there,
 * whichever way they run. On its ring a party stands near those through which it is reached. Parties
 * that nothing leads to stand in a block at the side. Time O(m log m).
 */
export const concentric: Layout<'concentric'> = {
  id: 'concentric',

  run(input) {
    const graph = graphOf(input);
    const { rings, parentOf } = hopsOf(graph, middleOf(input, graph));
    const angles = new Float64Array(graph.nodeCount);
    const positions = new Map<PartyId, Position>();
    let radius = 0;
    for (const [hops, ring] of rings.entries()) {
      // Those who hang on the same party stay together, in the order of the parties they hang on.
      const ordered = ring.sort(
        (a, b) => (angles[parentOf[a] ?? a] ?? 0) - (angles[parentOf[b] ?? b] ?? 0) || a - b
      );
      radius = Math.max(ringRadius(ordered.length), hops === 0 ? 0 : radius + ringGap);
      for (const [index, at] of ringPlaces(ordered.length, radius).entries()) {
        const node = ordered[index] ?? 0;
        angles[node] = (2 * Math.PI * index) / ordered.length;
        const id = input.parties[node];
        if (id) positions.set(id, at);
      }
    }
    const others = input.parties.filter((id) => !positions.has(id));
    return separated(packed([positions, blockOf(others)], pitch.x / 2));
  }
};

/** Those who are asked for, else the clients whom nobody engages, else the first party. */
function middleOf({ middle = [], parties }: LayoutInput, graph: LayoutGraph): number[] {
  const wanted = new Set(middle);
  const nodes = parties.map((_, node) => node);
  const asked = nodes.filter((node) => wanted.has(parties[node] ?? ('' as PartyId)));
  if (asked.length > 0) return asked;
  const clients = nodes.filter(
    (node) =>
      neighboursOf(graph.clients, node).length === 0 &&
      neighboursOf(graph.providers, node).length > 0
  );
  return clients.length > 0 ? clients : nodes.slice(0, 1);
}

/** The nodes at 0, 1, 2 … hops from the middle, and the neighbour through which each was reached. */
function hopsOf(graph: LayoutGraph, middle: readonly number[]) {
  const parentOf = new Int32Array(graph.nodeCount).fill(-1);
  for (const node of middle) parentOf[node] = node;
  const rings: number[][] = [];
  for (let ring = [...middle]; ring.length > 0;) {
    rings.push(ring);
    const next: number[] = [];
    for (const node of ring) {
      for (const neighbours of [graph.providers, graph.clients]) {
        for (const other of neighboursOf(neighbours, node)) {
          if ((parentOf[other] ?? 0) >= 0) continue;
          parentOf[other] = node;
          next.push(other);
        }
      }
    }
    ring = next;
  }
  return { rings, parentOf };
}

/** Rows of cards, about square on the screen. */
export function blockOf(parties: readonly PartyId[]): Map<PartyId, Position> {
  const columns = Math.max(1, Math.round(Math.sqrt((parties.length * pitch.y) / pitch.x)));
  return new Map(
    parties.map((id, index) => [
      id,
      { x: (index % columns) * pitch.x, y: Math.floor(index / columns) * pitch.y }
    ])
  );
}
