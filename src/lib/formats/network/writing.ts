import type { Diagram } from '#lib/domain/diagram.ts';
import { placementsByParty, settingsOf } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Engagement, FieldDef, Party } from '#lib/domain/records.ts';
import type { Codec } from './codec.ts';
import {
  directly,
  engagementCodecs,
  groupAttributes,
  lineReferences,
  partyCodecs,
  serviceNames
} from './fields.ts';
import { engagementRelation } from './lines.ts';
import { joined } from './lists.ts';
import type { NetworkEdge, NetworkNode, Value } from './network.ts';
import { namesOfServices } from './services.ts';

/** A diagram as nodes and lines; `nodes` and `edges` are in the order of entry. */
export interface WrittenNetwork {
  readonly title: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly WrittenEdge[];
}

export interface WrittenEdge extends NetworkEdge {
  readonly id: string;
  readonly relation: string;
}

/** What network files can hold of a diagram; each writer takes from it what its format has. */
export function networkOf(diagram: Diagram): WrittenNetwork {
  const places = placementsByParty(diagram);
  const groups = groupsByParty(diagram);
  const own = {
    parties: ownNames(diagram, 'parties', new Set(attributesOf(partyCodecs, ['partOf']))),
    engagements: ownNames(
      diagram,
      'engagements',
      new Set(attributesOf(engagementCodecs, ['relation', 'direction', 'weight', serviceNames]))
    )
  };
  const nodes = [...diagram.parties].sort(byId).map((party): NetworkNode => {
    const place = places.get(party.id);
    const partOf = party.partOfId === undefined ? [] : [['partOf', party.partOfId] as const];
    return {
      id: party.id,
      label: party.name,
      values: new Map<string, Value>([
        ...written(partyCodecs, party),
        ...partOf,
        ...(groups.get(party.id) ?? []),
        ...custom(party, own.parties)
      ]),
      ...(place && { position: { x: place.x, y: place.y } }),
      where: {}
    };
  });
  return {
    title: settingsOf(diagram).title,
    nodes,
    edges: [...engagementLines(diagram, own.engagements), ...otherLines(diagram)]
  };
}

function engagementLines(
  diagram: Diagram,
  own: ReadonlyMap<string, string>
): readonly WrittenEdge[] {
  return [...diagram.engagements].sort(byId).map((engagement): WrittenEdge => {
    const { id, clientId, providerId, title, value } = engagement;
    return {
      id,
      from: clientId,
      to: providerId,
      direction: 'directed',
      relation: engagementRelation,
      ...(title !== undefined && { label: title }),
      // The number that programs of the field compute with.
      ...(value && { weight: value.amount }),
      values: new Map<string, Value>([
        ...written(engagementCodecs, engagement),
        ...namesOfServices(engagement, diagram),
        ...references(engagement),
        ...custom(engagement, own)
      ]),
      where: {}
    };
  });
}

/** Ownership, and relations between parties; those with clusters have no line. */
function otherLines(diagram: Diagram): readonly WrittenEdge[] {
  const owning = [...diagram.ownershipLinks].sort(byId).map((link): WrittenEdge => ({
    id: link.id,
    from: link.ownerId,
    to: link.ownedId,
    direction: 'directed',
    relation: link.kind,
    values: new Map(link.share === undefined ? [] : [['share', link.share]]),
    where: {}
  }));
  const relating = [...diagram.relations].sort(byId).flatMap((relation): WrittenEdge[] => {
    const to = relation.toId;
    if (!diagram.parties.has(to as PartyId)) return [];
    const direction = relation.kind === 'cooperates' ? 'undirected' : 'directed';
    const { id, fromId: from, kind } = relation;
    return [{ id, from, to, direction, relation: kind, values: new Map(), where: {} }];
  });
  return [...owning, ...relating];
}

function written(codecs: readonly Codec[], record: Party | Engagement): [string, Value][] {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  return codecs.flatMap((codec) =>
    codec.write(fields).map(([name, value]): [string, Value] => [name, value])
  );
}

function references(engagement: Engagement): [string, Value][] {
  return lineReferences.flatMap((field): [string, Value][] => {
    const ids: readonly EngagementId[] | undefined = engagement[field];
    if (!ids || (ids.length === 0 && field !== 'supports')) return [];
    return [[field, ids.length === 0 ? directly : joined(ids)]];
  });
}

/** Values of own fields as attributes of the field's name; objects have no place in one. */
function custom(record: Party | Engagement, names: ReadonlyMap<string, string>): [string, Value][] {
  return Object.entries(record.custom ?? {}).flatMap(([id, value]): [string, Value][] => {
    const name = names.get(id);
    const isValue = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
    return name !== undefined && isValue ? [[name, value as Value]] : [];
  });
}

/** The attribute of each own field: its name, told apart where that is taken. */
function ownNames(
  { fieldDefs }: Diagram,
  on: FieldDef['on'],
  taken: Set<string>
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const field of [...fieldDefs].sort(byId)) {
    if (field.on !== on) continue;
    const wanted = field.name.trim() === '' ? field.id : field.name;
    let name: string = wanted;
    // Some formats do not tell capitals from small letters.
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} ${String(n)}`;
    taken.add(name.toLowerCase());
    names.set(field.id, name);
  }
  return names;
}

/** All attributes that a format may use itself, besides those of the fields. */
const formatNames = (
  'id label name source target from to x y share type parent description direction directed pos ' +
  'dir suid selected shared_name shared_interaction timestampid'
).split(' ');

function attributesOf(codecs: readonly Codec[], more: readonly string[]): readonly string[] {
  const { container, clusters } = groupAttributes;
  const names = codecs.flatMap(({ attributes }) => attributes);
  const all = [...names, ...more, ...lineReferences, ...container, ...clusters, ...formatNames];
  return all.map((name) => name.toLowerCase());
}

/** The attributes that tell of each party in which container and clusters it is. */
function groupsByParty({ containers, clusters }: Diagram): Map<PartyId, [string, Value][]> {
  const found = new Map<PartyId, [string, Value][]>();
  const add = (id: PartyId, attributes: readonly [string, Value][]) => {
    found.set(id, [...(found.get(id) ?? []), ...attributes]);
  };
  const boxed = new Set<PartyId>();
  for (const { id, name, memberIds } of [...containers].sort(byId)) {
    for (const member of memberIds) {
      if (boxed.has(member)) continue;
      boxed.add(member);
      const [idName, nameName] = groupAttributes.container;
      add(member, [
        [idName, id],
        [nameName, name.trim() === '' ? id : name]
      ]);
    }
  }
  const joins = new Map<PartyId, { id: string; name: string; kind: string }[]>();
  for (const { id, name, kind, memberIds } of [...clusters].sort(byId)) {
    for (const member of new Set(memberIds)) {
      const list = joins.get(member) ?? [];
      list.push({ id, name: name.trim() === '' ? id : name, kind });
      joins.set(member, list);
    }
  }
  const [ids, names, kinds] = groupAttributes.clusters;
  for (const [member, list] of joins) {
    add(member, [
      [ids, joined(list.map(({ id }) => id))],
      [names, joined(list.map(({ name }) => name))],
      [kinds, joined(list.map(({ kind }) => kind))]
    ]);
  }
  return found;
}
