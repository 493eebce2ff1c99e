import { digraph } from '#lib/analysis/graph/digraph.ts';
import type { Digraph, EdgeList } from '#lib/analysis/graph/digraph.ts';
import { seededRandom } from '#lib/analysis/random.ts';

/** A network to measure with, and its edges as a list without repetition, in no order. */
export interface Sample {
  readonly size: string;
  readonly graph: Digraph;
  readonly list: Required<Omit<EdgeList, 'colours' | 'directed'>>;
}

/**
 * Ends drawn with weight (i + 1) ^ -0.6, so that degrees follow a power law; values 1 to 9; numbered
 * by chance. What is drawn twice is one edge, so there are a few less than asked for.
 */
export function powerLaw(nodeCount: number, edgeCount: number, size: string): Sample {
  const random = seededRandom(1);
  const names = shuffled(nodeCount);
  const end = () => names[Math.floor(nodeCount * random.next() ** 2.5)]!;
  const drawn = digraph({
    nodeCount,
    sources: Int32Array.from({ length: edgeCount }, end),
    targets: Int32Array.from({ length: edgeCount }, end)
  });
  const order = shuffled(drawn.edgeCount);
  const list = {
    nodeCount,
    sources: order.map((e) => drawn.sources[e]!),
    targets: order.map((e) => drawn.targets[e]!),
    weights: Float64Array.from(order, () => 1 + random.below(9))
  };
  return { size, list, graph: digraph(list) };

  function shuffled(count: number): Int32Array {
    const numbers = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
    }
    return numbers;
  }
}
