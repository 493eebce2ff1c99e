import { normalisedName } from '#lib/domain/naming.ts';

/** Names met so far, to find those that differ only in case, width, spaces or punctuation. */
export class Spellings {
  private readonly firstNames = new Map<string, string>();

  /** The name that this one may be another spelling of; undefined when there is none yet. */
  meet(name: string): string | undefined {
    const spelling = normalisedName(name);
    // A name of punctuation only has nothing left to compare.
    if (spelling === '') return undefined;
    const first = this.firstNames.get(spelling);
    if (first === undefined) this.firstNames.set(spelling, name);
    return first;
  }
}
