import type { Groups } from '../steps.ts';
import type { Sources } from './sources.ts';

// How far an estimate may be off is seen from groups of the sample, each a small sample of its own
// (random groups: Wolter 2007, Introduction to Variance Estimation, chapter 2).

const fewest = 16;

/** Slices of a sample as groups, enough of them, for `note` to see; undefined when every vertex is a source. */
export function groupsOf({ items, of }: Sources, note: Groups['note']): Groups | undefined {
  return items.length < of ? { most: Math.floor(items.length / fewest), note } : undefined;
}

/**
 * Standard error of the ratio of two totals over the sources, given for each group (linearised:
 * Cochran 1977, Sampling Techniques, section 6.4). With the sizes of the groups below, that of a mean.
 * NaN, for unknown, where there is nothing below.
 */
export function ratioError(
  groups: readonly (readonly [above: number, below: number])[],
  sources: Sources
): number {
  const [above, below] = groups.reduce(([a, b], group) => [a + group[0], b + group[1]], [0, 0]);
  const ratio = above / below;
  const squares = groups.reduce((sum, [a, b]) => sum + (a - ratio * b) ** 2, 0);
  return Math.sqrt(squares * correction(groups.length, sources)) / below;
}

/** The same for the mean of each entry of an array over the sources. */
export class Spread {
  readonly #squares: Float64Array;
  readonly #products: Float64Array;
  #sizes = 0;
  #groups = 0;

  constructor(length: number) {
    this.#squares = new Float64Array(length);
    this.#products = new Float64Array(length);
  }

  /** Takes in the totals of a group. */
  note(totals: Float64Array, size: number): void {
    for (let i = 0; i < totals.length; i++) {
      this.#squares[i]! += totals[i]! ** 2;
      this.#products[i]! += totals[i]! * size;
    }
    this.#sizes += size ** 2;
    this.#groups += 1;
  }

  /** Standard errors of the means, from the totals of all groups. */
  errors(totals: Float64Array, sources: Sources): Float64Array {
    const count = sources.items.length;
    const factor = correction(this.#groups, sources);
    return totals.map((total, i) => {
      const mean = total / count;
      const squares = this.#squares[i]! - 2 * mean * this.#products[i]! + mean ** 2 * this.#sizes;
      return Math.sqrt(Math.max(0, squares) * factor) / count;
    });
  }
}

function correction(groups: number, { items, of }: Sources): number {
  return (groups / (groups - 1)) * (1 - items.length / of);
}
