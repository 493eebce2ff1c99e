import { checkEdgeList } from './edge-faults.ts';
import { bucketOffsets, gathered, maximum, range } from './index-arrays.ts';

// Typed arrays answer `number | undefined` to the compiler. In this folder an index that the
// routine itself has bounded is read with `!`; whatever comes from outside is checked in here.

/** What a graph is built from: edge `i` goes from `sources[i]` to `targets[i]`. */
export interface EdgeList {
  readonly nodeCount: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Finite and not negative; by default 1 each. */
  readonly weights?: Float64Array;
  /** Kinds of edges as small whole numbers from 1 (memory grows with the largest); by default 1. */
  readonly colours?: Int32Array;
  /** False reads every edge as a tie in both directions. By default true. */
  readonly directed?: boolean;
}

/**
 * A simple directed graph as compressed sparse rows: the edges leaving `u` are
 * `offsets[u] .. offsets[u + 1]`, by ascending target; the same backwards in `inOffsets`.
 *
 *     0 -> 1, 0 -> 2, 2 -> 1        edge     0 1 2
 *     offsets    0 2 2 3            sources  0 0 2
 *     inOffsets  0 0 2 3            targets  1 2 1     inSources 0 2 0     inEdges 0 2 1
 *
 * Parallel edges are one edge with summed weight and their number in `multiplicities`; colours
 * that differ make a colour of their own (`mixedColours`). Self-loops are only counted.
 * An undirected graph holds each tie as two opposite edges of equal weight and colour.
 */
export interface Digraph {
  readonly directed: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly offsets: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly multiplicities: Int32Array;
  readonly colours: Int32Array;
  readonly inOffsets: Int32Array;
  readonly inSources: Int32Array;
  /** The edge that each entry of `inSources` belongs to. */
  readonly inEdges: Int32Array;
  /** For each edge of the list the edge that it became, -1 for a self-loop. */
  readonly edgeOfInput: Int32Array;
  readonly selfLoopCount: number;
  /** The largest given colour; entry `i` of `mixedColours` is the set that colour `givenColours + 1 + i` stands for. */
  readonly givenColours: number;
  readonly mixedColours: readonly (readonly number[])[];
}

/** Edges without self-loops, mirrored when undirected, before parallel ones are merged. */
interface Arcs {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** The edge of the list that each arc came from; the arc of the same number where there is none. */
  readonly inputs?: Int32Array;
}

/**
 * The graph of an edge list, in O(nodes + edges + colours).
 * @throws EdgeListError for an end outside the graph, arrays of unequal length, a weight that is
 * negative, infinite or missing, a colour below 1, and more than a graph takes.
 */
export function digraph(list: EdgeList): Digraph {
  checkEdgeList(list);
  const { nodeCount } = list;
  const directed = list.directed ?? true;
  const inputCount = list.sources.length;
  const arcs = directed ? arcsOf(list) : mirrored(arcsOf(list));
  const inOffsetsOfArcs = bucketOffsets(arcs.targets, nodeCount);
  const offsetsOfArcs = bucketOffsets(arcs.sources, nodeCount);
  const arcsInOrder = sortedRows(arcs, inOffsetsOfArcs, offsetsOfArcs);
  const merged = mergeParallel(arcs, arcsInOrder, offsetsOfArcs, list.weights);
  const { sources, targets } = merged;
  const isMerged = sources.length < arcsInOrder.length;
  const inOffsets = isMerged ? bucketOffsets(targets, nodeCount) : inOffsetsOfArcs;
  return {
    directed,
    nodeCount,
    edgeCount: sources.length,
    offsets: isMerged ? bucketOffsets(sources, nodeCount) : offsetsOfArcs,
    sources,
    targets,
    weights: merged.weights,
    multiplicities: merged.multiplicities,
    ...mergedColours(arcs, merged.edgeOfArc, sources.length, list.colours),
    inOffsets,
    ...backwards(sources, targets, inOffsets),
    edgeOfInput: edgeOfInput(arcs, merged.edgeOfArc, inputCount),
    selfLoopCount: inputCount - arcs.sources.length / (directed ? 1 : 2)
  };
}

