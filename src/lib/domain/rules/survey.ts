import type { Diagram, TableName } from '../diagram.ts';
import type { Diff } from '../diff.ts';

/** Something that can only be known by looking at all of some tables, as a list by id. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** Which fields of which tables an answer depends on. */
export type Sources = Readonly<Partial<Record<TableName, readonly string[]>>>;

/**
 * A question about the whole diagram (who is in a cycle with whom). It is asked anew, when it is
 * convenient, after a change of the fields that it depends on, and says whose answer is another.
 */
export class Survey {
  #answers: Answers = new Map();
  #stale = true;

  constructor(
    private readonly sources: Sources,
    private readonly ask: (diagram: Diagram) => Answers
  ) {}

  /** Notes a change; true when the answers are to be asked for again. */
  update(change: Diff): boolean {
    this.#stale ||= Object.entries(this.sources).some(([table, fields]) =>
      Object.values(change[table as TableName] ?? {}).some(
        (record) => 'id' in record || fields.some((field) => field in record)
      )
    );
    return this.#stale;
  }

  /** Asks again if need be; returns the ids whose answer changed. */
  refresh(diagram: Diagram): string[] {
    if (!this.#stale) return [];
    const [was, is] = [this.#answers, this.ask(diagram)];
    this.#answers = is;
    this.#stale = false;
    const ids = new Set([...was.keys(), ...is.keys()]);
    return [...ids].filter((id) => !sameList(was.get(id), is.get(id)));
  }

  of(id: string): readonly string[] {
    return this.#answers.get(id) ?? [];
  }
}

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
