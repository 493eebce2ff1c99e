import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type {
  BusinessFunction,
  Cluster,
  Container,
  Contract,
  Engagement,
  IdentifierScheme,
  Money,
  OwnershipLink,
  Party,
  RecordBase
} from '#lib/domain/records.ts';
import { identifierSchemes } from '#lib/domain/records.ts';
import { subclassOf } from '#lib/domain/taxonomy.ts';
import type { Language } from '#lib/domain/naming.ts';
import { textOf } from '../sheet.ts';
import type { CellKind } from './field.ts';
import type { ColumnField, RowKind } from './fields.ts';
import { headingOf, kindOf } from './fields.ts';

/** What a cell is to say: a list is several texts, codes of closed lists are as in the model. */
export type Fact = string | number | boolean | readonly string[] | undefined;

/** One column of a written table. */
export interface WrittenColumn<R> {
  /** Absent: an own field. */
  readonly field?: ColumnField;
  readonly kind: CellKind;
  readonly heading: (language: Language) => string;
  readonly of: (record: R) => Fact;
}

/** A table with its records in the order of entry. */
export interface WrittenTable<R = unknown> {
  readonly holds: RowKind;
  readonly columns: readonly WrittenColumn<R>[];
  readonly records: readonly R[];
}

type Of<R> = (record: R) => Fact;

export function engagementTable(diagram: Diagram): WrittenTable<Engagement> {
  const nameOf = namesIn(diagram);
  const contractOf = contractNames(diagram);
  const functionOf = functionNames(diagram);
  const serviceOf = serviceWords(diagram);
  const columns = columnsOf<Engagement>([
    ['engagement.key', ({ id }) => id],
    ['engagement.client', ({ clientId }) => nameOf(clientId)],
    ['engagement.provider', ({ providerId }) => nameOf(providerId)],
    ['engagement.title', ({ title }) => title],
    ['engagement.services', ({ serviceItems }) => serviceItems?.map(serviceOf)],
    ['engagement.value', (record) => amountOf(record, record.value)],
    ['engagement.annualCost', (record) => amountOf(record, record.annualCost)],
    ['engagement.currency', currencyOf],
    ['engagement.start', ({ start }) => start],
    ['engagement.end', ({ end }) => end],
    ['engagement.status', ({ status }) => status],
    ['engagement.supports', ({ supports }) => (supports?.length === 0 ? 'direct' : supports)],
    [
      'engagement.supportsInferred',
      ({ supportsInferred }) => (supportsInferred ? true : undefined)
    ],
    ['engagement.contractRef', ({ contractId }) => contractId && contractOf(contractId)],
    ['engagement.contractTitle', ({ contractId }) => titleOf(diagram, contractId)],
    ['engagement.deliveryModel', ({ deliveryModel }) => deliveryModel],
    ['engagement.pricing', ({ pricing }) => pricing],
    ['engagement.actualType', ({ actualType }) => actualType],
    ['engagement.doraService', ({ doraService }) => doraService],
    ['engagement.cpv', ({ cpv }) => cpv],
    [
      'engagement.functions',
      ({ uses }) => uses?.flatMap(({ functionId }) => (functionId ? [functionOf(functionId)] : []))
    ],
    ['engagement.integrates', ({ integrates }) => integrates],
    ['engagement.alternativeTo', ({ alternativeTo }) => alternativeTo],
    ['engagement.tools', ({ tools }) => pairs(tools)],
    ...plain<Engagement>('engagement', [
      ...(['standardInterface', 'standardOffer', 'informationIntensive', 'drivers'] as const),
      ...(['complexity', 'codifiability', 'capability', 'assetSpecificity'] as const),
      ...(['frequency', 'uncertainty', 'substitutability', 'substitutabilityReason'] as const),
      ...(['reintegration', 'impact', 'exitPlan', 'lastAudit', 'alternativeNames'] as const),
      ...(['notes', 'tags'] as const)
    ])
  ]);
  return tableOf(
    'engagements',
    [...columns, ...ownColumns(diagram, 'engagements')],
    [...diagram.engagements]
  );
}

