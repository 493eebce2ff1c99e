import type { Json } from '#lib/domain/json.ts';
import type { IdMaker, PartyId } from '#lib/domain/ids.ts';
import { normalisedName } from '#lib/domain/naming.ts';
import type { Identifier, Party } from '#lib/domain/records.ts';
import { countryOf } from '#lib/domain/cells/country.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn, textIn } from '../json-values.ts';
import type { Process } from './releases.ts';

type SourceOf = (process: Process, key: string) => NonNullable<Party['source']>;

/**
 * The organisations of all processes. One is another again by the id that it has in its process, by
 * an identifier of the same register, or, across processes, by the same id under the same name; a
 * name alone counts only where nothing else is given.
 */
export class Organisations {
  readonly parties = new Map<PartyId, Party>();
  private readonly byIdentifier = new Map<string, PartyId>();
  private readonly byIdAndName = new Map<string, PartyId>();
  private readonly byName = new Map<string, PartyId>();
  private local = new Map<string, PartyId>();
  /** Organisations that a process refers to without listing them. */
  undefined = 0;

  constructor(
    private readonly makeId: IdMaker,
    private readonly sourceOf: SourceOf
  ) {}

  /** Takes up the parties that a process lists; references in it are looked up among them. */
  enter(process: Process): void {
    this.local = new Map();
    for (const listed of objectsIn(process.release['parties'])) this.take(listed, process, true);
  }

  /** The party that is referred to, by id, identifier or name; undefined when none of them is given. */
  refer(reference: Json | undefined, process: Process): PartyId | undefined {
    return isObject(reference) ? this.take(reference, process, false) : undefined;
  }

  private take(given: JsonObject, process: Process, isListed: boolean): PartyId | undefined {
    const id = idIn(given['id'])?.trim();
    const identifiers = identifiersOf(given);
    const name = nameOf(given);
    const there = this.find(id, identifiers, name);
    if (there === undefined && id === undefined && identifiers.length === 0 && name === undefined) {
      return undefined;
    }
    const party = there ?? this.makeId('party');
    if (there === undefined) {
      const key = id ?? identifiers[0]?.key ?? name ?? '';
      // OCDS 1.0 has no list of parties: there nothing is missing from it.
      if (!isListed && Array.isArray(process.release['parties'])) this.undefined += 1;
      this.parties.set(party, {
        id: party,
        name: name ?? key,
        kind: 'unknown',
        source: this.sourceOf(process, key)
      });
    }
    this.remember(party, id, identifiers, name);
    this.complete(party, given, identifiers);
    return party;
  }

  private find(
    id: string | undefined,
    identifiers: readonly Known[],
    name: string | undefined
  ): PartyId | undefined {
    if (id !== undefined) {
      const here = this.local.get(id) ?? this.byIdAndName.get(idAndName(id, name));
      if (here !== undefined) return here;
    }
    for (const { key } of identifiers) {
      const there = this.byIdentifier.get(key);
      if (there !== undefined) return there;
    }
    if (id !== undefined || identifiers.length > 0 || name === undefined) return undefined;
    return this.byName.get(name);
  }

  private remember(
    party: PartyId,
    id: string | undefined,
    identifiers: readonly Known[],
    name: string | undefined
  ): void {
    if (id !== undefined && !this.local.has(id)) this.local.set(id, party);
    if (id !== undefined && name !== undefined) this.byIdAndName.set(idAndName(id, name), party);
    for (const { key } of identifiers) {
      if (!this.byIdentifier.has(key)) this.byIdentifier.set(key, party);
    }
    const isNameOnly = id === undefined && identifiers.length === 0;
    if (isNameOnly && name !== undefined) this.byName.set(name, party);
  }

  /** Adds what was not known before; what is known stays. */
  private complete(id: PartyId, given: JsonObject, identifiers: readonly Known[]): void {
    const party = this.parties.get(id);
    if (!party) return;
    const address = isObject(given['address']) ? given['address'] : {};
    const country = countryOf(textIn(address['country']) ?? textIn(address['countryName']) ?? '');
    const region = textIn(address['region']) ?? textIn(address['locality']);
    const known = new Set(
      (party.identifiers ?? []).map(({ scheme, value }) => `${scheme} ${value}`)
    );
    const more = identifiers
      .map(({ identifier }) => identifier)
      .filter(({ scheme, value }) => !known.has(`${scheme} ${value}`));
    const name = nameOf(given);
    const isNameless = party.name === party.source?.key && name !== undefined;
    this.parties.set(id, {
      ...party,
      ...(isNameless && { name }),
      ...(more.length > 0 && { identifiers: [...(party.identifiers ?? []), ...more] }),
      ...(country !== undefined && party.country === undefined && { country }),
      ...(region !== undefined && party.region === undefined && { region })
    });
  }
}

interface Known {
  /** Register and number, in one text. */
  readonly key: string;
  readonly identifier: Identifier;
}

function nameOf(given: JsonObject): string | undefined {
  const legal = isObject(given['identifier']) ? given['identifier']['legalName'] : undefined;
  return (textIn(given['name']) ?? textIn(legal))?.trim().normalize('NFC');
}

function idAndName(id: string, name: string | undefined): string {
  return `${String(id.length)} ${id}${name === undefined ? '' : normalisedName(name)}`;
}

function identifiersOf(given: JsonObject): readonly Known[] {
  const listed = [given['identifier'], ...objectsIn(given['additionalIdentifiers'])];
  return listed.flatMap((entry): Known[] => {
    if (!isObject(entry)) return [];
    const [scheme, number] = [textIn(entry['scheme'])?.trim(), idIn(entry['id'])?.trim()];
    if (scheme === undefined || number === undefined || number === '') return [];
    const key = `${scheme}-${number}`;
    return [{ key, identifier: identifierFor(scheme, number, key) }];
  });
}

/** A register that we know by itself, else the id of org-id.guide: list and number. */
function identifierFor(list: string, number: string, key: string): Identifier {
  const code = list.toUpperCase();
  if (code === 'XI-LEI' || code === 'LEI') return { scheme: 'LEI', value: number };
  if (code === 'DUNS' || code.endsWith('-DUNS')) return { scheme: 'DUNS', value: number };
  if (code === 'CN-USCC' || code === 'CN-SCC') return { scheme: 'USCC', value: number };
  if (code === 'US-UEI' || code === 'UEI') return { scheme: 'UEI', value: number };
  if (code.endsWith('-VAT')) return { scheme: 'VAT', value: number };
  return { scheme: 'other', value: key };
}
