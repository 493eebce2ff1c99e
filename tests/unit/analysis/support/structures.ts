import { digraph } from '../../../../src/lib/analysis/graph/digraph.ts';
import type { Digraph } from '../../../../src/lib/analysis/graph/digraph.ts';
import { seededRandom } from '../../../../src/lib/analysis/random.ts';
import type { Random } from '../../../../src/lib/analysis/random.ts';

/** A small structure written out: entry [x][y] is the colour from x to y, 0 for no edge. */
export type ColourMatrix = number[][];

export interface Kind {
  readonly name: string;
  readonly directed: boolean;
  readonly colours: number;
}

export const kinds: readonly Kind[] = [
  { name: 'undirected', directed: false, colours: 1 },
  { name: 'directed', directed: true, colours: 1 },
  { name: 'undirected in three colours', directed: false, colours: 3 },
  { name: 'directed in three colours', directed: true, colours: 3 }
];

/** Every pair drawn on its own, with a density that is drawn too, so that sparse ones occur. */
export function randomMatrix(random: Random, size: number, kind: Kind): ColourMatrix {
  const density = random.next();
  const draw = () => (random.next() < density ? 1 + random.below(kind.colours) : 0);
  const matrix = emptyMatrix(size);
  for (let x = 0; x < size; x++) {
    for (let y = x + 1; y < size; y++) setPair(matrix, x, y, drawPair(draw, kind));
  }
  return matrix;
}

/** Grown by twins: each new vertex copies an old one, so that deep trees of modules arise. */
export function grownMatrix(random: Random, size: number, kind: Kind): ColourMatrix {
  const matrix = randomMatrix(random, Math.min(size, 1 + random.below(4)), kind);
  while (matrix.length < size) addTwin(matrix, random, kind);
  return relabelled(matrix, shuffled(random, size));
}

function addTwin(matrix: ColourMatrix, random: Random, kind: Kind): void {
  const original = random.below(matrix.length);
  const twin = matrix.length;
  const draw = () => random.below(kind.colours + 1);
  for (const row of matrix) row.push(row[original]!);
  matrix.push([...matrix[original]!]);
  matrix[twin]![twin] = 0;
  setPair(matrix, original, twin, drawPair(draw, kind));
}

function drawPair(draw: () => number, { directed }: Kind): [number, number] {
  const forward = draw();
  return [forward, directed ? draw() : forward];
}

function setPair(matrix: ColourMatrix, x: number, y: number, [to, from]: [number, number]): void {
  matrix[x]![y] = to;
  matrix[y]![x] = from;
}

export function emptyMatrix(size: number): ColourMatrix {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

/** The same structure with vertex x called names[x]. */
export function relabelled(matrix: ColourMatrix, names: readonly number[]): ColourMatrix {
  const result = emptyMatrix(matrix.length);
  matrix.forEach((row, x) => row.forEach((colour, y) => (result[names[x]!]![names[y]!] = colour)));
  return result;
}

export function shuffled(random: Random, size: number): number[] {
  const names = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [names[i], names[j]] = [names[j]!, names[i]!];
  }
  return names;
}

/** The matrix as a graph, its edges in a shuffled order. */
export function graphOf(matrix: ColourMatrix, seed = 1): Digraph {
  const edges: [number, number, number][] = [];
  matrix.forEach((row, x) => row.forEach((colour, y) => colour && edges.push([x, y, colour])));
  const order = shuffled(seededRandom(seed), edges.length).map((i) => edges[i]!);
  return digraph({
    nodeCount: matrix.length,
    sources: Int32Array.from(order, ([x]) => x),
    targets: Int32Array.from(order, ([, y]) => y),
    colours: Int32Array.from(order, ([, , colour]) => colour)
  });
}

/** A graph from pairs of vertices. */
export function graphFrom(
  nodeCount: number,
  edges: readonly (readonly [number, number])[],
  directed = true
): Digraph {
  return digraph({
    nodeCount,
    sources: Int32Array.from(edges, ([u]) => u),
    targets: Int32Array.from(edges, ([, v]) => v),
    directed
  });
}
