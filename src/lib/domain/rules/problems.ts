import type { Diagram } from '../diagram.ts';
import { emptyTables } from '../diagram.ts';
import type { Diff } from '../diff.ts';
import { grown } from '../diff.ts';
import type { Decision, PartialDate } from '../records.ts';
import type { Rests } from '../slices.ts';
import { finished, withRests } from '../slices.ts';
import { Facts } from './facts.ts';
import type { RuleId } from './index.ts';
import { ruleIds, rulesOn } from './index.ts';
import type { AskedRecord, AskedTable, Finding } from './rule.ts';
import { askedTables } from './rule.ts';

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  readonly rule: RuleId;
}

const rulesOf = Object.fromEntries(
  askedTables.map((table) => [table, rulesOn(table)])
) as unknown as Readonly<Record<AskedTable, ReturnType<typeof rulesOn>>>;

/**
 * The problems of a diagram, kept up to date by diffs. Taking in a change only notes what it
 * touches; `settle` then asks the rules about those records again that read any of it. It can be
 * left and gone on with at any of its many rests, so it never stands in the way of typing.
 */
export class Problems {
  #diagram: Diagram = emptyTables;
  readonly #facts: Facts;
  readonly #found = new Map<string, readonly Problem[]>();
  readonly #reads = new Map<string, ReadonlySet<string>>();
  /** By key of a fact: the records whose rules read it. */
  readonly #readers = new Map<string, Set<string>>();
  readonly #stale = new Map<string, AskedTable>();
  readonly #tables = new Map<string, AskedTable>();

  private constructor(today: PartialDate) {
    this.#facts = new Facts(today);
  }

  /**
   * Takes in a diagram; nothing is asked about it yet.
   * @param today the day on which things are looked at where the settings name none
   */
  static *made(diagram: Diagram, today: PartialDate): Rests<Problems> {
    const problems = new Problems(today);
    for (const { after, change } of grown(emptyTables, diagram)) {
      problems.update(after, change);
      yield;
    }
    return problems;
  }

  /** The problems of a diagram, all at once. */
  static of(diagram: Diagram, today: PartialDate): Problem[] {
    const problems = finished(Problems.made(diagram, today));
    finished(problems.settle());
    return problems.list();
  }

  update(after: Diagram, change: Diff): void {
    this.#diagram = after;
    for (const table of askedTables) {
      for (const id of Object.keys(change[table] ?? {})) this.#stale.set(id, table);
    }
    this.#touch(this.#facts.update(after, change));
  }

  /**
   * Asks again what has to be asked again, a little at each turn.
   * @returns whether there was anything to ask: if not, what was found stands
   */
  *settle(): Rests<boolean> {
    let isAsked = false;
    for (const keys of this.#facts.refresh()) {
      this.#touch(keys);
      yield;
    }
    for (let next = this.#next(); next; next = this.#next()) {
      this.#ask(...next);
      isAsked = true;
      yield;
    }
    return isAsked;
  }

  /** What was found: by rule, and then by the order of entry. */
  list(): Problem[] {
    return finished(this.listed());
  }

  /** The same with rests. */
  *listed(): Rests<Problem[]> {
    const lists = new Map(ruleIds.map((id) => [id, [] as Listed[]]));
    yield* withRests(this.#found.values(), (problems) => {
      for (const problem of problems) {
        lists.get(problem.rule)?.push({ problem, objects: problem.objects.join(' ') });
      }
    });
    const all: Problem[] = [];
    for (const list of lists.values()) {
      yield;
      list.sort((a, b) => (a.objects < b.objects ? -1 : a.objects > b.objects ? 1 : 0));
      for (const { problem } of list) all.push(problem);
    }
    return all;
  }

  /** The listed ones by the objects that they are about. */
  static *byObject(listed: readonly Problem[]): Rests<ReadonlyMap<string, readonly Problem[]>> {
    const lists = new Map<string, Problem[]>();
    yield* withRests(listed, (problem) => {
      for (const id of problem.objects) {
        const list = lists.get(id);
        if (list) list.push(problem);
        else lists.set(id, [problem]);
      }
    });
    return lists;
  }

  #next(): [string, AskedTable] | undefined {
    const [next] = this.#stale;
    if (next) this.#stale.delete(next[0]);
    return next;
  }

  #touch(keys: Iterable<string>): void {
    for (const key of keys) {
      for (const id of this.#readers.get(key) ?? []) {
        this.#stale.set(id, this.#tables.get(id) ?? 'engagements');
      }
    }
  }

  #ask(id: string, table: AskedTable): void {
    for (const key of this.#reads.get(id) ?? []) this.#forget(key, id);
    const record = (this.#diagram[table] as unknown as Lookup).get(id);
    if (!record) {
      this.#reads.delete(id);
      this.#tables.delete(id);
      this.#found.delete(id);
      return;
    }
    const { value, reads } = this.#facts.watch(() =>
      rulesOf[table].flatMap(([id, rule]) =>
        [...rule.check(record, this.#facts, table)].map((finding) => ({ rule: id, ...finding }))
      )
    );
    this.#tables.set(id, table);
    this.#reads.set(id, reads);
    for (const key of reads) {
      const readers = this.#readers.get(key) ?? new Set();
      this.#readers.set(key, readers.add(id));
    }
    if (value.length > 0) this.#found.set(id, value);
    else this.#found.delete(id);
  }

  #forget(key: string, id: string): void {
    const readers = this.#readers.get(key);
    readers?.delete(id);
    if (readers?.size === 0) this.#readers.delete(key);
  }
}

interface Listed {
  readonly problem: Problem;
  readonly objects: string;
}

interface Lookup {
  get(id: string): AskedRecord<AskedTable> | undefined;
}

/** What a problem is known by, as long as its objects are the same: rule and objects. */
export function problemKey({ rule, objects }: Pick<Problem, 'rule' | 'objects'>): string {
  return [rule, ...[...objects].sort()].join(' ');
}

/** The decisions that dismiss a problem, by its key. */
export function dismissals({
  decisions
}: Pick<Diagram, 'decisions'>): ReadonlyMap<string, Decision> {
  const dismissing = [...decisions].filter(({ dismissed }) => dismissed);
  return new Map(
    dismissing.map((each) => [
      problemKey({ rule: each.rule as RuleId, objects: each.objectIds }),
      each
    ])
  );
}
