import type { Snippet } from 'svelte';

/** A column of `Table.svelte`. Give `text` for plain words, `cell` for anything else. */
export interface Column<Row> {
  readonly id: string;
  /** With the unit, if it has one: "Value, EUR a year". */
  readonly head: string;
  /** Numbers are set right. */
  readonly numeric?: boolean;
  /** In px; without it the column takes what its content needs. */
  readonly width?: number;
  readonly text?: (row: Row) => string;
  readonly cell?: Snippet<[Row]>;
  /** The head then sorts. Return a number as for `Array.sort`, ascending. */
  readonly compare?: (a: Row, b: Row) => number;
  /** A control below the head, such as the choice of what an imported column holds. */
  readonly control?: Snippet;
  /** Fills the cell softly and carries an icon; `text` is read out. */
  readonly problem?: (
    row: Row
  ) => { readonly tone: 'warn' | 'danger'; readonly text: string } | undefined;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export type Deed = 'replace' | 'toggle' | 'range';

/** What is selected after a press on `key`; a range runs from `anchor` through the rows as shown. */
export function selectionAfter(
  deed: Deed,
  key: string,
  selected: ReadonlySet<string>,
  anchor: string | undefined,
  keys: readonly string[]
): ReadonlySet<string> {
  if (deed === 'toggle') {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    return next;
  }
  const from = anchor === undefined ? -1 : keys.indexOf(anchor);
  const to = keys.indexOf(key);
  if (deed === 'replace' || from < 0) return new Set([key]);
  return new Set(keys.slice(Math.min(from, to), Math.max(from, to) + 1));
}
