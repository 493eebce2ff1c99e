import type { GridTable } from '#lib/domain/commands/index.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { Table } from '#lib/domain/table.ts';
import type { Change, Editor } from '#lib/state/editor.svelte.ts';
import { inSlices } from '#lib/state/idle.ts';
import type { Ordering } from './ordering.ts';
import { holdsId, inserted, ordered } from './ordering.ts';

/** So many rows are sorted at once; more of them in slices. */
const atOnce = 2000;

/**
 * The rows of a grid, in the order shown. An edit costs by the edit: rows stay where they are while people
 * write, newcomers come last, and `stale` says that the order would be another one by now.
 */
export class Rows {
  /** The ids of the rows. */
  keys: readonly string[] = $state.raw([]);
  /** All there are, shown or not. */
  count = $state(0);
  /** Rows are being sorted or filtered. */
  busy = $state(false);
  stale = $state(false);
  readonly #editor: Editor;
  readonly #table: GridTable;
  #all: readonly string[];
  #ordering: Ordering = { compare: () => 0 };
  #ticket = 0;

  constructor(editor: Editor, table: GridTable) {
    this.#editor = editor;
    this.#table = table;
    this.#all = this.keys = Array.from(this.#records, ({ id }) => ({ id }))
      .sort(byId)
      .map(({ id }) => id);
    this.count = this.#all.length;
  }

  /** Follows the diagram until the returned function is called. */
  follow(): () => void {
    return this.#editor.subscribe((change) => {
      this.#hear(change);
    });
  }

  /** Sorts and filters anew. */
  arrange(ordering: Ordering = this.#ordering): void {
    this.#ordering = ordering;
    this.stale = false;
    this.#ticket += 1;
    const steps = ordered(this.#all, ordering);
    if (this.#all.length > atOnce) void this.#inSlices(steps, this.#ticket);
    else {
      this.keys = finished(steps);
      this.busy = false;
    }
  }

  async #inSlices(steps: Rests<readonly string[]>, ticket: number): Promise<void> {
    this.busy = true;
    const keys = await inSlices(steps, () => ticket === this.#ticket);
    if (!keys || ticket !== this.#ticket) return;
    this.keys = keys;
    this.busy = false;
  }

  get #records(): Table<{ readonly id: string }> {
    return this.#editor.diagram[this.#table];
  }

  #hear({ diff }: Change): void {
    const ids = Object.keys(diff[this.#table] ?? {});
    if (ids.length === 0) return;
    const known = new Set(ids.filter((id) => holdsId(this.#all, id)));
    const gone = new Set(ids.filter((id) => known.has(id) && !this.#records.has(id)));
    const come = ids.filter((id) => !known.has(id) && this.#records.has(id));
    const { keeps, keyOf } = this.#ordering;
    const isArranged = keeps !== undefined || keyOf !== undefined;
    if (gone.size > 0) this.#all = this.#all.filter((id) => !gone.has(id));
    if (come.length > 20) this.#all = [...this.#all, ...come].sort();
    else for (const id of come) this.#all = inserted(this.#all, id);
    this.count = this.#all.length;
    if (this.busy) this.arrange();
    else if (!isArranged) this.keys = this.#all;
    else {
      if (gone.size > 0) this.keys = this.keys.filter((id) => !gone.has(id));
      if (come.length > 0) this.keys = [...this.keys, ...come];
      this.stale = true;
    }
  }
}
