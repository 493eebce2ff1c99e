import type { PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { plainIdentifier } from '#lib/domain/identifiers.ts';
import type { Identifier, Party, Source } from '#lib/domain/records.ts';
import type { ImportContext } from '../format.ts';
import { Spellings } from '../spellings.ts';

/** Facts of a party besides its identity. */
export type PartyFacts = Partial<Omit<Party, 'id' | 'name' | 'source'>>;

/**
 * The parties of one import. Within it the own key of a file stands for a party, else a registered
 * identifier, and the name only where there is neither: nothing is merged by a likeness of names, and
 * one name with two numbers of one register is two parties.
 */
export class PartyBook {
  private readonly parties = new Map<PartyId, Party>();
  private readonly byKey = new Map<string, PartyId>();
  private readonly byIdentifier = new Map<string, PartyId>();
  private readonly byName = new Map<string, PartyId[]>();
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
    return this.byKey.get(text) ?? this.byName.get(text)?.[0];
  }

  /** The party with this key; without a key, the one with one of these identifiers, else this name. */
  known(name: string, key: string, identifiers: readonly Identifier[] = []): PartyId | undefined {
    return key === '' ? this.registered(name, identifiers) : this.byKey.get(key);
  }

  /** The party that a row means by a name or key and by what it says of its identifiers. */
  meant(text: string, identifiers: readonly Identifier[]): PartyId | undefined {
    return this.byKey.get(text) ?? this.registered(text, identifiers);
  }

  private registered(name: string, identifiers: readonly Identifier[]): PartyId | undefined {
    const isMeant = (id: PartyId) =>
      !this.parties
        .get(id)
        ?.identifiers?.some((held) =>
          identifiers.some((given) => isOfRegister(held, given) && !isSame(held, given))
        );
    const isLei = ({ scheme }: Identifier) => scheme === 'LEI';
    const ordered = [...identifiers.filter(isLei), ...identifiers.filter((each) => !isLei(each))];
    for (const identifier of ordered) {
      const id = this.byIdentifier.get(registration(identifier));
      if (id !== undefined && isMeant(id)) return id;
    }
    return this.byName.get(name)?.find(isMeant);
  }

  /** A new party; `other` is a name that it may be another spelling of. */
  add(name: string, key: string, source: Omit<Source, 'key'>): { id: PartyId; other?: string } {
    const id = this.context.makeId('party');
    const named = { ...source, key: key === '' ? name : key };
    this.parties.set(id, { id, name, kind: 'unknown', source: named });
    if (key !== '') this.byKey.set(key, id);
    const namesakes = this.byName.get(name);
    if (namesakes) namesakes.push(id);
    else this.byName.set(name, [id]);
    const other = this.spellings.meet(name);
    return other === undefined ? { id } : { id, other };
  }

  /** Notes that a party is called so as well; whether that was not known before. */
  call(id: PartyId, name: string): boolean {
    const party = this.parties.get(id);
    if (!party || party.name === name || party.aliases?.includes(name)) return false;
    this.parties.set(id, { ...party, aliases: [...(party.aliases ?? []), name] });
    return true;
  }

  /** Adds what is not known of a party yet; lists grow. */
  fill(id: PartyId, facts: PartyFacts): void {
    const party = this.parties.get(id);
    if (!party) return;
    const { identifiers = [], kind, ...others } = facts;
    const held = party.identifiers ?? [];
    for (const identifier of identifiers) {
      const known = registration(identifier);
      if (identifier.scheme !== 'other' && !this.byIdentifier.has(known)) {
        this.byIdentifier.set(known, id);
      }
    }
    const all = [...held, ...identifiers.filter((each) => !held.some((one) => isSame(one, each)))];
    this.parties.set(id, {
      ...others,
      ...party,
      kind: party.kind === 'unknown' ? (kind ?? 'unknown') : party.kind,
      ...(all.length > 0 && { identifiers: all })
    });
  }
}

/** A number without a register means nothing outside its own column: it neither joins nor parts. */
function isOfRegister(a: Identifier, b: Identifier): boolean {
  return a.scheme === b.scheme && a.scheme !== 'other';
}

function registration(identifier: Identifier): string {
  return `${identifier.scheme} ${plainIdentifier(identifier)}`;
}

function isSame(a: Identifier, b: Identifier): boolean {
  return a.scheme === b.scheme && plainIdentifier(a) === plainIdentifier(b);
}
