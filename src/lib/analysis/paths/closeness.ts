import type { DistanceSums } from './all-distances.ts';

/** (r / (n - 1)) · (r / sum of d); 0 where nothing is reached. */
export function closenesses({ reach, total }: DistanceSums): Float64Array {
  const others = Math.max(1, reach.length - 1);
  return reach.map((r, v) => (total[v]! > 0 ? Math.min(1, r / others) * (r / total[v]!) : 0));
}

/** r / sum of d; NaN where nothing is reached. */
export function closenessesWithin({ reach, total }: DistanceSums): Float64Array {
  return reach.map((r, v) => (total[v]! > 0 ? r / total[v]! : NaN));
}

// Standard errors of ratios to the first order, as if reach and distance were drawn independently.

export function closenessErrors({ reach, total, errors }: DistanceSums): Float64Array {
  const others = Math.max(1, reach.length - 1);
  return reach.map((r, v) => {
    if (total[v] === 0) return 0;
    const value = (r / others) * (r / total[v]!);
    return value * Math.hypot((2 * errors.reach[v]!) / r, errors.total[v]! / total[v]!);
  });
}

export function closenessWithinErrors({ reach, total, errors }: DistanceSums): Float64Array {
  return reach.map((r, v) => {
    if (total[v] === 0) return 0;
    return (r / total[v]!) * Math.hypot(errors.reach[v]! / r, errors.total[v]! / total[v]!);
  });
}
