import type { Digraph } from '../graph/digraph.ts';
import { seededRandom } from '../random.ts';
import { createForcing, forcedGroups, relationBetween } from './forcing.ts';
import type { Forcing, ForcedGroups } from './forcing.ts';
import { addClass, createPartition, moveTo } from './partition.ts';
import type { Partition } from './partition.ts';
import { completePieces, linearPieces } from './pieces.ts';
import { createRefinement, refine } from './refine.ts';
import { structureOf } from './structure.ts';
import type { Structure } from './structure.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { ModuleTree } from './tree.ts';

export interface ModuleOptions {
  /** Whether edges of different colours are different, or all edges are alike. */
  readonly coloured: boolean;
  /** Of the random pivots. It changes the way, never the tree. */
  readonly seed: number;
}

/** A module found but not yet taken apart: `members[start .. end]`, to become tree node `node`. */
interface OpenModule {
  readonly node: number;
  readonly start: number;
  readonly end: number;
}

interface Decomposition {
  readonly structure: Structure;
  readonly partition: Partition;
  readonly forcing: Forcing;
  readonly tree: TreeBuilder;
  readonly open: OpenModule[];
}

/**
 * The modular decomposition of a directed, undirected or coloured graph: the tree of its strong
 * modules. O((n + m) log² n) expected. A graph without vertices gives a tree without modules, a
 * single vertex a leaf.
 *
 * For a pivot v of a module S: the largest modules without v are found by partition refinement, the
 * strong modules with v form a chain whose steps are found in the quotient; then the same for each
 * module found. Ehrenfeucht, Gabow, McConnell & Sullivan 1994, doi 10.1006/jagm.1994.1013.
 */
export function moduleTree(graph: Digraph, { coloured, seed }: ModuleOptions): ModuleTree {
  const { nodeCount } = graph;
  const random = seededRandom(seed);
  const structure = structureOf(graph, coloured);
  const partition = createPartition(nodeCount);
  const refinement = createRefinement(structure, partition, random);
  const forcing = createForcing(structure);
  const decomposition: Decomposition = {
    structure,
    partition,
    forcing,
    tree: new TreeBuilder(nodeCount),
    open: []
  };

  if (nodeCount > 0) nodeFor(decomposition, 0, nodeCount);
  for (let module = decomposition.open.pop(); module; module = decomposition.open.pop()) {
    const { start, end } = module;
    moveTo(partition, partition.members[start + random.below(end - start)]!, start);
    refine(refinement, start, end);
    const groups = forcedGroups(forcing, structure, partition);
    const openBefore = decomposition.open.length;
    growChain(decomposition, module, groups);
    for (const found of decomposition.open.slice(openBefore)) {
      dropPairsAcross(structure, partition, found);
    }
  }
  return decomposition.tree.build();
}

/** The tree of the coloured graph; derived once however many ask for it. */
export function colouredTree(graph: Digraph): ModuleTree {
  return moduleTree(graph, { coloured: true, seed: 1 });
}

/** A tree node for the range: a leaf, or a module to be taken apart later. */
function nodeFor({ partition, tree, open }: Decomposition, start: number, end: number): number {
  if (end - start === 1) return tree.addLeaf(partition.members[start]!);
  const node = tree.addNode();
  open.push({ node, start, end });
  return node;
}

/** Builds the strong modules that contain the pivot, from the pivot up to the whole module. */
function growChain(decomposition: Decomposition, module: OpenModule, groups: ForcedGroups): void {
  const { tree, partition } = decomposition;
  const { groupCount, groupStarts, classes } = groups;
  let inner = tree.addLeaf(partition.members[module.start]!);
  for (let group = 0; group < groupCount;) {
    const first = classes[groupStarts[group]!]!;
    const isPrime = groupStarts[group + 1]! - groupStarts[group]! > 1;
    const other = isPrime ? undefined : otherSide(decomposition, groups, group);
    const nextGroup = group + (other === undefined ? 1 : 2);
    const node = nextGroup === groupCount ? module.node : tree.addNode();
    if (isPrime) growPrime(decomposition, node, inner, groups, group);
    else growDegenerate(decomposition, node, inner, first, other);
    inner = node;
    group = nextGroup;
  }
}

