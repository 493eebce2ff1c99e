import { seededRandom } from '../random.ts';
import type { Random } from '../random.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { pace } from '#lib/domain/slices.ts';
import type { Kernel, Steps } from '../steps.ts';
import { whole } from '../steps.ts';
import type { Digraph } from './digraph.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import { neighbourhoods } from './neighbourhoods.ts';

/** Ties as two lists of ends. */
interface TieList {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * phi(k) = share of the possible ties that the vertices of degree above k have with each other, for
 * k = 0 .. largest degree; NaN where fewer than two vertices are left.
 * Zhou & Mondragón 2004; Colizza, Flammini, Serrano & Vespignani 2006, doi 10.1038/nphys209.
 */
function richClub(graph: Neighbourhoods): Float64Array {
  return clubOf(degreesOf(graph), tieListOf(graph));
}

/** phi(k) divided by its mean over networks with the same degrees whose ties are drawn anew. */
function* againstChance(
  graph: Neighbourhoods,
  observed: Float64Array,
  seed: number,
  draws: number
): Slices<Float64Array> {
  const degrees = degreesOf(graph);
  const random = seededRandom(seed);
  const chance = new Float64Array(observed.length);
  const list = tieListOf(graph);
  const drawn: TieList = { a: list.a.slice(), b: list.b.slice() };
  for (let draw = 0; draw < draws; draw++) {
    for (const share of rewired(drawn, graph.nodeCount, random)) yield (draw + share) / draws;
    const phi = clubOf(degrees, drawn);
    for (let k = 0; k < chance.length; k++) chance[k]! += phi[k]! / draws;
  }
  return observed.map((phi, k) => (chance[k]! > 0 ? phi / chance[k]! : NaN));
}

function degreesOf({ nodeCount, offsets }: Neighbourhoods): Int32Array {
  const degrees = new Int32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) degrees[v] = offsets[v + 1]! - offsets[v]!;
  return degrees;
}

function tieListOf({ nodeCount, offsets, neighbours }: Neighbourhoods): TieList {
  const a = new Int32Array(neighbours.length / 2);
  const b = new Int32Array(neighbours.length / 2);
  let count = 0;
  for (let u = 0; u < nodeCount; u++) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      if (neighbours[i]! < u) continue;
      a[count] = u;
      b[count++] = neighbours[i]!;
    }
  }
  return { a, b };
}

function clubOf(degrees: Int32Array, { a, b }: TieList): Float64Array {
  const largest = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  const vertices = new Float64Array(largest + 1);
  const tieCounts = new Float64Array(largest + 1);
  // First those that drop out at k, then all that are left, from the largest k down.
  for (const degree of degrees) vertices[Math.max(0, degree - 1)]! += degree > 0 ? 1 : 0;
  for (let i = 0; i < a.length; i++) {
    tieCounts[Math.min(degrees[a[i]!]!, degrees[b[i]!]!) - 1]!++;
  }
  for (let k = largest - 1; k >= 0; k--) {
    vertices[k]! += vertices[k + 1]!;
    tieCounts[k]! += tieCounts[k + 1]!;
  }
  return vertices.map((n, k) => (n < 2 ? NaN : (2 * tieCounts[k]!) / (n * (n - 1))));
}

/**
 * Swaps the ends of pairs of ties, three tries for each tie: every vertex keeps its degree, and no tie
 * becomes double or a loop (Maslov & Sneppen 2002, doi 10.1126/science.1065103).
 */
function* rewired({ a, b }: TieList, nodeCount: number, random: Random): Slices<void> {
  const key = (u: number, v: number) => Math.min(u, v) * nodeCount + Math.max(u, v);
  const present = new Set<number>();
  const isRestDue = pace();
  for (let i = 0; i < a.length; i++) {
    present.add(key(a[i]!, b[i]!));
    if (isRestDue(stepsPerTry)) yield 0;
  }
  const allTries = 3 * a.length;
  for (let tries = allTries; tries > 0; tries--) {
    if (isRestDue(stepsPerTry)) yield 1 - tries / allTries;
    const i = random.below(a.length);
    const j = random.below(a.length);
    const [u, v] = [a[i]!, b[i]!];
    const [x, y] = random.next() < 0.5 ? [a[j]!, b[j]!] : [b[j]!, a[j]!];
    if (u === y || x === v || present.has(key(u, y)) || present.has(key(x, v))) continue;
    present.delete(key(u, v));
    present.delete(key(x, y));
    present.add(key(u, y));
    present.add(key(x, v));
    b[i] = y;
    a[j] = x;
    b[j] = v;
  }
}

/** Ties are looked up in a set, which is slow. */
const stepsPerTry = 100;

/** Both as a kernel of a single item, the seed. */
export const clubs: Kernel = {
  *part(graph, [seed = 0], { draws = 1 }) {
    const projection = neighbourhoods(graph);
    const observed = richClub(projection);
    return [observed, yield* againstChance(projection, observed, seed, draws)];
  }
};

/** Both, wherever they are computed: phi, and phi against that of so many networks drawn by chance. */
export function* richClubs(
  graph: Digraph,
  seed: number,
  draws: number
): Steps<{ readonly phi: Float64Array; readonly againstChance: Float64Array }> {
  const [phi, normalised] = yield* whole('clubs', graph, { options: { draws }, seed });
  return { phi: phi!, againstChance: normalised! };
}
