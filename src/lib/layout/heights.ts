import type { LayoutGraph, Neighbours } from './graph.ts';
import { neighboursOf } from './graph.ts';

/**
 * Heights of the cards in ordered columns, in whole units: each card as near as may be to the mean
 * of its neighbours, first seen from the clients, then from the providers, then from the clients.
 */
export function heightsOf(
  columns: readonly (readonly number[])[],
  graph: LayoutGraph,
  pitch: number
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const column of columns) {
    const top = -((column.length - 1) / 2) * pitch;
    for (const [index, node] of column.entries()) heights.set(node, top + index * pitch);
  }
  const settle = (column: readonly number[], neighbours: Neighbours, passed: Set<number>) => {
    const wishes = column.map((node) => {
      const known = [...neighboursOf(neighbours, node)].filter((other) => passed.has(other));
      const own = heights.get(node) ?? 0;
      return known.length === 0 ? own : mean(known.map((other) => heights.get(other) ?? 0));
    });
    for (const [index, height] of spaced(wishes, pitch).entries()) {
      const node = column[index] ?? 0;
      heights.set(node, height);
      passed.add(node);
    }
  };
  const passes = [
    [columns, graph.clients],
    [columns.toReversed(), graph.providers],
    [columns, graph.clients]
  ] as const;
  for (const [order, neighbours] of passes) {
    const passed = new Set<number>();
    for (const column of order) settle(column, neighbours, passed);
  }
  return heights;
}

/**
 * The heights nearest to the wishes (least squares) that keep their order and a pitch between
 * neighbours: isotonic regression by pooling adjacent violators.
 */
function spaced(wishes: readonly number[], pitch: number): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    let block = { sum: wish - index * pitch, size: 1 };
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
  return bases.map((base, index) => base + index * pitch);
}

function meanOf({ sum, size }: { readonly sum: number; readonly size: number }): number {
  return sum / size;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
