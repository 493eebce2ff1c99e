import type { PaperShape } from '../paper/shape.ts';
import { usualShape } from '../paper/shape.ts';

/** How a handout is laid out on paper. */
export interface PaperLayout extends PaperShape {
  readonly perPage: (typeof perPage)[number];
  readonly notes: boolean;
  /** Below each picture, what it shows means. */
  readonly legend: boolean;
  readonly cover: boolean;
  readonly tables: boolean;
}

export const perPage = [1, 2, 4, 6] as const;

export const usualLayout: PaperLayout = {
  ...usualShape,
  perPage: 2,
  notes: true,
  legend: true,
  cover: true,
  tables: true
};

/** Columns of steps on a page. */
export function columnsOf({ direction, perPage: n }: PaperLayout): number {
  if (n === 1) return 1;
  if (n === 2) return direction === 'landscape' ? 2 : 1;
  if (n === 4) return 2;
  return direction === 'landscape' ? 3 : 2;
}

/** The items in groups of `size`, the last one perhaps smaller. */
export function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
