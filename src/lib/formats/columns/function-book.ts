import type { FunctionId } from '#lib/domain/ids.ts';
import type { BusinessFunction } from '#lib/domain/records.ts';
import type { Desk, RowAt } from './desk.ts';
import { sourceOf, textAt } from './desk.ts';
import { plainFacts } from './facts.ts';

/** The business functions of one import: by their number in the file, their code, or their name. */
export class FunctionBook {
  private readonly functions = new Map<FunctionId, BusinessFunction>();
  private readonly byWord = new Map<string, FunctionId>();
  private hasTable = false;

  constructor(private readonly desk: Desk) {}

  all(): Iterable<BusinessFunction> {
    return this.functions.values();
  }

  read(at: RowAt): void {
    this.hasTable = true;
    const key = textAt(at, 'function.key');
    const facts = plainFacts(at.row, at.byField);
    const code = textAt(at, 'function.code');
    const name = textAt(at, 'function.name') || code || key;
    const column = at.byField.get('function.name') ?? at.byField.get('function.key');
    if (name === '' || !column) {
      if (column) this.desk.tell({ code: 'name-missing', severity: 'error', ...at.row.at(column) });
      return;
    }
    const owner = at.byField.get('function.owner');
    const ownerText = at.row.text(owner);
    const ownerPartyId =
      owner && ownerText !== '' ? this.desk.end(ownerText, at, owner) : undefined;
    const id = this.desk.makeId('function');
    this.functions.set(id, {
      id,
      name,
      ...facts,
      ...(ownerPartyId && { ownerPartyId }),
      ...this.desk.own(at, 'functions'),
      source: sourceOf(at.source, key)
    });
    for (const word of [key, code, name]) this.note(word, id);
  }

  /** The functions that an engagement's cell names; one that no table has is made of its name. */
  named(at: RowAt): readonly FunctionId[] {
    const column = at.byField.get('engagement.functions');
    if (!column) return [];
    const found = at.row.list(column).map((word) => {
      const known = this.byWord.get(word);
      if (known) return known;
      if (this.hasTable) at.row.refuse('function-not-listed', column, word);
      const id = this.desk.makeId('function');
      this.functions.set(id, { id, name: word, source: sourceOf(at.source, word) });
      this.note(word, id);
      return id;
    });
    return [...new Set(found)];
  }

  /** What was named first under a word keeps it. */
  private note(word: string, id: FunctionId): void {
    if (word !== '' && !this.byWord.has(word)) this.byWord.set(word, id);
  }
}
