import type { Rests } from '#lib/domain/slices.ts';

/** What rows are sorted by; the unknown comes last, whichever way they are sorted. */
export type SortKey = string | number | undefined;

export interface Ordering {
  /** Whether a row is shown; without it all are. */
  readonly keeps?: ((id: string) => boolean) | undefined;
  readonly keyOf?: ((id: string) => SortKey) | undefined;
  readonly descending?: boolean;
  /** The order of texts, as readers of the language expect it. */
  readonly compare: (a: string, b: string) => number;
}

/** Rows between two chances for others to have their turn: reading a row takes longer than comparing two. */
const slice = 1500;
const readSlice = 300;

/**
 * The rows that are shown, sorted; rows that are alike keep their order. It is done in slices, because tens
 * of thousands of names take longer than a frame: whoever runs it decides when it goes on.
 */
export function* ordered(
  ids: readonly string[],
  { keeps, keyOf, descending = false, compare }: Ordering
): Rests<readonly string[]> {
  const kept: string[] = [];
  for (const [index, id] of ids.entries()) {
    if (keeps && index % readSlice === readSlice - 1) yield;
    if (!keeps || keeps(id)) kept.push(id);
  }
  if (!keyOf) return kept;
  let runs: Keyed[][] = [];
  for (let from = 0; from < kept.length; from += slice) {
    const run = kept.slice(from, from + slice).map((id): Keyed => ({ id, key: keyOf(id) }));
    runs.push(run.sort(inOrder));
    yield;
  }
  while (runs.length > 1) {
    const next: Keyed[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], inOrder));
    }
    runs = next;
  }
  return (runs[0] ?? []).map(({ id }) => id);

  function inOrder(a: Keyed, b: Keyed): number {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined);
    }
    const sign = descending ? -1 : 1;
    return typeof a.key === 'number' && typeof b.key === 'number'
      ? sign * (a.key - b.key)
      : sign * compare(String(a.key), String(b.key));
  }
}

interface Keyed {
  readonly id: string;
  readonly key: SortKey;
}

function* merged(
  a: readonly Keyed[],
  b: readonly Keyed[],
  inOrder: (a: Keyed, b: Keyed) => number
): Rests<Keyed[]> {
  const all: Keyed[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [first, second] = [a[left], b[right]];
    if (!first && !second) return all;
    const takesFirst = first && (!second || inOrder(first, second) <= 0);
    if (takesFirst) {
      all.push(first);
      left += 1;
    } else if (second) {
      all.push(second);
      right += 1;
    }
    if (all.length % slice === 0) yield;
  }
}

/** Where an id stands, or would stand, among ids in their order of entry. */
function placeIn(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function holdsId(ids: readonly string[], id: string): boolean {
  return ids[placeIn(ids, id)] === id;
}

/** The ids with one more, in their order of entry. */
export function inserted(ids: readonly string[], id: string): readonly string[] {
  return ids.toSpliced(placeIn(ids, id), 0, id);
}
