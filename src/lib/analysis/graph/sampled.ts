import { seededRandom } from '../random.ts';
import { range } from './index-arrays.ts';

/** `count` different numbers below `limit`, ascending, each set of them equally likely. */
export function sampled(limit: number, count: number, seed: number): Int32Array {
  if (count >= limit) return range(limit);
  const random = seededRandom(seed);
  const numbers = range(limit);
  for (let i = 0; i < count; i++) {
    const j = i + random.below(limit - i);
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  return numbers.slice(0, count).sort();
}
