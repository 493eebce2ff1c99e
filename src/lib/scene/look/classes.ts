import type { Scale } from '#lib/domain/records.ts';
import type { FieldValue } from './fields.ts';
import type { Meaning } from './look.ts';

/** Values sorted into a few classes, from low to high. */
export interface Classes {
  readonly count: number;
  /** The class of a value, from 0 on. */
  of(value: number): number;
  meaning(index: number): Meaning;
}

/**
 * Classes of numbers: of equal width, of equal ratio, or with equally many members. Few different
 * values get a class each. Unknown values belong to none.
 */
export function classesOf(values: readonly number[], scale: Scale, most: number): Classes {
  const sorted = values.toSorted((a, b) => a - b);
  const different = [...new Set(sorted)];
  if (different.length <= most) {
    return {
      count: Math.max(different.length, 1),
      of: (value) => Math.max(different.indexOf(value), 0),
      meaning: (index) => ({ kind: 'value', value: different[index] ?? 0 })
    };
  }
  const edges = edgesOf(sorted, scale, most);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return {
    count: edges.length + 1,
    of: (value) => edges.filter((edge) => value >= edge).length,
    meaning: (index) => ({
      kind: 'range',
      from: edges[index - 1] ?? low,
      to: edges[index] ?? high
    })
  };
}

/** Where one class ends and the next begins. */
function edgesOf(sorted: readonly number[], scale: Scale, most: number): number[] {
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const steps = Array.from({ length: most - 1 }, (_, index) => (index + 1) / most);
  if (scale === 'quantile') {
    const edges = steps.map((share) => sorted[Math.floor(share * sorted.length)] ?? high);
    return [...new Set(edges)].filter((edge) => edge > low);
  }
  // Of what is not above zero there is no ratio.
  if (scale === 'log' && low > 0) return steps.map((share) => low * (high / low) ** share);
  return steps.map((share) => low + (high - low) * share);
}

/** Three classes below a middle, the middle itself, and three above, as far out as the farthest. */
export function divergingClasses(values: readonly number[], middle: number): Classes {
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 0);
  const third = reach / 3;
  return {
    count: 7,
    of(value) {
      if (value === middle || third === 0) return 3;
      const steps = Math.min(Math.ceil(Math.abs(value - middle) / third), 3);
      return value < middle ? 3 - steps : 3 + steps;
    },
    meaning(index) {
      if (index === 3) return { kind: 'value', value: middle };
      const side = index < 3 ? index - 3 : index - 4;
      return { kind: 'range', from: middle + side * third, to: middle + (side + 1) * third };
    }
  };
}

/** The different texts, the commonest first, and equally common ones by their code. */
export function categoriesOf(values: readonly FieldValue[]): FieldValue[] {
  const counts = new Map<FieldValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1))
    .map(([value]) => value);
}