export function partyTable(diagram: Diagram): WrittenTable<Party> {
  const nameOf = namesIn(diagram);
  const places = placementsByParty(diagram);
  const identifiers = identifierSchemes.map((scheme): [ColumnField, Of<Party>] => [
    scheme === 'other' ? 'party.otherId' : `party.${scheme}`,
    (party) => valuesOf(party, scheme)
  ]);
  const columns = columnsOf<Party>([
    ['party.key', ({ id }) => id],
    ['party.name', ({ name }) => name],
    ...plain<Party>('party', ['nameZh', 'nameLatin', 'aliases']),
    ['party.kind', ({ kind }) => (kind === 'unknown' ? undefined : kind)],
    ['party.partOf', ({ partOfId }) => partOfId && nameOf(partOfId)],
    ...plain<Party>('party', ['country', 'region', 'level']),
    ...identifiers,
    ...plain<Party>('party', ['employees', 'maturity']),
    ['party.revenue', ({ revenue }) => revenue?.amount],
    ['party.revenueCurrency', ({ revenue }) => revenue?.currency],
    ...plain<Party>('party', ['goalConsensus', 'utcOffset', 'languages', 'notes', 'tags']),
    ['party.x', ({ id }) => places.get(id)?.x],
    ['party.y', ({ id }) => places.get(id)?.y]
  ]);
  const own = ownColumns<Party>(diagram, 'parties');
  return tableOf('parties', [...columns, ...own], [...diagram.parties]);
}

export function contractTable(diagram: Diagram): WrittenTable<Contract> {
  const nameOf = namesIn(diagram);
  const columns = columnsOf<Contract>([
    ['contract.key', ({ id }) => id],
    ...plain<Contract>('contract', ['ref', 'title', 'type']),
    ['contract.parent', ({ parentId }) => parentId],
    ['contract.value', (record) => amountOf(record, record.value)],
    ['contract.annualCost', (record) => amountOf(record, record.annualCost)],
    ['contract.currency', currencyOf],
    ...plain<Contract>('contract', ['start', 'end', 'status', 'endReason']),
    ...plain<Contract>('contract', ['noticeClientDays', 'noticeProviderDays', 'governingLaw']),
    ['contract.signers', ({ signerIds }) => signerIds?.map(nameOf)],
    ...plain<Contract>('contract', ['notes', 'tags'])
  ]);
  const own = ownColumns<Contract>(diagram, 'contracts');
  return tableOf('contracts', [...columns, ...own], [...diagram.contracts]);
}

export function functionTable(diagram: Diagram): WrittenTable<BusinessFunction> {
  const nameOf = namesIn(diagram);
  const columns = columnsOf<BusinessFunction>([
    ['function.key', ({ id }) => id],
    ['function.name', ({ name }) => name],
    ['function.code', ({ code }) => code],
    ['function.owner', ({ ownerPartyId }) => ownerPartyId && nameOf(ownerPartyId)],
    ...plain<BusinessFunction>('function', [
      ...(['licensedActivity', 'critical', 'reasons', 'assessedOn', 'rtoHours'] as const),
      ...(['rpoHours', 'impact', 'notes', 'tags'] as const)
    ])
  ]);
  const own = ownColumns<BusinessFunction>(diagram, 'functions');
  return tableOf('functions', [...columns, ...own], [...diagram.functions]);
}

export function ownershipTable(diagram: Diagram): WrittenTable<OwnershipLink> {
  const nameOf = namesIn(diagram);
  const columns = columnsOf<OwnershipLink>([
    ['ownership.key', ({ id }) => id],
    ['ownership.owner', ({ ownerId }) => nameOf(ownerId)],
    ['ownership.owned', ({ ownedId }) => nameOf(ownedId)],
    ...plain<OwnershipLink>('ownership', ['share', 'kind', 'notes', 'tags'])
  ]);
  const own = ownColumns<OwnershipLink>(diagram, 'ownershipLinks');
  return tableOf('ownership', [...columns, ...own], [...diagram.ownershipLinks]);
}

/** Clusters, and containers as a kind of them. */
export function clusterTable(diagram: Diagram): WrittenTable<Cluster | Container> {
  const nameOf = namesIn(diagram);
  const columns = columnsOf<Cluster | Container>([
    ['cluster.key', ({ id }) => id],
    ['cluster.name', ({ name }) => name],
    ['cluster.kind', (group) => ('kind' in group ? group.kind : 'container')],
    ['cluster.parent', (group) => ('parentId' in group ? group.parentId : undefined)],
    ['cluster.members', ({ memberIds }) => memberIds.map(nameOf)],
    ...plain<Cluster | Container>('cluster', ['notes', 'tags'])
  ]);
  const own = ownColumns<Cluster | Container>(diagram, 'clusters', 'containers');
  const groups = [...diagram.clusters, ...diagram.containers];
  return tableOf<Cluster | Container>('clusters', [...columns, ...own], groups);
}

function tableOf<R extends { readonly id: string }>(
  holds: RowKind,
  columns: readonly WrittenColumn<R>[],
  records: readonly R[]
): WrittenTable<R> {
  return { holds, columns, records: records.toSorted(byId) };
}

