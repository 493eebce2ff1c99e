import { held, itemAt } from '../held.ts';
import type { EngagementId, IdMaker, PartyId } from '#lib/domain/ids.ts';
import type {
  Engagement,
  FieldDef,
  OwnershipKind,
  OwnershipLink,
  Relation,
  RelationKind,
  ServiceItem
} from '#lib/domain/records.ts';
import { ownershipKinds, relationKinds } from '#lib/domain/records.ts';
import { numberIn } from './codec.ts';
import { factsIn, namesIn } from './facts.ts';
import { directly, engagementCodecs, lineReferences, serviceNames } from './fields.ts';
import type { NetworkIssue } from './issues.ts';
import { parted } from './lists.ts';
import type { Network, NetworkEdge } from './network.ts';
import type { SourceOf } from './reading.ts';
import { Tally } from './remarks.ts';
import { servicesTold } from './services.ts';

export interface Lines {
  readonly engagements: readonly Engagement[];
  readonly ownershipLinks: readonly OwnershipLink[];
  readonly relations: readonly Relation[];
  readonly serviceItems: readonly ServiceItem[];
  readonly fieldDefs: readonly FieldDef[];
  readonly issues: readonly NetworkIssue[];
}

/** The word for an engagement in files that name the kind of every line. */
export const engagementRelation = 'engagement';

/** The lines of a network as engagements, and as other ties where their relation has our word. */
export function linesOf(
  { edges, untyped: areTexts = false }: Network,
  parties: ReadonlyMap<string, PartyId>,
  untyped: boolean,
  sourceOf: SourceOf,
  makeId: IdMaker
): Lines {
  const ownershipLinks: OwnershipLink[] = [];
  const relations: Relation[] = [];
  const dealings: NetworkEdge[] = [];
  for (const edge of edges) {
    const [fromId, toId] = [held(parties, edge.from), held(parties, edge.to)];
    const source = sourceOf(edge.where, edge.id);
    const owning = ownershipKinds.find((kind): kind is OwnershipKind => kind === edge.relation);
    const relating = relationKinds.find((kind): kind is RelationKind => kind === edge.relation);
    if (owning) {
      const share = numberIn(edge.values.get('share') ?? '');
      const known = share !== undefined && share >= 0 && share <= 1 ? { share } : {};
      const id = makeId('ownership');
      ownershipLinks.push({ id, ownerId: fromId, ownedId: toId, kind: owning, ...known, source });
    } else if (relating) {
      relations.push({ id: makeId('relation'), kind: relating, fromId, toId, source });
    } else dealings.push(withDirection(edge));
  }
  const found = engagementsOf(dealings, parties, untyped || areTexts, sourceOf, makeId);
  return { ...found, ownershipLinks, relations };
}

/** Relation and missing direction are facts that no field holds: own fields keep them. */
function withDirection(edge: NetworkEdge): NetworkEdge {
  const { direction, relation = '', values } = edge;
  const named = relation !== '' && relation !== engagementRelation;
  if (direction === 'directed' && !named) return edge;
  const more = new Map(values);
  if (named) more.set('relation', relation);
  if (direction !== 'directed') more.set('direction', direction);
  return { ...edge, values: more };
}

