import type { Digraph } from '../graph/digraph.ts';
import { range } from '../graph/index-arrays.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';

/**
 * Wishes about heights: that `to` stand `rises` above `from`, as strong as `strengths`. What is left of
 * a network when parties whose height follows from that of others are taken out of it.
 */
export interface Wishes {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rises: Float64Array;
  /** 0 where there is none, or none any more. */
  readonly strengths: Float64Array;
}

/** What is left, and the way back. */
export interface Tightened {
  readonly wishes: Wishes;
  /** Completes heights, given where a wish is left, and 0 where a part has none. */
  readonly complete: (heights: Float64Array) => void;
}

/** How the height of a vertex follows: of one other, or in between two. */
interface Following {
  readonly near: Int32Array;
  /** -1 where there is but one. */
  readonly far: Int32Array;
  /** What it wishes to stand above the near one, and the far one above the near one. */
  readonly rise: Float64Array;
  readonly span: Float64Array;
  /** The part that it takes of what the two stand farther apart than they wish. */
  readonly give: Float64Array;
}

/**
 * Takes out whoever has ties of value with one party, and then whoever has two, until nobody is left who has:
 * exact, as springs in a row are one spring. A tree is gone then, and so is a circle. O(nodes + edges).
 */
export function* tightened(graph: Digraph): Slices<Tightened> {
  const { nodeCount, edgeCount, offsets, inOffsets, inEdges } = graph;
  const from = graph.sources.slice();
  const to = graph.targets.slice();
  const strengths = graph.weights.slice();
  const rises = new Float64Array(edgeCount).fill(1);
  const becomes = range(edgeCount);
  const tieCounts = new Int32Array(nodeCount);
  for (let e = 0; e < edgeCount; e++) {
    if (strengths[e] === 0) continue;
    tieCounts[from[e]!]!++;
    tieCounts[to[e]!]!++;
  }
  const following: Following = {
    near: new Int32Array(nodeCount),
    far: new Int32Array(nodeCount),
    rise: new Float64Array(nodeCount),
    span: new Float64Array(nodeCount),
    give: new Float64Array(nodeCount)
  };
  const order: number[] = [];
  // Whoever has one tie goes first, so that where there is no circle nothing is ever in between.
  const waiting: readonly [number[], number[]] = [[], []];
  for (let v = nodeCount - 1; v >= 0; v--) wait(v);
  const isRestDue = pace();
  for (;;) {
    const v = waiting[0].pop() ?? waiting[1].pop();
    if (v === undefined) break;
    if (isRestDue(1 + takeOut(v))) yield 0;
  }
  return {
    wishes: { from, to, rises, strengths },
    complete(heights) {
      for (let i = order.length - 1; i >= 0; i--) follow(following, order[i]!, heights);
    }
  };

  function wait(v: number): void {
    const count = tieCounts[v]!;
    if (count === 1 || count === 2) waiting[count - 1]!.push(v);
  }

  /** Takes v out if it still has one tie or two; gives how many entries were read. */
  function takeOut(v: number): number {
    if (tieCounts[v] !== 1 && tieCounts[v] !== 2) return 0;
    const [first = -1, second = -1] = tiesOf(v);
    tieCounts[v] = 0;
    order.push(v);
    const near = otherEnd(first, v);
    const far = second === -1 ? near : otherEnd(second, v);
    const [k, l] = [strengths[first]!, second === -1 ? 0 : strengths[second]!];
    following.near[v] = near;
    following.far[v] = far === near ? -1 : far;
    if (far === near) {
      const back = second === -1 ? 0 : riseFrom(near, second);
      following.rise[v] = (k * riseFrom(near, first) + l * back) / (k + l);
      strengths[first] = 0;
      if (second !== -1) strengths[second] = 0;
      tieCounts[near]! -= second === -1 ? 1 : 2;
      wait(near);
    } else {
      const span = riseFrom(near, first) + riseFrom(v, second);
      following.rise[v] = riseFrom(near, first);
      following.span[v] = span;
      // k l / (k + l), in an order in which no product is too large.
      const both = Math.min(k, l) / (1 + Math.min(k, l) / Math.max(k, l));
      following.give[v] = both / k;
      from[first] = near;
      to[first] = far;
      rises[first] = span;
      strengths[first] = both;
      strengths[second] = 0;
      becomes[second] = first;
    }
    return offsets[v + 1]! - offsets[v]! + inOffsets[v + 1]! - inOffsets[v]!;
  }

  function tiesOf(v: number): number[] {
    const found: number[] = [];
    const look = (e: number) => {
      const tie = present(e);
      if (strengths[tie]! > 0 && !found.includes(tie)) found.push(tie);
    };
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) look(e);
    for (let i = inOffsets[v]!; i < inOffsets[v + 1]!; i++) look(inEdges[i]!);
    return found;
  }

  /** The tie that an edge is part of by now. */
  function present(e: number): number {
    let tie = e;
    while (becomes[tie] !== tie) {
      becomes[tie] = becomes[becomes[tie]!]!;
      tie = becomes[tie]!;
    }
    return tie;
  }

  function otherEnd(tie: number, v: number): number {
    return from[tie] === v ? to[tie]! : from[tie]!;
  }

  function riseFrom(v: number, tie: number): number {
    return from[tie] === v ? rises[tie]! : -rises[tie]!;
  }
}

function follow(
  { near, far, rise, span, give }: Following,
  v: number,
  heights: Float64Array
): void {
  const below = heights[near[v]!]!;
  heights[v] = below + rise[v]!;
  if (far[v] === -1) return;
  heights[v] += (heights[far[v]!]! - below - span[v]!) * give[v]!;
}
