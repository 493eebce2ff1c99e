import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { comparableName } from '#lib/domain/naming.ts';
import type { Party } from '#lib/domain/records.ts';
import type { Table } from '#lib/domain/table.ts';
import { flattened } from './signs.ts';

/** Who is meant by a name: parties that are there, by all their names, and those that the text adds. */
export class Names {
  readonly added: Party[] = [];
  private readonly byName = new Map<string, Set<PartyId>>();
  private readonly likenesses = new Map<string, string>();

  constructor(parties: Table<Party>) {
    for (const party of [...parties].sort(byId)) {
      for (const name of namesOf(party)) this.note(name, party.id);
    }
  }

  /** How many parties have this name. */
  countOf(name: string): number {
    return this.byName.get(name)?.size ?? 0;
  }

  /** The party of this name, a new one if there is none; `alike` is a name that is nearly the same. */
  meet(name: string, makeId: () => PartyId): { id: PartyId; isNew: boolean; alike?: string } {
    const [known] = this.byName.get(name) ?? [];
    if (known !== undefined) return { id: known, isNew: false };
    const id = makeId();
    const alike = this.likenesses.get(comparableName(name));
    this.added.push({ id, name, kind: 'unknown' });
    this.note(name, id);
    return { id, isNew: true, ...(alike !== undefined && { alike }) };
  }

  private note(name: string, id: PartyId): void {
    const parties = this.byName.get(name);
    if (parties) parties.add(id);
    else this.byName.set(name, new Set([id]));
    const likeness = comparableName(name);
    // A name of signs only has nothing left to compare.
    if (likeness !== '' && !this.likenesses.has(likeness)) this.likenesses.set(likeness, name);
  }
}

/** All that a party is called, each once. */
export function namesOf({ name, nameZh, nameLatin, aliases = [] }: Party): string[] {
  const names = [name, nameZh, nameLatin, ...aliases].flatMap((each) =>
    each === undefined ? [] : flattened(each)
  );
  return [...new Set(names.filter((each) => each !== ''))];
}
