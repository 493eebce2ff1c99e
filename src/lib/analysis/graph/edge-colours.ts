import type { Digraph } from './digraph.ts';
import { maximum } from './index-arrays.ts';

type EdgeColours = Pick<Digraph, 'colours' | 'givenColours' | 'mixedColours'>;

/**
 * One colour per edge; parallel arcs of different colours get one number per set of colours.
 * @param edgeOfArc -1 where an arc has become none
 * @param given the colours of the edges of the list, which arc `i` has from entry `i >> shift`
 */
export function mergedColours(
  edgeOfArc: Int32Array,
  edgeCount: number,
  given: Int32Array,
  shift: 0 | 1
): EdgeColours {
  const colours = new Int32Array(edgeCount);
  const sets = new Map<number, Set<number>>();
  for (let arc = 0; arc < edgeOfArc.length; arc++) {
    const edge = edgeOfArc[arc]!;
    if (edge < 0) continue;
    const colour = given[arc >> shift]!;
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