function arcsOf({ sources, targets }: EdgeList): Arcs {
  let count = 0;
  for (let i = 0; i < sources.length; i++) if (sources[i] !== targets[i]) count++;
  if (count === sources.length) return { sources, targets };
  const inputs = new Int32Array(count);
  for (let i = 0, next = 0; i < sources.length; i++) {
    if (sources[i] !== targets[i]) inputs[next++] = i;
  }
  return { sources: gathered(sources, inputs), targets: gathered(targets, inputs), inputs };
}

/** Each arc followed by its opposite, so that both directions of a tie sum in the same order. */
function mirrored({ sources, targets, inputs }: Arcs): Arcs {
  const numbers = inputs ?? range(sources.length);
  return {
    sources: interleaved(sources, targets),
    targets: interleaved(targets, sources),
    inputs: interleaved(numbers, numbers)
  };
}

function interleaved(even: Int32Array, odd: Int32Array): Int32Array {
  const both = new Int32Array(2 * even.length);
  for (let i = 0; i < even.length; i++) {
    both[2 * i] = even[i]!;
    both[2 * i + 1] = odd[i]!;
  }
  return both;
}

/**
 * The arcs by source, then target, then place in the list. Laid out by target first: rows that are
 * filled column by column come out sorted.
 */
function sortedRows(
  { sources, targets }: Arcs,
  inOffsets: Int32Array,
  offsets: Int32Array
): Int32Array {
  const arcCount = sources.length;
  const nextInColumn = inOffsets.slice();
  const columns = new Int32Array(arcCount);
  for (let arc = 0; arc < arcCount; arc++) columns[nextInColumn[targets[arc]!]!++] = arc;
  const nextInRow = offsets.slice();
  const rows = new Int32Array(arcCount);
  for (let i = 0; i < arcCount; i++) {
    const arc = columns[i]!;
    rows[nextInRow[sources[arc]!]!++] = arc;
  }
  return rows;
}

/** The edges that rows of arcs make. */
interface Merged {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly multiplicities: Int32Array;
  readonly edgeOfArc: Int32Array;
}

/** Equal targets within a row become one edge. */
function mergeParallel(
  arcs: Arcs,
  rows: Int32Array,
  offsets: Int32Array,
  given: Float64Array | undefined
): Merged {
  const arcCount = rows.length;
  const targets = gathered(arcs.targets, rows);
  const sources = new Int32Array(arcCount);
  let repeated = 0;
  for (let u = 0; u + 1 < offsets.length; u++) {
    const start = offsets[u]!;
    const end = offsets[u + 1]!;
    for (let i = start; i < end; i++) {
      sources[i] = u;
      if (i > start && targets[i] === targets[i - 1]) repeated++;
    }
  }
  const weights = weightsOfArcs(arcs, rows, given);
  if (repeated > 0) return compacted(sources, targets, weights, rows);
  // Without parallel arcs, which is the rule, the arcs are the edges.
  const edgeOfArc = new Int32Array(arcCount);
  for (let i = 0; i < arcCount; i++) edgeOfArc[rows[i]!] = i;
  const multiplicities = new Int32Array(arcCount).fill(1);
  return { sources, targets, weights, multiplicities, edgeOfArc };
}

function weightsOfArcs(
  { inputs }: Arcs,
  rows: Int32Array,
  given: Float64Array | undefined
): Float64Array {
  const weights = new Float64Array(rows.length);
  if (!given) return weights.fill(1);
  const inputsInOrder = inputs ? gathered(inputs, rows) : rows;
  for (let i = 0; i < rows.length; i++) weights[i] = given[inputsInOrder[i]!]!;
  return weights;
}

