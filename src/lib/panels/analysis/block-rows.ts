import type { Block } from '#lib/analysis/reports/blocks.ts';
import type { PartyId } from '#lib/domain/ids.ts';

/** One line of the tree of blocks. */
export interface BlockRow {
  readonly block: Block;
  /** The same for the same block of another network: no two blocks have first party and size in common. */
  readonly key: string;
  /** All parties in it, in the order of the tree. */
  readonly parties: readonly PartyId[];
  /** From 1, as the two below. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly children: number;
  readonly isOpen: boolean;
}

/** Trees up to this size are opened as a whole at first; of larger ones only the uppermost block. */
const openedAtFirst = 60;

/**
 * The lines that are in sight, each block before its parts: the largest part first, but for a cascade, where
 * the order says who engages whom.
 * @param blocks in preorder, as the analysis gives them
 * @param turned keys of blocks that are not as they are at first: closed where open, open where closed
 */
export function blockRows(blocks: readonly Block[], turned: ReadonlySet<string>): BlockRow[] {
  const ends = endsOf(blocks);
  const rows: BlockRow[] = [];
  const stack = blocks.length > 0 ? [{ at: 0, position: 1, siblings: 1 }] : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { at, position, siblings } = next;
    const block = blocks[at];
    if (!block) continue;
    const parties = blocks.slice(at, ends[at]).flatMap(({ party }) => party ?? []);
    const key = `${String(block.size)} ${parties[0] ?? ''}`;
    const children = partsOf(blocks, ends, at);
    const opens = block.depth === 0 || blocks.length <= openedAtFirst;
    const isOpen = children.length > 0 && opens !== turned.has(key);
    const level = block.depth + 1;
    const shared = { block, key, parties, level, position, siblings };
    rows.push({ ...shared, children: children.length, isOpen });
    if (!isOpen) continue;
    const ordered =
      block.kind === 'linear'
        ? children
        : children.toSorted((a, b) => (blocks[b]?.size ?? 0) - (blocks[a]?.size ?? 0));
    const entries = ordered.map((at, i) => ({ at, position: i + 1, siblings: ordered.length }));
    stack.push(...entries.reverse());
  }
  return rows;
}

/** Where each block ends: before the next one that is not deeper. */
function endsOf(blocks: readonly Block[]): number[] {
  const ends = blocks.map(() => blocks.length);
  const open: number[] = [];
  for (const [at, { depth }] of blocks.entries()) {
    while (open.length > depth) ends[open.pop() ?? 0] = at;
    open.push(at);
  }
  return ends;
}

function partsOf(blocks: readonly Block[], ends: readonly number[], at: number): number[] {
  const parts: number[] = [];
  const end = ends[at] ?? blocks.length;
  for (let next = at + 1; next < end; next = ends[next] ?? end) parts.push(next);
  return parts;
}
