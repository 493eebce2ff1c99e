import { expect, it } from 'vitest';
import { standardError } from '../../../src/lib/analysis/paths/sources.ts';

it('the squared standard error is, over all samples, how far they miss the total', () => {
  const values = [0, 1, 4, 9, 2, 2];
  const total = values.reduce((a, b) => a + b, 0);
  const [of, size] = [values.length, 3];
  let [samples, missed, told] = [0, 0, 0];
  for (let set = 0; set < 1 << of; set++) {
    const drawn = values.filter((_, i) => (set & (1 << i)) !== 0);
    if (drawn.length !== size) continue;
    const sum = drawn.reduce((a, b) => a + b, 0);
    const squares = drawn.reduce((a, b) => a + b * b, 0);
    const sources = { items: new Int32Array(size), of, scale: of / size };
    samples++;
    missed += (sum * sources.scale - total) ** 2;
    told += standardError(sum, squares, sources) ** 2;
  }
  expect(samples).toBe(20);
  expect(told / samples).toBeCloseTo(missed / samples, 9);
});