function engagementsOf(
  edges: readonly NetworkEdge[],
  parties: ReadonlyMap<string, PartyId>,
  untyped: boolean,
  sourceOf: SourceOf,
  makeId: IdMaker
): Omit<Lines, 'ownershipLinks' | 'relations'> {
  const ids = edges.map(() => makeId('engagement'));
  const references = referencesIn(edges, ids);
  const serviceItems = servicesTold(edges, sourceOf);
  const taken = new Set<string>([...references.fields, ...(serviceItems ? [serviceNames] : [])]);
  const facts = factsIn(edges, engagementCodecs, taken, { on: 'engagements', untyped, makeId });
  const remarks = new LineRemarks();
  const engagements = edges.flatMap((edge, index): Engagement[] => {
    const { from, to, label = '', where, direction } = edge;
    const [clientId, providerId] = [held(parties, from), held(parties, to)];
    remarks.meet(edge);
    const fields = facts.of(edge.values);
    const source = sourceOf(where, edge.id);
    const engagement: Engagement = {
      id: itemAt(ids, index),
      clientId,
      providerId,
      ...(label !== '' && { title: label }),
      ...remarks.value(edge, 'value' in fields),
      ...fields,
      ...references.of(edge),
      source
    };
    if (direction !== 'mutual' || clientId === providerId) return [engagement];
    const id = makeId('engagement');
    return [engagement, { ...engagement, id, clientId: providerId, providerId: clientId }];
  });
  return {
    engagements,
    serviceItems: serviceItems ?? [],
    fieldDefs: facts.fieldDefs,
    issues: remarks.issues()
  };
}

/** The fields that name other lines, each only if all that it names is there. */
function referencesIn(edges: readonly NetworkEdge[], ids: readonly EngagementId[]) {
  const byKey = new Map<string, EngagementId>();
  for (const [index, { id }] of edges.entries()) {
    if (id !== undefined && !byKey.has(id)) byKey.set(id, itemAt(ids, index));
  }
  const named = ({ values }: NetworkEdge, field: string) => {
    const text = String(values.get(field) ?? '');
    return field === 'supports' && text === directly ? [] : parted(text);
  };
  const names = namesIn(edges);
  const fields = lineReferences.filter(
    (field) =>
      names.has(field) && edges.every((edge) => named(edge, field).every((key) => byKey.has(key)))
  );
  return {
    fields,
    of(edge: NetworkEdge): Partial<Engagement> {
      const known = fields.flatMap((field): [string, readonly EngagementId[]][] => {
        const value = edge.values.get(field);
        if (value === undefined || value === '') return [];
        return [[field, named(edge, field).map((key) => held(byKey, key))]];
      });
      return Object.fromEntries(known);
    }
  };
}

/** What is odd about lines, told once for each kind. */
class LineRemarks {
  private readonly undirected = new Tally();
  private readonly mutual = new Tally();
  private readonly parallel = new Tally();
  private readonly loops = new Tally();
  private loopOf = '';
  private readonly weights: NetworkIssue[] = [];
  /** A pair as a text cannot be mistaken: the length of the first id parts the two. */
  private readonly pairs = new Set<string>();

  meet({ from, to, direction, where }: NetworkEdge): void {
    if (direction === 'undirected') this.undirected.add(where);
    if (direction === 'mutual') this.mutual.add(where);
    if (from === to) {
      if (this.loops.count === 0) this.loopOf = from;
      this.loops.add(where);
    }
    const pair = `${String(from.length)} ${from}${to}`;
    if (this.pairs.has(pair)) this.parallel.add(where);
    else this.pairs.add(pair);
  }

  /** A weight is the value in no named currency, unless the file gives a value. */
  value({ weight, where }: NetworkEdge, isKnown: boolean): Pick<Engagement, 'value'> {
    if (weight === undefined || weight === '' || isKnown) return {};
    const amount = numberIn(weight);
    if (amount !== undefined && amount >= 0) return { value: { amount } };
    const text = String(weight);
    this.weights.push({ code: 'weight-not-read', severity: 'warning', text, ...where });
    return {};
  }

  issues(): NetworkIssue[] {
    const { undirected, mutual, parallel, loops, loopOf: name } = this;
    const found: NetworkIssue[] = [
      {
        code: 'lines-undirected',
        severity: 'warning',
        count: undirected.count,
        ...undirected.first
      },
      { code: 'lines-mutual', severity: 'hint', count: mutual.count, ...mutual.first },
      { code: 'lines-to-self', severity: 'warning', count: loops.count, name, ...loops.first },
      { code: 'lines-parallel', severity: 'hint', count: parallel.count, ...parallel.first }
    ];
    return [...this.weights, ...found.filter((issue) => 'count' in issue && issue.count > 0)];
  }
}
