import { bucketOffsets, gathered, maximum, sortedBy } from './index-arrays.ts';

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
  /** The edge of the list that each arc came from. */
  readonly inputs: Int32Array;
}

/**
 * The graph of an edge list, in O(nodes + edges + colours).
 * @throws RangeError for an end outside the graph, arrays of unequal length, a weight that is
 * negative or not finite, or a colour below 1: all faults of the caller.
 */
export function digraph(list: EdgeList): Digraph {
  checkEdgeList(list);
  const { nodeCount } = list;
  const directed = list.directed ?? true;
  const arcs = directed ? arcsOf(list) : mirrored(arcsOf(list));
  const merged = mergeParallel(sortedRows(arcs, nodeCount));
  const { sources, targets, multiplicities, edgeOfArc } = merged;
  const edgeCount = sources.length;
  const inEdges = sortedBy(targets, nodeCount);
  const inputCount = list.sources.length;
  return {
    directed,
    nodeCount,
    edgeCount,
    offsets: bucketOffsets(sources, nodeCount),
    sources,
    targets,
    weights: list.weights
      ? summedWeights(arcs, edgeOfArc, edgeCount, list.weights)
      : new Float64Array(multiplicities),
    multiplicities,
    ...mergedColours(arcs, edgeOfArc, edgeCount, list.colours),
    inOffsets: bucketOffsets(targets, nodeCount),
    inSources: gathered(sources, inEdges),
    inEdges,
    edgeOfInput: edgeOfInput(arcs, edgeOfArc, inputCount),
    selfLoopCount: inputCount - arcs.inputs.length / (directed ? 1 : 2)
  };
}

function checkEdgeList({ nodeCount, sources, targets, weights, colours }: EdgeList): void {
  const edgeCount = sources.length;
  for (const [name, array] of Object.entries({ targets, weights, colours })) {
    if (array && array.length !== edgeCount) {
      throw new RangeError(`${name} has ${array.length} entries for ${edgeCount} edges`);
    }
  }
  for (let i = 0; i < edgeCount; i++) {
    if (!isBelow(sources[i]!, nodeCount) || !isBelow(targets[i]!, nodeCount)) {
      throw new RangeError(
        `edge ${i} joins ${sources[i]} and ${targets[i]} in a graph of ${nodeCount} nodes`
      );
    }
  }
  checkAll(weights, 'weight', (weight) => weight >= 0 && weight < Infinity);
  checkAll(colours, 'colour', (colour) => colour >= 1);
}

function isBelow(index: number, limit: number): boolean {
  return index >= 0 && index < limit;
}

function checkAll(
  values: Int32Array | Float64Array | undefined,
  name: string,
  isValid: (value: number) => boolean
): void {
  const length = values?.length ?? 0;
  for (let i = 0; i < length; i++) {
    if (!isValid(values![i]!)) throw new RangeError(`edge ${i} has the ${name} ${values![i]}`);
  }
}

function arcsOf({ sources, targets }: EdgeList): Arcs {
  const inputs = new Int32Array(sources.length);
  let count = 0;
  for (let i = 0; i < sources.length; i++) if (sources[i] !== targets[i]) inputs[count++] = i;
  if (count === sources.length) return { sources, targets, inputs };
  const kept = inputs.slice(0, count);
  return {
    sources: gathered(sources, kept),
    targets: gathered(targets, kept),
    inputs: kept
  };
}

/** Each arc followed by its opposite, so that both directions of a tie sum in the same order. */
function mirrored({ sources, targets, inputs }: Arcs): Arcs {
  return {
    sources: interleaved(sources, targets),
    targets: interleaved(targets, sources),
    inputs: interleaved(inputs, inputs)
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

/** The arcs by source, then target, then place in the list: row `u` is `offsets[u] .. offsets[u + 1]`. */
interface Rows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly arcs: Int32Array;
}

/** Transposes twice: rows that are filled column by column come out sorted. */
function sortedRows({ sources, targets }: Arcs, nodeCount: number): Rows {
  const columnSources = new Int32Array(sources.length);
  const columnArcs = new Int32Array(sources.length);
  const columns = bucketOffsets(targets, nodeCount);
  const nextInColumn = columns.slice();
  for (let arc = 0; arc < sources.length; arc++) {
    const slot = nextInColumn[targets[arc]!]!++;
    columnSources[slot] = sources[arc]!;
    columnArcs[slot] = arc;
  }
  const rows: Rows = {
    offsets: bucketOffsets(sources, nodeCount),
    targets: new Int32Array(sources.length),
    arcs: new Int32Array(sources.length)
  };
  const nextInRow = rows.offsets.slice();
  for (let v = 0; v < nodeCount; v++) {
    for (let i = columns[v]!; i < columns[v + 1]!; i++) {
      const slot = nextInRow[columnSources[i]!]!++;
      rows.targets[slot] = v;
      rows.arcs[slot] = columnArcs[i]!;
    }
  }
  return rows;
}

/** Equal targets within a row become one edge. */
function mergeParallel(rows: Rows) {
  const arcCount = rows.arcs.length;
  const sources = new Int32Array(arcCount);
  const targets = new Int32Array(arcCount);
  const multiplicities = new Int32Array(arcCount);
  const edgeOfArc = new Int32Array(arcCount);
  let edge = -1;
  for (let u = 0; u + 1 < rows.offsets.length; u++) {
    const start = rows.offsets[u]!;
    for (let i = start; i < rows.offsets[u + 1]!; i++) {
      const v = rows.targets[i]!;
      if (i === start || targets[edge] !== v) {
        edge++;
        sources[edge] = u;
        targets[edge] = v;
      }
      multiplicities[edge]!++;
      edgeOfArc[rows.arcs[i]!] = edge;
    }
  }
  return {
    sources: sources.slice(0, edge + 1),
    targets: targets.slice(0, edge + 1),
    multiplicities: multiplicities.slice(0, edge + 1),
    edgeOfArc
  };
}

// In the order of the list, so that the rounding of the sums does not depend on anything else.
function summedWeights(
  { inputs }: Arcs,
  edgeOfArc: Int32Array,
  edgeCount: number,
  weights: Float64Array
): Float64Array {
  const sums = new Float64Array(edgeCount);
  for (let arc = 0; arc < edgeOfArc.length; arc++) {
    sums[edgeOfArc[arc]!]! += weights[inputs[arc]!]!;
  }
  return sums;
}

function edgeOfInput({ inputs }: Arcs, edgeOfArc: Int32Array, inputCount: number): Int32Array {
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
    const colour = given[inputs[arc]!]!;
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
