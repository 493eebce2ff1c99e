import type { Imported } from '#lib/domain/commands/index.ts';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { tableNames, tableTypes } from '#lib/domain/diagram.ts';
import { withFields } from '#lib/domain/edit.ts';
import { plainIdentifier } from '#lib/domain/identifiers.ts';
import type { EngagementId, FieldDefId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { sameJson } from '#lib/domain/json.ts';
import { comparableName } from '#lib/domain/naming.ts';
import type { IdentifierScheme, Party } from '#lib/domain/records.ts';
import type { LooseRecord } from '#lib/domain/references.ts';
import { renamedIn } from '#lib/domain/references.ts';
import type { Table } from '#lib/domain/table.ts';

/** Why a party of a file is one that is there: its number in the file, a register's, or a person's word. */
export type MergeReason = 'own-id' | Exclude<IdentifierScheme, 'other'> | 'accepted';

/** A party of a file that is a party of the diagram. */
export interface Merge {
  readonly key: string;
  readonly name: string;
  /** The party that is there. */
  readonly into: { readonly id: PartyId; readonly name: string };
  readonly reason: MergeReason;
  /** Fields that become known. */
  readonly gains: readonly string[];
  /** Fields in which file and diagram differ; the diagram's stay. */
  readonly differs: readonly string[];
}

/** Two names that are alike: kept apart until a person says otherwise. */
export interface Suggestion {
  /** Under which the person's answer is given. */
  readonly key: string;
  readonly name: string;
  readonly row?: number;
  readonly like: { readonly id: PartyId; readonly name: string };
}

export interface MergePlan {
  /** The diagram with all of it, places apart. */
  readonly after: Diagram;
  readonly merges: readonly Merge[];
  readonly suggestions: readonly Suggestion[];
  /** Engagements that the diagram has already: they stay as they are. */
  readonly alreadyThere: number;
}

/**
 * What comes of taking a file's diagram into another one. Parties are the same by the file's own id,
 * then by LEI, then by another identifier of one scheme; a likeness of names is only suggested, and
 * taken where `accepted` says so, by key. Nothing that is there is changed but for facts that were
 * unknown.
 */
export function planMerge(
  base: Diagram,
  incoming: Diagram,
  accepted: ReadonlySet<string>
): MergePlan {
  const index = new PartyIndex(base.parties);
  const others = new Map<string, string>();
  const merges: Merge[] = [];
  const suggestions: Suggestion[] = [];
  const filled = new Map<PartyId, Party>();
  for (const party of [...incoming.parties].sort(byId)) {
    const key = keyOf(party);
    const alike = index.alike(party);
    const known =
      index.same(party) ??
      (alike && accepted.has(key) && { party: alike, reason: 'accepted' as const });
    if (!known) {
      if (alike) suggestions.push(suggestionOf(party, alike));
      continue;
    }
    const into = filled.get(known.party.id) ?? known.party;
    const { gains, differs, merged } = joined(into, party);
    filled.set(into.id, merged);
    others.set(party.id, into.id);
    const { id, name } = known.party;
    merges.push({
      key,
      name: party.name,
      into: { id, name },
      reason: known.reason,
      gains,
      differs
    });
  }
  for (const [id, other] of sameFields(base, incoming)) others.set(id, other);
  const rows = [...ownRows(base, incoming)];
  for (const [id, other] of rows) others.set(id, other);

  const known = (id: string) => others.get(id) ?? id;
  let after: Diagram = { ...base, parties: base.parties.with([...filled]) };
  let alreadyThere = rows.length;
  for (const name of tableNames) {
    if (name === 'settings') continue;
    const table = looseTable(base, name);
    const added: [string, LooseRecord][] = [];
    for (const record of looseTable(incoming, name)) {
      if (others.has(record.id)) continue;
      // A place of a party that is there already would be a second one.
      if (name === 'placements' && others.has(String(record['partyId']))) continue;
      if (table.has(record.id)) alreadyThere += name === 'engagements' ? 1 : 0;
      else added.push([record.id, renamedIn(record, tableTypes[name].references, known)]);
    }
    after = { ...after, [name]: looseTable(after, name).with(added) };
  }
  return { after, merges, suggestions, alreadyThere };
}

/** The arguments of the command that leads from one diagram to the other. */
export function importedBetween(base: Diagram, after: Diagram, file: string): Imported {
  const added: { [N in TableName]?: LooseRecord[] } = {};
  const filled: { id: PartyId; fields: Record<string, unknown> }[] = [];
  for (const name of tableNames) {
    const [from, to] = [looseTable(base, name), looseTable(after, name)];
    const records = [...from.changedIds(to)].flatMap((id) => to.get(id) ?? []);
    const fresh = records.filter(({ id }) => !from.has(id));
    if (fresh.length > 0) added[name] = fresh.sort(byId);
    if (name !== 'parties') continue;
    for (const record of records.filter(({ id }) => from.has(id))) {
      const before = from.get(record.id) ?? record;
      filled.push({ id: record.id as PartyId, fields: gainedFields(before, record) });
    }
  }
  return { file, added, filled: filled };
}

function gainedFields(before: LooseRecord, after: LooseRecord): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    if (sameJson(value, before[field])) continue;
    const held = before[field];
    fields[field] =
      field === 'identifiers' && Array.isArray(held) && Array.isArray(value)
        ? (value as unknown[]).slice(held.length)
        : value;
  }
  return fields;
}

