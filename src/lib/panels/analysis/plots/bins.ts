/** A bar of a distribution: how many values lie from `from` up to `to`. */
export interface Bin {
  readonly from: number;
  /** The same as `from` where a bar stands for one value. */
  readonly to: number;
  readonly count: number;
}

const mostValues = 16;
const binCount = 12;

/** The distribution of finite values: a bar for each where they are few, else ranges of equal width. */
export function binsOf(values: readonly number[]): Bin[] {
  if (values.length === 0) return [];
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= mostValues) {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return distinct.map((value) => ({ from: value, to: value, count: counts.get(value) ?? 0 }));
  }
  const least = distinct[0] ?? 0;
  const width = ((distinct.at(-1) ?? 0) - least) / binCount;
  const counts = new Array<number>(binCount).fill(0);
  for (const value of values) {
    const bin = Math.min(binCount - 1, Math.floor((value - least) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, i) => ({
    from: least + i * width,
    to: least + (i + 1) * width,
    count
  }));
}

/** Lowest, middle and highest value; undefined of nothing. */
export function rangeOf(
  values: readonly number[]
): { readonly least: number; readonly median: number; readonly most: number } | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  const median = ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
  return { least: sorted[0] ?? 0, median, most: sorted.at(-1) ?? 0 };
}
