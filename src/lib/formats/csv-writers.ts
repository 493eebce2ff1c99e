import type { Diagram } from '#lib/domain/diagram.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Engagement, IdentifierScheme, Money, Party } from '#lib/domain/records.ts';
import { identifierSchemes } from '#lib/domain/records/party.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import type { Writer, Written } from './format.ts';
import { lossesOf } from './losses.ts';
import { guarded } from './sheet.ts';

/** Engagements, one row each, with their parties by name. */
export const engagementList: Writer = {
  extension: '.csv',
  write: (diagram) => written(engagementTable(diagram), ',', engagementLosses(diagram))
};

/** As `engagementList`, with tabs. */
export const engagementListTabs: Writer = {
  extension: '.tsv',
  write: (diagram) => written(engagementTable(diagram), '\t', engagementLosses(diagram))
};

/** Parties, one row each; with the engagements' file it holds most of a diagram. */
export const partyList: Writer = {
  extension: '.parties.csv',
  write: (diagram) => written(partyTable(diagram), ',', partyLosses(diagram))
};

type Value = string | number | undefined;
/** One column: its heading, and what it says of a record. */
type Columns<R> = readonly (readonly [heading: string, of: (record: R) => Value])[];

function engagementTable(diagram: Diagram): readonly (readonly Value[])[] {
  const nameOf = namesIn(diagram);
  const contractOf = ({ contractId }: Engagement) =>
    contractId && diagram.contracts.get(contractId);
  const columns: Columns<Engagement> = [
    ['id', ({ id }) => id],
    ['client', ({ clientId }) => nameOf(clientId)],
    ['provider', ({ providerId }) => nameOf(providerId)],
    ['title', ({ title }) => title],
    ['service', ({ serviceItems }) => serviceItems?.join('; ')],
    ['value', (record) => amountOf(record, record.value)],
    ['annual cost', (record) => amountOf(record, record.annualCost)],
    ['currency', (record) => currencyOf(record)],
    ['start', ({ start }) => start],
    ['end', ({ end }) => end],
    ['status', ({ status }) => status],
    ['supports', ({ supports }) => (supports?.length === 0 ? 'direct' : supports?.join('; '))],
    ['supports inferred', ({ supportsInferred }) => (supportsInferred ? 'yes' : undefined)],
    ['contract reference', (record) => contractOf(record)?.ref],
    ['contract title', (record) => contractOf(record)?.title],
    ['delivery model', ({ deliveryModel }) => deliveryModel],
    ['pricing', ({ pricing }) => pricing],
    ['governance type', ({ actualType }) => actualType],
    ['ICT service type', ({ doraService }) => doraService],
    ['CPV', ({ cpv }) => cpv],
    ['notes', ({ notes }) => notes],
    ['tags', ({ tags }) => tags?.join('; ')],
    ...customColumns(diagram, 'engagements')
  ];
  return tableOf(columns, [...diagram.engagements].sort(byId));
}

function partyTable(diagram: Diagram): readonly (readonly Value[])[] {
  const places = placementsByParty(diagram);
  const identifier = (scheme: IdentifierScheme) => (party: Party) =>
    party.identifiers
      ?.filter((each) => each.scheme === scheme)
      .map(({ value }) => value)
      .join('; ');
  const columns: Columns<Party> = [
    ['id', ({ id }) => id],
    ['name', ({ name }) => name],
    ['Chinese name', ({ nameZh }) => nameZh],
    ['Latin name', ({ nameLatin }) => nameLatin],
    ['aliases', ({ aliases }) => aliases?.join('; ')],
    ['kind', ({ kind }) => (kind === 'unknown' ? undefined : kind)],
    ['country', ({ country }) => country],
    ['region', ({ region }) => region],
    ['level', ({ level }) => level],
    ...identifierSchemes.map(
      (scheme) => [scheme === 'other' ? 'other id' : scheme, identifier(scheme)] as const
    ),
    ['employees', ({ employees }) => employees],
    ['maturity', ({ maturity }) => maturity],
    ['revenue', ({ revenue }) => revenue?.amount],
    ['revenue currency', ({ revenue }) => revenue?.currency],
    ['notes', ({ notes }) => notes],
    ['tags', ({ tags }) => tags?.join('; ')],
    ['x', ({ id }) => places.get(id)?.x],
    ['y', ({ id }) => places.get(id)?.y],
    ...customColumns(diagram, 'parties')
  ];
  return tableOf(columns, [...diagram.parties].sort(byId));
}

