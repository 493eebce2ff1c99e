import { contentOf } from './guess.ts';

/** A header may stand below a title and a few notes. */
export const headerRows = 20;

export interface Header {
  readonly header: readonly string[];
  /** Index of the row that has the header. */
  readonly at: number;
  /** The headings say what the rows are. */
  readonly known: boolean;
  /** To compare with other ways of reading the same table. */
  readonly worth: number;
}

/** The header among the first rows of a table: a known one, else the first of the widest rows. */
export function headerIn(heads: readonly (readonly string[])[]): Header | undefined {
  const at = heads.findIndex((header) => contentOf(header) === 'engagements');
  const known = at >= 0 ? at : heads.findIndex((header) => contentOf(header) !== 'nothing');
  const widest = Math.max(...heads.map((cells) => trimmed(cells).length));
  const first = known >= 0 ? known : heads.findIndex((cells) => trimmed(cells).length === widest);
  if (first < 0 || widest === 0) return undefined;
  const header = trimmed(heads[first] ?? []);
  // No header has as many columns as a known one is worth.
  const worth = (known >= 0 ? 1e6 : 0) + (at >= 0 ? 1e6 : 0) + header.length;
  return { header, at: first, known: known >= 0, worth };
}

/** Without the cells that only a row of separators makes. */
function trimmed(header: readonly string[]): readonly string[] {
  const last = header.findLastIndex((cell) => cell !== '');
  return header.slice(0, last + 1);
}
