/** What the children of a module are to each other; see `ModuleTree`. */
export const moduleKinds = ['leaf', 'parallel', 'series', 'complete', 'linear', 'prime'] as const;

export type ModuleKind = (typeof moduleKinds)[number];

/**
 * The tree of strong modules, every module before its parts (preorder), the root at 0.
 * Children come by their smallest vertex, those of a linear module in their order.
 *
 *     L(0 U(1 2))      module           0        1     2          3     4
 *                      kinds            linear   leaf  parallel   leaf  leaf   (index in moduleKinds)
 *     leaves  0 1 2    subtreeEnds      5        2     5          4     5
 *                      leafOffsets      0        0     1          1     2      3
 *
 * - leaf: a single vertex
 * - parallel: no edges between children; series: edges of colour 1 both ways between all of them;
 *   complete: the same with another colour
 * - linear: from every earlier to every later child `forwardColours`, back the smaller `backColours`
 * - prime: no such rule, and no union of some children is a module
 *
 * A graph without vertices has a tree without modules.
 */
export interface ModuleTree {
  readonly moduleCount: number;
  readonly kinds: Uint8Array;
  /** Of complete (also parallel, series) and linear modules; else 0. */
  readonly forwardColours: Int32Array;
  /** The same as forwards but for linear modules. */
  readonly backColours: Int32Array;
  /** The descendants of `i` are `i + 1 .. subtreeEnds[i]`. */
  readonly subtreeEnds: Int32Array;
  /** The vertices of `i` are `leaves[leafOffsets[i] .. leafOffsets[subtreeEnds[i]]]`. */
  readonly leafOffsets: Int32Array;
  readonly leaves: Int32Array;
}

export function moduleKind(tree: ModuleTree, module: number): ModuleKind {
  return moduleKinds[tree.kinds[module]!]!;
}

/** The vertices of a module, in the order of the tree. */
export function moduleVertices(tree: ModuleTree, module: number): Int32Array {
  const { leaves, leafOffsets, subtreeEnds } = tree;
  return leaves.subarray(leafOffsets[module], leafOffsets[subtreeEnds[module]!]);
}

/** The modules right below a module, in their order. */
export function moduleChildren(tree: ModuleTree, module: number): number[] {
  const children: number[] = [];
  const end = tree.subtreeEnds[module]!;
  for (let child = module + 1; child < end; child = tree.subtreeEnds[child]!) children.push(child);
  return children;
}

/**
 * One line per tree, equal for equal trees: `7` a leaf, `U(a b)` parallel, `J(a b)` series, `C3(a b)`
 * complete in colour 3, `L(a b)` linear with 1 forward and 0 back, `L3,1(a b)` with other colours,
 * `P(a b c)` prime. Empty for a tree without modules.
 */
export function canonicalText(tree: ModuleTree): string {
  return written(tree, {
    leaf: String,
    open: (module) => `${canonicalName(tree, module)}(`,
    separator: ' ',
    close: ')'
  });
}

function canonicalName(tree: ModuleTree, module: number): string {
  const forward = tree.forwardColours[module]!;
  const back = tree.backColours[module]!;
  const names: Record<ModuleKind, string> = {
    leaf: '',
    parallel: 'U',
    series: 'J',
    complete: `C${forward}`,
    linear: forward === 1 ? 'L' : `L${forward},${back}`,
    prime: 'P'
  };
  return names[moduleKind(tree, module)];
}

/**
 * The tree as JSON text: `{"kind":"leaf","id"}` or `{"kind", "colours"?, "children"}`, where complete
 * modules carry `[colour]` and linear ones `[forward, back]`. `null` for a tree without modules.
 * Text, because a deep tree as nested objects is more than JSON.stringify can walk.
 * @param ids the name of every vertex
 */
export function moduleTreeJson(tree: ModuleTree, ids: readonly string[]): string {
  if (tree.moduleCount === 0) return 'null';
  return written(tree, {
    leaf: (vertex) => `{"kind":"leaf","id":${JSON.stringify(ids[vertex])}}`,
    open: (module) =>
      `{"kind":"${moduleKind(tree, module)}"${colourField(tree, module)},"children":[`,
    separator: ',',
    close: ']}'
  });
}

function colourField(tree: ModuleTree, module: number): string {
  const kind = moduleKind(tree, module);
  if (kind === 'complete') return `,"colours":[${tree.forwardColours[module]}]`;
  if (kind !== 'linear') return '';
  return `,"colours":[${tree.forwardColours[module]},${tree.backColours[module]}]`;
}

interface Notation {
  leaf(vertex: number): string;
  open(module: number): string;
  readonly separator: string;
  readonly close: string;
}

/** Preorder needs no stack but the ends of the modules that are still open. */
function written(tree: ModuleTree, notation: Notation): string {
  const text: string[] = [];
  const openEnds: number[] = [];
  for (let module = 0; module < tree.moduleCount; module++) {
    while (openEnds.at(-1) === module) {
      openEnds.pop();
      text.push(notation.close);
    }
    const isFirstChild = tree.subtreeEnds[module - 1] !== module;
    if (module > 0 && !isFirstChild) text.push(notation.separator);
    if (moduleKind(tree, module) === 'leaf') {
      text.push(notation.leaf(tree.leaves[tree.leafOffsets[module]!]!));
    } else {
      text.push(notation.open(module));
      openEnds.push(tree.subtreeEnds[module]!);
    }
  }
  return text.join('') + notation.close.repeat(openEnds.length);
}
