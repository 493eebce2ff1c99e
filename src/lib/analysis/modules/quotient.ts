import { contracted } from '../graph/contracted.ts';
import type { Digraph } from '../graph/digraph.ts';
import { inducedGraph } from '../graph/induced.ts';
import { moduleChildren, moduleVertices } from './tree.ts';
import type { ModuleTree } from './tree.ts';

/**
 * The modules that cut the tree at a depth: those that deep, and the leaves above. Every vertex is in
 * exactly one. Depth 0 is the root alone, a depth beyond the tree gives the single vertices.
 */
export function modulesAtDepth(tree: ModuleTree, depth: number): number[] {
  const cut: number[] = [];
  const openEnds: number[] = [];
  for (let module = 0; module < tree.moduleCount;) {
    while (openEnds.at(-1) === module) openEnds.pop();
    const end = tree.subtreeEnds[module]!;
    const isLeaf = end === module + 1;
    if (isLeaf || openEnds.length >= depth) {
      cut.push(module);
      module = end;
    } else {
      openEnds.push(end);
      module++;
    }
  }
  return cut;
}

/**
 * The network in which each module of a cut is one vertex, in the order given: what is left to see
 * when they are collapsed. Edges are as in `contracted`.
 * @param cut modules that hold every vertex once
 */
export function quotient(graph: Digraph, tree: ModuleTree, cut: readonly number[]): Digraph {
  const partOf = new Int32Array(graph.nodeCount);
  for (const [part, module] of cut.entries()) {
    for (const vertex of moduleVertices(tree, module)) partOf[vertex] = part;
  }
  return contracted(graph, partOf, cut.length);
}

/**
 * The pattern of a module: a representative of each of its children, in their order, and the edges
 * among them. Which vertex represents a child makes no difference but to the weights.
 */
export function patternOf(graph: Digraph, tree: ModuleTree, module: number): Digraph {
  const children = moduleChildren(tree, module);
  return inducedGraph(
    graph,
    Int32Array.from(children, (child) => moduleVertices(tree, child)[0]!)
  );
}
