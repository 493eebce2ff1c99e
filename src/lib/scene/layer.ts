import { sameJson } from '#lib/domain/json.ts';
import { Table } from '#lib/domain/table.ts';
import type { Changes } from './scene.ts';

/** The items of one kind in a scene, and what the running update changed about them. */
export class Layer<I extends { readonly id: string }> {
  table: Table<I> = Table.empty;

  /** Takes over what is different; returns the change and, of each id, what stood there before. */
  replace(next: ReadonlyMap<I['id'], I | undefined>): LayerChange<I> {
    const old = new Map<I['id'], I | undefined>();
    const put: I[] = [];
    const gone: I['id'][] = [];
    for (const [id, item] of next) {
      const before = this.table.get(id);
      if (sameJson(before, item)) continue;
      old.set(id, before);
      if (item) put.push(item);
      else gone.push(id);
    }
    if (old.size > 0) this.table = this.table.with([...old.keys()].map((id) => [id, next.get(id)]));
    return { put, gone, old };
  }
}

export interface LayerChange<I extends { readonly id: string }> extends Changes<I> {
  readonly old: ReadonlyMap<I['id'], I | undefined>;
}
