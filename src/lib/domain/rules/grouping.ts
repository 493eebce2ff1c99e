import type { Diagram, TableName } from '../diagram.ts';
import type { Diff } from '../diff.ts';

interface AnyRecord {
  readonly id: string;
}

/**
 * The records of a table by something that they have: engagements by client, parties by name. It
 * follows the diagram by its diffs, and says for which keys the answer is another one now.
 */
export class Grouping<R extends AnyRecord> {
  readonly #members = new Map<string, Set<R['id']>>();
  readonly #lists = new Map<string, readonly R['id'][]>();

  constructor(
    private readonly table: TableName,
    private readonly keysOf: (record: R) => Iterable<string>
  ) {}

  /** Takes in what changed; returns the keys whose members changed. */
  update(before: Diagram, after: Diagram, change: Diff): Set<string> {
    const touched = new Set<string>();
    for (const id of Object.keys(change[this.table] ?? {})) {
      const keys = (diagram: Diagram) => {
        const record = (diagram[this.table] as Lookup<R>).get(id);
        return new Set(record ? this.keysOf(record) : []);
      };
      const [was, is] = [keys(before), keys(after)];
      for (const key of was) if (!is.has(key)) touched.add(this.#drop(key, id));
      for (const key of is) if (!was.has(key)) touched.add(this.#add(key, id));
    }
    return touched;
  }

  /** The ids of the records that have the key, in the order of entry. */
  of(key: string): readonly R['id'][] {
    const members = this.#members.get(key);
    if (!members) return [];
    const list = this.#lists.get(key) ?? [...members].sort();
    this.#lists.set(key, list);
    return list;
  }

  keys(): string[] {
    return [...this.#members.keys()].sort();
  }

  #add(key: string, id: R['id']): string {
    const members = this.#members.get(key) ?? new Set();
    this.#members.set(key, members.add(id));
    this.#lists.delete(key);
    return key;
  }

  #drop(key: string, id: R['id']): string {
    const members = this.#members.get(key);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(key);
    this.#lists.delete(key);
    return key;
  }
}

interface Lookup<R> {
  get(id: string): R | undefined;
}