function growPrime(
  decomposition: Decomposition,
  node: number,
  inner: number,
  { groupStarts, classes }: ForcedGroups,
  group: number
): void {
  const { tree, partition } = decomposition;
  const children = [inner];
  for (let i = groupStarts[group]!; i < groupStarts[group + 1]!; i++) {
    const found = classes[i]!;
    children.push(
      nodeFor(decomposition, partition.classStarts[found]!, partition.classEnds[found]!)
    );
  }
  tree.setModule(node, 'prime', children);
}

/**
 * The class on the other side of the pivot in a linear node. The two sides do not force each
 * other, so they are neighbours in the order of groups although they belong to one step.
 */
function otherSide(
  { forcing: { quotient } }: Decomposition,
  { groupCount, groupStarts, classes }: ForcedGroups,
  group: number
): number | undefined {
  const next = group + 1;
  if (next === groupCount || groupStarts[next + 1]! - groupStarts[next]! > 1) return undefined;
  const here = classes[groupStarts[group]!]!;
  const there = classes[groupStarts[next]!]!;
  return relationBetween(quotient, there, here) === quotient.fromPivot[here] ? there : undefined;
}

/** A complete node, or a linear one with classes on one or both sides of the pivot. */
function growDegenerate(
  decomposition: Decomposition,
  node: number,
  inner: number,
  found: number,
  other: number | undefined
): void {
  const { structure, forcing, tree } = decomposition;
  const relation = forcing.quotient.fromPivot[found]!;
  const forward = structure.forward[relation]!;
  const back = structure.back[relation]!;
  if (forward === back) {
    const kind = forward === 0 ? 'parallel' : forward === 1 ? 'series' : 'complete';
    tree.setModule(
      node,
      kind,
      [inner, ...completeChildren(decomposition, found, relation)],
      forward
    );
    return;
  }
  // Written so that the larger colour points forwards: the side that the pivot has it to comes last.
  const before = forward > back ? relation : structure.reversed[relation]!;
  const [earlier, later] = forward > back ? [other, found] : [found, other];
  const children = [
    ...linearChildren(decomposition, earlier, before),
    inner,
    ...linearChildren(decomposition, later, before)
  ];
  tree.setModule(node, 'linear', children, structure.forward[before], structure.back[before]);
}

function completeChildren(decomposition: Decomposition, found: number, relation: number): number[] {
  const { structure, partition } = decomposition;
  const start = partition.classStarts[found]!;
  const end = partition.classEnds[found]!;
  return pieceNodes(decomposition, completePieces(structure, partition, start, end, relation), end);
}

function linearChildren(
  decomposition: Decomposition,
  found: number | undefined,
  before: number
): number[] {
  if (found === undefined) return [];
  const { structure, partition } = decomposition;
  const start = partition.classStarts[found]!;
  const end = partition.classEnds[found]!;
  return pieceNodes(decomposition, linearPieces(structure, partition, start, end, before), end);
}

/** Each piece becomes a class and a node. */
function pieceNodes(
  decomposition: Decomposition,
  starts: readonly number[],
  end: number
): number[] {
  return starts.map((start, i) => {
    const pieceEnd = starts[i + 1] ?? end;
    addClass(decomposition.partition, start, pieceEnd);
    return nodeFor(decomposition, start, pieceEnd);
  });
}

/** Shortens the entries of a module's vertices to those inside it; they stay sorted by relation. */
function dropPairsAcross(
  { starts, ends, neighbours, relations }: Structure,
  { members, classOf }: Partition,
  { start, end }: OpenModule
): void {
  for (let i = start; i < end; i++) {
    const x = members[i]!;
    const own = classOf[x]!;
    let kept = starts[x]!;
    for (let entry = kept; entry < ends[x]!; entry++) {
      if (classOf[neighbours[entry]!] !== own) continue;
      neighbours[kept] = neighbours[entry]!;
      relations[kept] = relations[entry]!;
      kept++;
    }
    ends[x] = kept;
  }
}
