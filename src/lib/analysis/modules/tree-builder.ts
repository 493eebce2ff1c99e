import { gathered, sortedBy } from '../graph/index-arrays.ts';
import { moduleKinds } from './tree.ts';
import type { ModuleKind, ModuleTree } from './tree.ts';

const LEAF = moduleKinds.indexOf('leaf');
const LINEAR = moduleKinds.indexOf('linear');

/**
 * A tree that grows in any order: a module may get its parts before or after it gets a parent.
 * Node 0 is the root. `build` puts it into the canonical order of `ModuleTree`.
 */
export class TreeBuilder {
  readonly #vertexCount: number;
  #nodeCount = 0;
  readonly #kinds: Uint8Array;
  readonly #forward: Int32Array;
  readonly #back: Int32Array;
  readonly #parents: Int32Array;
  /** The children of a node are `#children[#childStarts[node] .. #childEnds[node]]`; of a leaf, its vertex. */
  readonly #childStarts: Int32Array;
  readonly #childEnds: Int32Array;
  readonly #children: Int32Array;
  #childCount = 0;
  readonly #vertices: Int32Array;

  constructor(vertexCount: number) {
    // No node has a single child, so there are fewer inner nodes than leaves.
    const room = Math.max(2 * vertexCount - 1, 0);
    this.#vertexCount = vertexCount;
    this.#kinds = new Uint8Array(room);
    this.#forward = new Int32Array(room);
    this.#back = new Int32Array(room);
    this.#parents = new Int32Array(room).fill(-1);
    this.#childStarts = new Int32Array(room);
    this.#childEnds = new Int32Array(room);
    this.#children = new Int32Array(room);
    this.#vertices = new Int32Array(room);
  }

  /** A node whose kind and children are still to come. */
  addNode(): number {
    return this.#nodeCount++;
  }

  addLeaf(vertex: number): number {
    const node = this.addNode();
    this.#kinds[node] = LEAF;
    this.#vertices[node] = vertex;
    return node;
  }

  setModule(
    node: number,
    kind: Exclude<ModuleKind, 'leaf'>,
    children: readonly number[],
    forward = 0,
    back = forward
  ): void {
    this.#kinds[node] = moduleKinds.indexOf(kind);
    this.#forward[node] = forward;
    this.#back[node] = back;
    this.#childStarts[node] = this.#childCount;
    for (const child of children) {
      this.#children[this.#childCount++] = child;
      this.#parents[child] = node;
    }
    this.#childEnds[node] = this.#childCount;
  }

  /** The finished tree, in O(vertices), without recursion. */
  build(): ModuleTree {
    const { sizes, smallest } = this.#measure(this.#preorder());
    this.#sortChildren(smallest);
    return this.#emit(this.#preorder(), sizes);
  }

  #preorder(): Int32Array {
    const order = new Int32Array(this.#nodeCount);
    const stack = this.#nodeCount > 0 ? [0] : [];
    for (let count = 0; stack.length > 0; count++) {
      const node = stack.pop()!;
      order[count] = node;
      for (let i = this.#childEnds[node]! - 1; i >= this.#childStarts[node]!; i--) {
        stack.push(this.#children[i]!);
      }
    }
    return order;
  }

  /** Per node the size of its subtree and its smallest vertex. */
  #measure(order: Int32Array) {
    const sizes = new Int32Array(this.#nodeCount).fill(1);
    const smallest = new Int32Array(this.#nodeCount).fill(this.#vertexCount);
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]!;
      if (this.#kinds[node] === LEAF) smallest[node] = this.#vertices[node]!;
      const parent = this.#parents[node]!;
      if (parent === -1) continue;
      sizes[parent]! += sizes[node]!;
      smallest[parent] = Math.min(smallest[parent]!, smallest[node]!);
    }
    return { sizes, smallest };
  }

  /** One pass over all nodes by smallest vertex refills the lists of all parents but linear ones. */
  #sortChildren(smallest: Int32Array): void {
    const next = this.#childStarts.slice();
    for (const node of sortedBy(smallest, this.#vertexCount)) {
      const parent = this.#parents[node]!;
      if (parent === -1 || this.#kinds[parent] === LINEAR) continue;
      this.#children[next[parent]!++] = node;
    }
  }

  #emit(order: Int32Array, sizes: Int32Array): ModuleTree {
    const kinds = new Uint8Array(order.length);
    const subtreeEnds = new Int32Array(order.length);
    const leafOffsets = new Int32Array(order.length + 1);
    const leaves = new Int32Array(this.#vertexCount);
    let leafCount = 0;
    for (let i = 0; i < order.length; i++) {
      const node = order[i]!;
      kinds[i] = this.#kinds[node]!;
      subtreeEnds[i] = i + sizes[node]!;
      leafOffsets[i] = leafCount;
      if (this.#kinds[node] === LEAF) leaves[leafCount++] = this.#vertices[node]!;
    }
    leafOffsets[order.length] = leafCount;
    return {
      moduleCount: order.length,
      kinds,
      forwardColours: gathered(this.#forward, order),
      backColours: gathered(this.#back, order),
      subtreeEnds,
      leafOffsets,
      leaves
    };
  }
}
