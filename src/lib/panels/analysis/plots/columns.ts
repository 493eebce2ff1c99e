/** Where a box stands in a drawing by columns. */
export interface ColumnPlace {
  readonly column: number;
  readonly row: number;
}

/**
 * A place for each box: its tier is its column, and in a column those that hang on the upper boxes of
 * earlier columns come first, so that few lines cross.
 */
export function laidOut(
  boxes: readonly { readonly tier: number }[],
  ties: readonly { readonly from: number; readonly to: number }[]
): ColumnPlace[] {
  const last = Math.max(0, ...boxes.map(({ tier }) => tier));
  const columns = Array.from({ length: last + 1 }, (): number[] => []);
  for (const [box, { tier }] of boxes.entries()) columns[tier]?.push(box);
  const rowOf = new Array<number>(boxes.length).fill(0);
  const above = boxes.map((): number[] => []);
  for (const { from, to } of ties) above[to]?.push(from);
  for (const column of columns) {
    const wanted = new Map(
      column.map((box, at) => {
        const rows = (above[box] ?? [])
          .filter((other) => (boxes[other]?.tier ?? 0) < (boxes[box]?.tier ?? 0))
          .map((other) => rowOf[other] ?? 0);
        const mean = rows.reduce((sum, row) => sum + row, 0) / rows.length;
        return [box, rows.length > 0 ? mean : at] as const;
      })
    );
    const sorted = column.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    for (const [row, box] of sorted.entries()) rowOf[box] = row;
  }
  return boxes.map(({ tier }, box) => ({ column: tier, row: rowOf[box] ?? 0 }));
}
