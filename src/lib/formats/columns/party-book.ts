import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { plainIdentifier } from '#lib/domain/identifiers.ts';
import type { Identifier, Party, Source } from '#lib/domain/records.ts';
import type { ImportContext } from '../format.ts';
import { Spellings } from '../spellings.ts';

/** Facts of a party besides its identity. */
export type PartyFacts = Partial<Omit<Party, 'id' | 'name' | 'source'>>;

/**
 * The parties of one import. Within it the own key of a file stands for a party, and the name where
 * there is no key: nothing is merged by a likeness of names.
 */
export class PartyBook {
  private readonly parties = new Map<PartyId, Party>();
  private readonly byKey = new Map<string, PartyId>();
  private readonly byName = new Map<string, PartyId>();
  private readonly spellings = new Spellings();

  constructor(private readonly context: ImportContext) {}

  /** In the order in which they were entered. */
  all(): readonly Party[] {
    return [...this.parties.values()].sort(byId);
  }

  get(id: PartyId): Party | undefined {
    return this.parties.get(id);
  }

  /** The party that a file means by a text: its key, else its name. */
  find(text: string): PartyId | undefined {
    return this.byKey.get(text) ?? this.byName.get(text);
  }

  /** The party with this key; without a key, the one with this name. */
  known(name: string, key: string): PartyId | undefined {
    return key === '' ? this.byName.get(name) : this.byKey.get(key);
  }

  /** A new party; `other` is a name that it may be another spelling of. */
  add(name: string, key: string, source: Omit<Source, 'key'>): { id: PartyId; other?: string } {
    const id = this.context.makeId('party');
    const named = { ...source, key: key === '' ? name : key };
    this.parties.set(id, { id, name, kind: 'unknown', source: named });
    if (key !== '') this.byKey.set(key, id);
    if (!this.byName.has(name)) this.byName.set(name, id);
    const other = this.spellings.meet(name);
    return other === undefined ? { id } : { id, other };
  }

  /** Adds what is not known of a party yet; lists grow. */
  fill(id: PartyId, facts: PartyFacts): void {
    const party = this.parties.get(id);
    if (!party) return;
    const { identifiers = [], kind, ...others } = facts;
    const held = party.identifiers ?? [];
    const all = [...held, ...identifiers.filter((each) => !held.some((one) => isSame(one, each)))];
    this.parties.set(id, {
      ...others,
      ...party,
      kind: party.kind === 'unknown' ? (kind ?? 'unknown') : party.kind,
      ...(all.length > 0 && { identifiers: all })
    });
  }
}

function isSame(a: Identifier, b: Identifier): boolean {
  return a.scheme === b.scheme && plainIdentifier(a) === plainIdentifier(b);
}
