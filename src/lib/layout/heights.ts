import type { LayoutGraph } from './graph.ts';
import { meanOver } from './graph.ts';
import { pitch } from './layout.ts';
import type { Side } from './tiers.ts';
import { isPassed } from './tiers.ts';

/**
 * Heights of the cards in the ordered columns of one component, in whole units: each card as near
 * as may be to the mean of its neighbours, seen from the clients, the providers, the clients.
 * @param heights one entry per node of the graph; those of the columns are set
 */
export function setHeights(
  columns: readonly (readonly number[])[],
  tierOf: Uint32Array,
  graph: LayoutGraph,
  heights: Float64Array
): void {
  for (const column of columns) {
    const top = -((column.length - 1) / 2) * pitch.y;
    for (const [index, node] of column.entries()) heights[node] = top + index * pitch.y;
  }
  const settle = (column: readonly number[], side: Side) => {
    const counts = isPassed(side, tierOf, tierOf[column[0] ?? 0] ?? 0);
    const wishes = column.map(
      (node) => meanOver(graph[side], node, heights, counts) ?? heights[node] ?? 0
    );
    for (const [index, height] of spaced(wishes, pitch.y).entries()) {
      heights[column[index] ?? 0] = height;
    }
  };
  for (const column of columns) settle(column, 'clients');
  for (const column of columns.toReversed()) settle(column, 'providers');
  for (const column of columns) settle(column, 'clients');
}

/**
 * The heights nearest to the wishes (least squares) that keep their order and a distance between
 * neighbours: isotonic regression by pooling adjacent violators.
 */
function spaced(wishes: readonly number[], distance: number): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    let block = { sum: wish - index * distance, size: 1 };
    for (let last = blocks.at(-1); last && meanOf(last) > meanOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  }
  const bases = blocks.flatMap((block) => {
    const base = Math.round(meanOf(block));
    return Array.from({ length: block.size }, () => base);
  });
  return bases.map((base, index) => base + index * distance);
}

function meanOf({ sum, size }: { readonly sum: number; readonly size: number }): number {
  return sum / size;
}
