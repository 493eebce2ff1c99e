import { sampled } from '../graph/sampled.ts';
import type { Sampling } from '../metrics/metric.ts';
import { seededRandom, shuffle } from '../random.ts';

/** The vertices that searches start from: all, or as many as the budget allows. */
export interface Sources {
  readonly items: Int32Array;
  readonly of: number;
  /** What sums over the sources are multiplied by to stand for all vertices. */
  readonly scale: number;
}

/** Fewer would make the standard error itself unreliable. */
const fewest = 256;

/**
 * All vertices when their searches fit into the budget, else a seeded sample without repetition, in
 * random order: each part of it is a sample too.
 */
export function sourcesWithin(
  nodeCount: number,
  stepsPerSource: number,
  { seed, budget }: { readonly seed: number; readonly budget: number }
): Sources {
  const affordable = Math.max(fewest, Math.floor(budget / Math.max(1, stepsPerSource)));
  const items = sampled(nodeCount, affordable, seed);
  if (items.length < nodeCount) shuffle(items, seededRandom(seed));
  return { items, of: nodeCount, scale: items.length === 0 ? 1 : nodeCount / items.length };
}

/**
 * Standard error of the total over all vertices that is estimated from the sum and the sum of squares
 * over a sample drawn without repetition (Cochran 1977, Sampling Techniques, section 2.9).
 */
export function standardError(sum: number, squares: number, { items, of }: Sources): number {
  const k = items.length;
  if (k < 2 || k >= of) return 0;
  const variance = Math.max(0, squares - (sum * sum) / k) / (k - 1);
  return of * Math.sqrt((variance / k) * (1 - k / of));
}

/**
 * Standard error of the number of vertices that have a property, from how many of the sample have it.
 * Two are added to both sides, so that all or none of a sample is not taken for certain (Agresti &
 * Coull 1998, doi 10.1080/00031305.1998.10480550).
 */
export function countError(count: number, { items, of }: Sources): number {
  const k = items.length;
  if (k >= of) return 0;
  const share = (count + 2) / (k + 4);
  return of * Math.sqrt(((share * (1 - share)) / (k + 4)) * (1 - k / of));
}

/** What a result says of its sample; nothing when every vertex was a source. */
export function samplingOf(
  { items, of }: Sources,
  standardErrors: () => Sampling['standardErrors'] = () => ({})
): { readonly sampling?: Sampling } {
  if (items.length >= of) return {};
  return { sampling: { samples: items.length, of, standardErrors: standardErrors() } };
}