/** Columns that have something in some row, or that a list needs to be one. */
function tableOf<R>(columns: Columns<R>, records: readonly R[]): readonly (readonly Value[])[] {
  const needed = new Set(['name', 'client', 'provider']);
  const kept = columns.filter(
    ([heading, of]) => needed.has(heading) || records.some((record) => (of(record) ?? '') !== '')
  );
  const rows = records.map((record) => kept.map(([, of]) => of(record)));
  return [kept.map(([heading]) => heading), ...rows];
}

function customColumns<R extends Engagement | Party>(
  { fieldDefs }: Diagram,
  table: 'parties' | 'engagements'
): Columns<R> {
  const own = [...fieldDefs].filter(({ on }) => on === table).sort(byId);
  return own.map(({ id, name }) => [name, ({ custom }) => plain(custom?.[id])]);
}

/** A list or an object of an own field as its JSON text. */
function plain(value: unknown): Value {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}

/** A party's name; its id where another party has the same name. */
function namesIn({ parties }: Diagram): (id: Party['id']) => string {
  const counts = new Map<string, number>();
  for (const { name } of parties) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (id) => {
    const name = parties.get(id)?.name ?? id;
    return counts.get(name) === 1 ? name : id;
  };
}

/** The currency of a row: that of its first amount. */
function currencyOf({ value, annualCost }: Engagement): string | undefined {
  return value?.currency ?? annualCost?.currency;
}

/** An amount in the currency of its row, or with its own before it. */
function amountOf(record: Engagement, money: Money | undefined): Value {
  if (!money) return undefined;
  const { amount, currency } = money;
  return currency === undefined || currency === currencyOf(record)
    ? amount
    : `${currency} ${String(amount)}`;
}

function engagementLosses(diagram: Diagram): Written['lost'] {
  return lossesOf(diagram, {
    settings: ['title'],
    parties: ['name'],
    contracts: ['ref', 'title'],
    engagements: [
      ...['clientId', 'providerId', 'contractId', 'title', 'serviceItems', 'value', 'annualCost'],
      ...['start', 'end', 'status', 'supports', 'supportsInferred', 'deliveryModel', 'pricing'],
      ...['actualType', 'doraService', 'cpv', 'notes', 'tags', 'custom']
    ],
    fieldDefs: ['on', 'name', 'type']
  });
}

function partyLosses(diagram: Diagram): Written['lost'] {
  return lossesOf(diagram, {
    settings: ['title'],
    parties: [
      ...['name', 'nameZh', 'nameLatin', 'aliases', 'kind', 'country', 'region', 'level'],
      ...['identifiers', 'employees', 'maturity', 'revenue', 'notes', 'tags', 'custom']
    ],
    placements: ['partyId', 'x', 'y', 'pinned'],
    fieldDefs: ['on', 'name', 'type']
  });
}

/** With byte order mark and CRLF: without them Excel takes Chinese for another encoding. */
function written(
  table: readonly (readonly Value[])[],
  separator: ',' | '\t',
  lost: Written['lost']
): Written {
  const lines = table.map((cells) => cells.map((value) => cell(value, separator)).join(separator));
  return { content: `\ufeff${lines.join('\r\n')}\r\n`, lost };
}

function cell(value: Value, separator: string): string {
  if (typeof value === 'number') return String(value);
  const text = guarded(value ?? '');
  const isPlain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
