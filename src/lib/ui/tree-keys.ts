/** What the keys of a tree need to know of a row that is shown. */
export interface TreeRow {
  /** From 1. */
  readonly level: number;
  readonly children: number;
  readonly isOpen: boolean;
}

export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'turn'; readonly open: boolean }
  /** A key of trees that leads nowhere from here. */
  | { readonly kind: 'stay' };

const stay: TreeMove = { kind: 'stay' };

/**
 * What a key does in a tree (ARIA Authoring Practices, tree view): up and down through the rows that are
 * shown, right and left to open and close, or to the first part and back to the whole. Undefined for
 * keys that trees do not know.
 * @param page rows that Page Up and Page Down pass over
 */
export function treeMove(
  key: string,
  rows: readonly TreeRow[],
  at: number,
  page = 10
): TreeMove | undefined {
  const row = rows[at];
  const last = rows.length - 1;
  const go = (to: number): TreeMove => (to < 0 || to > last ? stay : { kind: 'go', to });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(Math.min(last, at + page));
    case 'PageUp':
      return go(Math.max(0, at - page));
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      if (!row || row.children === 0) return stay;
      return row.isOpen ? go(at + 1) : { kind: 'turn', open: true };
    case 'ArrowLeft':
      if (!row) return stay;
      if (row.isOpen) return { kind: 'turn', open: false };
      return go(rows.slice(0, at).findLastIndex(({ level }) => level < row.level));
    default:
      return undefined;
  }
}
