import { expect } from 'vitest';

// The reference files carry 11 significant digits.
const tolerance = 1e-9;

/** Like the reference: numbers within the tolerance, undefined as null, lists as lists. */
export function expectLike(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number') {
    expect(found, where).toBeTypeOf('number');
    const difference = Math.abs((found as number) - expected) / Math.max(1, Math.abs(expected));
    expect(difference, `${where}: ${String(found)} for ${expected}`).toBeLessThanOrEqual(tolerance);
  } else if (expected === null) {
    const isAllUndefined =
      ArrayBuffer.isView(found) && [...(found as Float64Array)].every(Number.isNaN);
    expect(found === null || Number.isNaN(found) || isAllUndefined, where).toBe(true);
  } else if (Array.isArray(expected)) {
    const list = Array.from(found as ArrayLike<unknown>);
    expect(list.length, where).toBe(expected.length);
    for (const [i, value] of expected.entries()) expectLike(list[i], value, `${where}[${i}]`);
  } else {
    for (const [key, value] of Object.entries(expected as object)) {
      expectLike((found as Record<string, unknown>)[key], value, `${where}.${key}`);
    }
  }
}