/** Parties by what can tell that another one is the same. */
class PartyIndex {
  private readonly byOwnId = new Map<string, Party>();
  private readonly byIdentifier = new Map<string, Party>();
  private readonly byName = new Map<string, Party>();

  constructor(private readonly parties: Table<Party>) {
    for (const party of [...parties].sort(byId)) {
      const { source, identifiers = [], name, nameZh, nameLatin, aliases = [] } = party;
      if (source?.key !== undefined && source.key !== name) {
        this.byOwnId.set(ownId(source.file, source.key), party);
      }
      for (const each of identifiers) note(this.byIdentifier, identifierKey(each), party);
      for (const each of [name, nameZh, nameLatin, ...aliases]) {
        if (each !== undefined) note(this.byName, comparableName(each), party);
      }
    }
  }

  same(party: Party): { party: Party; reason: MergeReason } | undefined {
    const { source, identifiers = [] } = party;
    const own =
      this.parties.get(party.id) ??
      this.parties.get((source?.key ?? '') as PartyId) ??
      (source?.key === undefined || source.key === party.name
        ? undefined
        : this.byOwnId.get(ownId(source.file, source.key)));
    if (own) return { party: own, reason: 'own-id' };
    const leiFirst = identifiers.toSorted((a, b) => rankOf(a.scheme) - rankOf(b.scheme));
    for (const each of leiFirst) {
      const found =
        each.scheme === 'other' ? undefined : this.byIdentifier.get(identifierKey(each));
      if (found && each.scheme !== 'other') return { party: found, reason: each.scheme };
    }
    return undefined;
  }

  alike({ name, nameZh, nameLatin }: Party): Party | undefined {
    for (const each of [name, nameZh, nameLatin]) {
      const found = each === undefined ? undefined : this.byName.get(comparableName(each));
      if (found) return found;
    }
    return undefined;
  }
}

/** What stands in the same file under the same number is the same; numbers of other files mean nothing. */
function ownId(file: string | undefined, key: string): string {
  return `${file ?? ''}\n${key}`;
}

function identifierKey(identifier: { scheme: IdentifierScheme; value: string }): string {
  return `${identifier.scheme} ${plainIdentifier(identifier)}`;
}

function rankOf(scheme: IdentifierScheme): number {
  return scheme === 'LEI' ? 0 : 1;
}

function note<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function keyOf({ name, source }: Party): string {
  return source?.key ?? name;
}

function suggestionOf(party: Party, { id, name }: Party): Suggestion {
  const row = party.source?.row;
  return {
    key: keyOf(party),
    name: party.name,
    ...(row !== undefined && { row }),
    like: { id, name }
  };
}

/** What is there, with what only the other one knows; its name becomes an alias where it differs. */
function joined(
  there: Party,
  other: Party
): { gains: readonly string[]; differs: readonly string[]; merged: Party } {
  const { id: _, name, kind, identifiers = [], source: __, aliases: ___, ...facts } = other;
  const held = there.identifiers ?? [];
  const fresh = identifiers.filter(
    (each) => !held.some((one) => identifierKey(one) === identifierKey(each))
  );
  const entries = Object.entries(facts as Readonly<Record<string, unknown>>).filter(
    ([, value]) => value !== undefined
  );
  const isKnown = (field: string) => there[field as keyof Party] !== undefined;
  const gained = entries.filter(([field]) => !isKnown(field));
  const differing = entries.filter(
    ([field, value]) => isKnown(field) && !sameJson(value, there[field as keyof Party])
  );
  const gainsKind = there.kind === 'unknown' && kind !== 'unknown';
  const differsKind = there.kind !== 'unknown' && kind !== 'unknown' && there.kind !== kind;
  const gains = [
    ...gained.map(([field]) => field),
    ...(gainsKind ? ['kind'] : []),
    ...(fresh.length > 0 ? ['identifiers'] : [])
  ];
  const merged = withFields(there, {
    ...Object.fromEntries(gained),
    ...(gainsKind && { kind }),
    ...(fresh.length > 0 && { identifiers: [...held, ...fresh] })
  });
  return {
    merged: gains.length > 0 ? merged : there,
    gains,
    differs: [
      ...(name === there.name ? [] : ['name']),
      ...differing.map(([field]) => field),
      ...(differsKind ? ['kind'] : [])
    ]
  };
}

/** Own fields of the file that the diagram has already, by table, name and type. */
function* sameFields(base: Diagram, incoming: Diagram): Iterable<[FieldDefId, FieldDefId]> {
  for (const field of incoming.fieldDefs) {
    for (const other of base.fieldDefs) {
      if (other.on === field.on && other.name === field.name && other.type === field.type) {
        yield [field.id, other.id];
        break;
      }
    }
  }
}

/** Rows of a list that the app itself wrote: their number is an engagement's id. */
function* ownRows(base: Diagram, incoming: Diagram): Iterable<[string, string]> {
  for (const { id, source } of incoming.engagements) {
    const key = (source?.key ?? '') as EngagementId;
    if (base.engagements.has(key)) yield [id, key];
  }
}

function looseTable(diagram: Diagram, name: TableName): Table<LooseRecord> {
  return diagram[name] as unknown as Table<LooseRecord>;
}
