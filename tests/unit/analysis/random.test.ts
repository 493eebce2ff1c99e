import { expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/analysis/random.ts';

it('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it('the numbers do not change from one release to the next', () => {
  const random = seededRandom(42);
  expect(Array.from({ length: 5 }, () => random.below(1000))).toEqual([218, 919, 74, 772, 122]);
});

it('every number below the limit comes up about equally often', () => {
  const random = seededRandom(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) counts[random.below(10)]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