/**
 * Arcs of the same ends, which stand side by side, as one edge. Weights are added in the order of the
 * list, so that the rounding of the sums does not depend on anything else.
 */
function compacted(
  sources: Int32Array,
  targets: Int32Array,
  weights: Float64Array,
  rows: Int32Array
): Merged {
  const arcCount = rows.length;
  const multiplicities = new Int32Array(arcCount);
  const edgeOfArc = new Int32Array(arcCount);
  let edge = -1;
  for (let i = 0; i < arcCount; i++) {
    if (i > 0 && targets[edge] === targets[i] && sources[edge] === sources[i]) {
      weights[edge]! += weights[i]!;
    } else {
      edge++;
      sources[edge] = sources[i]!;
      targets[edge] = targets[i]!;
      weights[edge] = weights[i]!;
    }
    multiplicities[edge]!++;
    edgeOfArc[rows[i]!] = edge;
  }
  const count = edge + 1;
  return {
    sources: sources.slice(0, count),
    targets: targets.slice(0, count),
    weights: weights.slice(0, count),
    multiplicities: multiplicities.slice(0, count),
    edgeOfArc
  };
}

/** The edges by target, and where they come from. */
function backwards(sources: Int32Array, targets: Int32Array, inOffsets: Int32Array) {
  const edgeCount = sources.length;
  const next = inOffsets.slice();
  const inSources = new Int32Array(edgeCount);
  const inEdges = new Int32Array(edgeCount);
  for (let e = 0; e < edgeCount; e++) {
    const slot = next[targets[e]!]!++;
    inSources[slot] = sources[e]!;
    inEdges[slot] = e;
  }
  return { inSources, inEdges };
}

function edgeOfInput({ inputs }: Arcs, edgeOfArc: Int32Array, inputCount: number): Int32Array {
  if (!inputs) return edgeOfArc;
  const edges = new Int32Array(inputCount).fill(-1);
  // Backwards, so that of a tie's two arcs the one as given has the last word.
  for (let arc = inputs.length - 1; arc >= 0; arc--) edges[inputs[arc]!] = edgeOfArc[arc]!;
  return edges;
}

type EdgeColours = Pick<Digraph, 'colours' | 'givenColours' | 'mixedColours'>;

/** One colour per edge; parallel arcs of different colours get one number per set of colours. */
function mergedColours(
  { inputs }: Arcs,
  edgeOfArc: Int32Array,
  edgeCount: number,
  given: Int32Array | undefined
): EdgeColours {
  if (!given)
    return { colours: new Int32Array(edgeCount).fill(1), givenColours: 1, mixedColours: [] };
  const colours = new Int32Array(edgeCount);
  const sets = new Map<number, Set<number>>();
  for (let arc = 0; arc < edgeOfArc.length; arc++) {
    const edge = edgeOfArc[arc]!;
    const colour = given[inputs ? inputs[arc]! : arc]!;
    const first = colours[edge]! || colour;
    colours[edge] = first;
    if (first !== colour) sets.set(edge, (sets.get(edge) ?? new Set([first])).add(colour));
  }
  const givenColours = maximum(given, 1);
  return { colours, givenColours, mixedColours: numberSets(colours, sets, givenColours) };
}

/** Writes one number above `givenColours` per distinct set into `colours` and lists the sets. */
function numberSets(
  colours: Int32Array,
  sets: ReadonlyMap<number, ReadonlySet<number>>,
  givenColours: number
): number[][] {
  const numbers = new Map<string, number>();
  const mixed: number[][] = [];
  for (const [edge, set] of [...sets].sort(([a], [b]) => a - b)) {
    const members = [...set].sort((a, b) => a - b);
    const key = members.join();
    if (!numbers.has(key)) numbers.set(key, givenColours + mixed.push(members));
    colours[edge] = numbers.get(key)!;
  }
  return mixed;
}
