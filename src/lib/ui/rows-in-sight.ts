/** Rows of one height in a box that scrolls: which of them have to be in the page. */
export interface Sight {
  readonly scrollTop: number;
  readonly boxHeight: number;
  readonly rowHeight: number;
  readonly count: number;
  /** So many more above and below, for a scroll that is faster than the page. */
  readonly spare: number;
}

/** The first row in sight, and the one behind the last. */
export function rowsInSight({ scrollTop, boxHeight, rowHeight, count, spare }: Sight): {
  readonly first: number;
  readonly last: number;
} {
  const first = Math.min(count, Math.max(0, Math.floor(scrollTop / rowHeight) - spare));
  const last = Math.min(count, Math.ceil((scrollTop + boxHeight) / rowHeight) + spare);
  return { first, last: Math.max(first, last) };
}