function columnsOf<R>(list: readonly (readonly [ColumnField, Of<R>])[]): WrittenColumn<R>[] {
  return list.map(([field, of]) => ({
    field,
    kind: kindOf(field),
    heading: (language) => headingOf(field, language),
    of
  }));
}

/** Columns of fields that are one fact each. */
function plain<R>(prefix: string, fields: readonly (keyof R & string)[]): [ColumnField, Of<R>][] {
  return fields.map((field) => [
    `${prefix}.${field}` as ColumnField,
    (record) => record[field] as Fact
  ]);
}

/** Own fields: a list or an object as its JSON text. */
function ownColumns<R extends RecordBase>(
  { fieldDefs }: Diagram,
  ...on: readonly TableName[]
): readonly WrittenColumn<R>[] {
  const taken = new Set<string>();
  const own = [...fieldDefs].filter((field) => on.includes(field.on)).sort(byId);
  return own.map(({ id, name }) => {
    const wanted = textOf(name) || id;
    let heading: string = wanted;
    for (let n = 2; taken.has(heading); n++) heading = `${wanted} ${String(n)}`;
    taken.add(heading);
    return { kind: 'text', heading: () => heading, of: ({ custom }) => ownFact(custom?.[id]) };
  });
}

function ownFact(value: unknown): Fact {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return JSON.stringify(value);
}

/** A party's name; its id where another party has the same name, or the name is another's id. */
function namesIn({ parties }: Diagram): (id: Party['id']) => string {
  const counts = new Map<string, number>();
  for (const { name } of parties) {
    const text = textOf(name);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return (id) => {
    const name = textOf(parties.get(id)?.name ?? '');
    const isOwn = name !== '' && counts.get(name) === 1 && !parties.has(name as Party['id']);
    return isOwn ? name : id;
  };
}

/** A contract's reference; its id where there is none, or another contract has the same. */
function contractNames({ contracts }: Diagram): (id: Contract['id']) => string {
  const counts = new Map<string, number>();
  for (const { ref = '' } of contracts) {
    counts.set(textOf(ref), (counts.get(textOf(ref)) ?? 0) + 1);
  }
  return (id) => {
    const ref = textOf(contracts.get(id)?.ref ?? '');
    const isOwn = ref !== '' && counts.get(ref) === 1 && !contracts.has(ref as Contract['id']);
    return isOwn ? ref : id;
  };
}

/** A function's name; its id where the word may mean another function too. */
function functionNames({ functions }: Diagram): (id: BusinessFunction['id']) => string {
  const counts = new Map<string, number>();
  for (const { name, code } of functions) {
    for (const word of new Set([textOf(name), textOf(code)])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (id) => {
    const name = textOf(functions.get(id)?.name);
    const isOwn =
      name !== '' && counts.get(name) === 1 && !functions.has(name as BusinessFunction['id']);
    return isOwn ? name : id;
  };
}

/** A service by its code; an own one by its subclass, as which it is read again, and its name. */
function serviceWords({ serviceItems }: Diagram): (code: string) => string {
  return (code) => {
    const own = serviceItems.get(code as ServiceItemId);
    return own ? textOf(`${subclassOf(code) ?? ''} ${own.name}`) : code;
  };
}

function titleOf({ contracts }: Diagram, id: Contract['id'] | undefined): string | undefined {
  return id === undefined ? undefined : contracts.get(id)?.title;
}

function valuesOf({ identifiers }: Party, scheme: IdentifierScheme): Fact {
  const found = identifiers?.filter((each) => each.scheme === scheme).map(({ value }) => value);
  return found && found.length > 0 ? found : undefined;
}

function pairs(tools: Engagement['tools']): Fact {
  return tools && Object.entries(tools).map(([code, state]) => `${code}=${state}`);
}

interface Priced {
  readonly value?: Money;
  readonly annualCost?: Money;
}

/** The currency of a row: that of its first amount, unless another amount has none. */
function currencyOf({ value, annualCost }: Priced): string | undefined {
  const hasNone = [value, annualCost].some((money) => money && money.currency === undefined);
  return hasNone ? undefined : (value?.currency ?? annualCost?.currency);
}

/** An amount in the currency of its row, or with its own before it. */
function amountOf(record: Priced, money: Money | undefined): Fact {
  if (!money) return undefined;
  const { amount, currency } = money;
  return currency === undefined || currency === currencyOf(record)
    ? amount
    : `${currency} ${String(amount)}`;
}
