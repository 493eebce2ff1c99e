/**
 * Per value the share of the other values that are lower, 0 to 1; 0 where it is not above 0 itself, or
 * unknown (NaN). Equal values have equal places.
 */
export function placesOf(values: ArrayLike<number>): Float64Array {
  const ascending = Float64Array.from(values, (value) => (value > 0 ? value : 0)).sort();
  const below = new Map<number, number>();
  ascending.forEach((value, i) => {
    if (!below.has(value)) below.set(value, i);
  });
  const others = Math.max(1, ascending.length - 1);
  return Float64Array.from(values, (value) => (value > 0 ? below.get(value)! / others : 0));
}
