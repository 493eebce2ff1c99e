import type { LayoutGraph } from './graph.ts';
import { meanOver } from './graph.ts';
import type { Side, Tiers } from './tiers.ts';
import { isPassed } from './tiers.ts';

/** Rounds of ordering; each looks once to the clients and once to the providers. */
const rounds = 4;

/** What ordering one component works on. `place` counts from the middle of a column. */
interface Ordering {
  readonly graph: LayoutGraph;
  readonly tierOf: Uint32Array;
  readonly place: Float64Array;
}

/**
 * The columns of one component from top to bottom: begun in the order of the walk, then each node
 * goes to the mean place of its neighbours (barycentre method; Sugiyama, Tagawa, Toda 1981), and
 * the order with the fewest crossings is kept.
 * @param scratch one entry per node of the graph; what it holds is overwritten
 */
export function columnsOf(
  members: readonly number[],
  { tierOf, walkOf }: Tiers,
  graph: LayoutGraph,
  scratch: Float64Array
): number[][] {
  const ordering = { graph, tierOf, place: scratch };
  let columns: number[][] = [];
  const inWalk = members.toSorted((a, b) => (walkOf[a] ?? 0) - (walkOf[b] ?? 0));
  for (const node of inWalk) (columns[tierOf[node] ?? 0] ??= []).push(node);
  for (const column of columns) setPlaces(column, scratch);

  let best = columns;
  let fewest = crossings(columns, ordering);
  for (let round = 0; round < rounds && fewest > 0; round++) {
    columns = sweep(columns, ordering, 'clients');
    columns = sweep(columns.toReversed(), ordering, 'providers').reverse();
    const count = crossings(columns, ordering);
    if (count >= fewest) continue;
    [best, fewest] = [columns, count];
  }
  return best;
}

/** Column by column, each node to the mean of its neighbours in the columns already passed. */
function sweep(
  columns: readonly number[][],
  { graph, tierOf, place }: Ordering,
  side: Side
): number[][] {
  return columns.map((column) => {
    const counts = isPassed(side, tierOf, tierOf[column[0] ?? 0] ?? 0);
    const wishes = column.map((node): [number, number] => {
      const wish = meanOver(graph[side], node, place, counts);
      return [wish ?? place[node] ?? 0, node];
    });
    // Stable: who wishes the same keeps the order that there was.
    const ordered = wishes.sort(([a], [b]) => a - b).map(([, node]) => node);
    setPlaces(ordered, place);
    return ordered;
  });
}

function setPlaces(column: readonly number[], place: Float64Array): void {
  for (const [index, node] of column.entries()) place[node] = index - (column.length - 1) / 2;
}

/** How often arcs between neighbouring columns cross (Barth, Jünger, Mutzel 2002). */
function crossings(
  columns: readonly (readonly number[])[],
  { graph: { providers }, tierOf, place }: Ordering
): number {
  let count = 0;
  for (const [tier, column] of columns.entries()) {
    const middle = ((columns[tier + 1]?.length ?? 0) - 1) / 2;
    const ends = new Counter(columns[tier + 1]?.length ?? 0);
    for (const u of column) {
      const targets: number[] = [];
      for (let at = providers.offsets[u] ?? 0; at < (providers.offsets[u + 1] ?? 0); at++) {
        const v = providers.targets[at] ?? 0;
        if (tierOf[v] === tier + 1) targets.push((place[v] ?? 0) + middle);
      }
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
    for (let i = value + 1; i < this.sums.length; i += i & -i) {
      this.sums[i] = (this.sums[i] ?? 0) + 1;
    }
  }

  upTo(value: number): number {
    let sum = 0;
    for (let i = value + 1; i > 0; i -= i & -i) sum += this.sums[i] ?? 0;
    return sum;
  }
}
