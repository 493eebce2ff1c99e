/**
 * Where each bucket starts when items are laid out by key.
 * @returns `bucketCount + 1` offsets; bucket `k` is `offsets[k] .. offsets[k + 1]`.
 */
export function bucketOffsets(keys: Int32Array, bucketCount: number): Int32Array {
  const offsets = new Int32Array(bucketCount + 1);
  // `| 0` keeps the sums whole numbers for the compiler: a third of the time.
  for (let i = 0; i < keys.length; i++) {
    const next = (keys[i]! + 1) | 0;
    offsets[next] = (offsets[next]! + 1) | 0;
  }
  let sum = 0;
  for (let k = 0; k <= bucketCount; k++) {
    sum = (sum + offsets[k]!) | 0;
    offsets[k] = sum;
  }
  return offsets;
}

/**
 * Counting sort, stable: the indices of `keys` in ascending order of their key.
 * Sorting by a minor key first and handing the result on as `items` sorts by both.
 * @param keys whole numbers in `0 .. bucketCount - 1`
 * @param items the indices of `keys` in some order; by default ascending
 */
export function sortedBy(
  keys: Int32Array,
  bucketCount: number,
  items: Int32Array = range(keys.length)
): Int32Array {
  const next = bucketOffsets(keys, bucketCount);
  const sorted = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    sorted[next[keys[item]!]!++] = item;
  }
  return sorted;
}

/** The numbers 0, 1, …, `length - 1`. */
export function range(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

/** The values at `indices`, in that order. (A loop: `indices.map` takes several times as long.) */
export function gathered(values: Int32Array, indices: Int32Array): Int32Array {
  const result = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i++) result[i] = values[indices[i]!]!;
  return result;
}

/** The largest of the values, at least `least`. */
export function maximum(values: Int32Array, least: number): number {
  let largest = least;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i]!);
  return largest;
}
