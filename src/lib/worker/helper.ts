import type { Digraph } from '#lib/analysis/graph/digraph.ts';
import type { KernelId } from '#lib/analysis/kernels/index.ts';
import { partOf } from '#lib/analysis/run.ts';
import type { KernelOptions, Part } from '#lib/analysis/steps.ts';

/** One slice for a helper: of the graph that it was given last. */
export interface SliceOrder {
  readonly kernel: KernelId;
  readonly options: KernelOptions;
  readonly items: Int32Array;
}

/** What a helper of the engine does. */
export interface HelperApi {
  /** Takes up another graph; the one before is forgotten. */
  take(graph: Digraph): void;
  part(order: SliceOrder): Part | Promise<Part>;
}

/** A worker that does slices for the engine: a graph in its memory, and no diagram. */
export class Helper implements HelperApi {
  #graph: Digraph | undefined;

  take(graph: Digraph): void {
    this.#graph = graph;
  }

  part({ kernel, options, items }: SliceOrder): Part {
    if (!this.#graph) throw new Error('a slice was ordered before a graph was given');
    return partOf(
      { kernel, graph: this.#graph, options, slices: [], take: () => undefined },
      items
    );
  }
}
