import type { LayoutGraph, Neighbours } from './graph.ts';
import { neighboursOf } from './graph.ts';
import type { Tiers } from './tiers.ts';

/** Rounds of ordering; each looks once to the clients and once to the providers. */
const rounds = 4;

/**
 * The columns of one component from top to bottom: begun in the order of the walk, then each node
 * goes to the mean place of its neighbours (barycentre method; Sugiyama, Tagawa, Toda 1981), and
 * the order with the fewest crossings is kept.
 */
export function columnsOf(
  members: readonly number[],
  { tierOf, walkOf }: Tiers,
  graph: LayoutGraph
): number[][] {
  let columns: number[][] = [];
  const inWalk = members.toSorted((a, b) => (walkOf[a] ?? 0) - (walkOf[b] ?? 0));
  for (const node of inWalk) (columns[tierOf[node] ?? 0] ??= []).push(node);

  const place = new Map<number, number>();
  for (const column of columns) setPlaces(column, place);
  let best = columns;
  let fewest = crossings(columns, tierOf, graph, place);
  for (let round = 0; round < rounds && fewest > 0; round++) {
    columns = sweep(columns, place, tierOf, graph.clients);
    columns = sweep(columns.toReversed(), place, tierOf, graph.providers).reverse();
    const count = crossings(columns, tierOf, graph, place);
    if (count >= fewest) continue;
    [best, fewest] = [columns, count];
  }
  return best;
}

/** Column by column, each node to the mean of its neighbours in the columns already passed. */
function sweep(
  columns: readonly number[][],
  place: Map<number, number>,
  tierOf: Uint32Array,
  neighbours: Neighbours
): number[][] {
  const passed = new Set<number>();
  return columns.map((column) => {
    const wish = new Map(
      column.map((node) => {
        const places: number[] = [];
        for (const other of neighboursOf(neighbours, node)) {
          if (passed.has(tierOf[other] ?? 0)) places.push(place.get(other) ?? 0);
        }
        const sum = places.reduce((a, b) => a + b, 0);
        return [node, places.length > 0 ? sum / places.length : (place.get(node) ?? 0)];
      })
    );
    // Stable: who wishes the same keeps the order that there was.
    const ordered = column.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
    setPlaces(ordered, place);
    passed.add(tierOf[column[0] ?? 0] ?? 0);
    return ordered;
  });
}

/** Places count from the middle of a column, as the cards stand. */
function setPlaces(column: readonly number[], place: Map<number, number>): void {
  for (const [index, node] of column.entries()) place.set(node, index - (column.length - 1) / 2);
}

/** How often arcs between neighbouring columns cross (Barth, Jünger, Mutzel 2002). */
function crossings(
  columns: readonly (readonly number[])[],
  tierOf: Uint32Array,
  graph: LayoutGraph,
  place: ReadonlyMap<number, number>
): number {
  let count = 0;
  for (const [tier, column] of columns.entries()) {
    const next = columns[tier + 1];
    if (!next) break;
    const ends = new Counter(next.length);
    for (const u of column) {
      const targets = [...neighboursOf(graph.providers, u)]
        .filter((v) => tierOf[v] === tier + 1)
        .map((v) => (place.get(v) ?? 0) + (next.length - 1) / 2);
      for (const target of targets) count += ends.size - ends.upTo(target);
      for (const target of targets) ends.add(target);
    }
  }
  return count;
}

/** How many of the numbers added so far are at most n (Fenwick tree). */
class Counter {
  size = 0;
  private readonly sums: Uint32Array;

  constructor(length: number) {
    this.sums = new Uint32Array(length + 1);
  }

  add(value: number): void {
    this.size += 1;
    for (let i = value + 1; i < this.sums.length; i += i & -i)
      this.sums[i] = (this.sums[i] ?? 0) + 1;
  }

  upTo(value: number): number {
    let sum = 0;
    for (let i = value + 1; i > 0; i -= i & -i) sum += this.sums[i] ?? 0;
    return sum;
  }
}
