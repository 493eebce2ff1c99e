import { inBaseCurrency, periodOf, statusOf } from '#lib/domain/amounts.ts';
import type { Chains } from '#lib/domain/derive/chains.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Engagement, Party, RecordBase } from '#lib/domain/records.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import { amountOf, currencyOf } from '../scale.ts';
import type { Given } from '../view.ts';
import { categoriesOf } from './classes.ts';

/** What a view may ask about. */
export interface LookSource {
  readonly diagram: Diagram;
  readonly chains: Chains;
  readonly given: Given;
}

export type FieldValue = string | number;

/** A field or a derived fact; no values when it is unknown, several where several hold. */
export interface Field<R> {
  readonly type: 'text' | 'category' | 'number' | 'date';
  read(record: R, source: LookSource): readonly FieldValue[];
}

const known = <V extends FieldValue>(value: V | undefined): readonly V[] =>
  value === undefined || value === '' ? [] : [value];

const partyFields = {
  text: {
    type: 'text',
    read: ({ name, nameLatin, nameZh, aliases = [] }) =>
      [name, nameLatin, nameZh, ...aliases].filter((text) => text !== undefined)
  },
  kind: { type: 'category', read: ({ kind }) => (kind === 'unknown' ? [] : [kind]) },
  country: { type: 'category', read: ({ country }) => known(country) },
  region: { type: 'category', read: ({ region }) => known(region) },
  role: { type: 'category', read: ({ id }, { chains }) => chains.rolesOf(id) },
  serviceClass: {
    type: 'category',
    read: ({ id }, { chains, diagram }) =>
      classesOf([...chains.incomingOf(id)].flatMap((each) => itemsOf(diagram, each)))
  },
  cluster: {
    type: 'category',
    read: ({ id }, { diagram }) =>
      [...diagram.clusters]
        .filter(({ memberIds }) => memberIds.includes(id))
        .map(({ name }) => name)
  },
  tier: { type: 'number', read: ({ id }, { given }) => known(given.tiers?.get(id)) },
  rank: {
    type: 'number',
    read: ({ id }, { chains }) => [
      ...new Set([...chains.incomingOf(id)].flatMap((each) => chains.ranksOf(each)))
    ]
  },
  clients: {
    type: 'number',
    read: ({ id }, { chains, diagram }) => [
      endsOf(chains.incomingOf(id), diagram, ({ clientId }) => clientId)
    ]
  },
  providers: {
    type: 'number',
    read: ({ id }, { chains, diagram }) => [
      endsOf(chains.outgoingOf(id), diagram, ({ providerId }) => providerId)
    ]
  },
  employees: { type: 'number', read: ({ employees }) => known(employees) },
  maturity: { type: 'number', read: ({ maturity }) => known(maturity) }
} as const satisfies Record<string, Field<Party>>;

const engagementFields = {
  text: { type: 'text', read: ({ title }) => known(title) },
  serviceClass: { type: 'category', read: ({ serviceItems = [] }) => classesOf(serviceItems) },
  status: {
    type: 'category',
    read: (engagement, { diagram }) => known(statusOf(engagement, contractIn(diagram, engagement)))
  },
  actualType: { type: 'category', read: ({ actualType }) => known(actualType) },
  pricing: { type: 'category', read: ({ pricing }) => known(pricing) },
  crossBorder: {
    type: 'category',
    read: ({ clientId, providerId }, { diagram }) => {
      const [from, to] = [diagram.parties.get(clientId), diagram.parties.get(providerId)];
      if (from?.country === undefined || to?.country === undefined) return [];
      return [from.country === to.country ? 'no' : 'yes'];
    }
  },
  start: {
    type: 'date',
    read: (engagement, { diagram }) =>
      known(periodOf(engagement, contractIn(diagram, engagement)).start)
  },
  end: {
    type: 'date',
    read: (engagement, { diagram }) =>
      known(periodOf(engagement, contractIn(diagram, engagement)).end)
  },
  tier: {
    type: 'number',
    read: ({ providerId }, { given }) => known(given.tiers?.get(providerId))
  },
  rank: { type: 'number', read: ({ id }, { chains }) => chains.ranksOf(id) }
} as const satisfies Record<string, Field<Engagement>>;

export type PartyField = keyof typeof partyFields;
export type EngagementField = keyof typeof engagementFields | 'value';

export const partyFieldIds = Object.keys(partyFields) as readonly PartyField[];
export const engagementFieldIds = [
  ...Object.keys(engagementFields),
  'value'
] as readonly EngagementField[];

/** The field of a name; an own field is `custom:id`, a metric `metric:key`. */
export function partyField(name: string, source: LookSource): Field<Party> | undefined {
  if (Object.hasOwn(partyFields, name)) return partyFields[name as PartyField];
  const key = /^metric:(.+)$/.exec(name)?.[1];
  if (key === undefined) return ownField(name, source);
  return {
    type: 'number',
    read: ({ id }, { given }) => known(given.metrics?.get(key)?.get(id))
  };
}

export function engagementField(name: string, source: LookSource): Field<Engagement> | undefined {
  if (name === 'value') return valueField(source.diagram);
  if (!Object.hasOwn(engagementFields, name)) return ownField(name, source);
  return engagementFields[name as keyof typeof engagementFields];
}

/**
 * Amounts that can be compared: in the base currency by the diagram's rates; without a base currency
 * those in the commonest one. The others are unknown.
 */
function valueField(diagram: Diagram): Field<Engagement> {
  const settings = settingsOf(diagram);
  if (settings.baseCurrency !== undefined) {
    return {
      type: 'number',
      read(engagement) {
        const money = amountOf(engagement);
        return known(money && inBaseCurrency(money, settings)?.amount);
      }
    };
  }
  const amounts = [...diagram.engagements].flatMap((engagement) => amountOf(engagement) ?? []);
  const [commonest] = categoriesOf(amounts.map(currencyOf));
  return {
    type: 'number',
    read(engagement) {
      const money = amountOf(engagement);
      return known(money && currencyOf(money) === commonest ? money.amount : undefined);
    }
  };
}

/** The keys of the metrics that some fields need. */
export function metricKeysOf(names: Iterable<string>): string[] {
  const keys = [...names].flatMap((name) => /^metric:(.+)$/.exec(name)?.[1] ?? []);
  return [...new Set(keys)];
}

function ownField(name: string, { diagram }: LookSource): Field<RecordBase> | undefined {
  const id = /^custom:(.+)$/.exec(name)?.[1];
  const definition = [...diagram.fieldDefs].find((each) => each.id === id);
  if (id === undefined || !definition) return undefined;
  const types: Partial<Record<typeof definition.type, Field<RecordBase>['type']>> = {
    number: 'number',
    date: 'date',
    choice: 'category',
    yesNo: 'category'
  };
  return {
    type: types[definition.type] ?? 'text',
    read: ({ custom }) => {
      const value = custom?.[id];
      if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
      return typeof value === 'string' || typeof value === 'number' ? known(value) : [];
    }
  };
}

function contractIn({ contracts }: Diagram, { contractId }: Engagement) {
  return contractId && contracts.get(contractId);
}

function itemsOf({ engagements }: Diagram, id: EngagementId): readonly string[] {
  return engagements.get(id)?.serviceItems ?? [];
}

function classesOf(items: readonly string[]): string[] {
  return serviceClasses.filter((name) =>
    items.some((item) => item === name || item.startsWith(`${name}-`))
  );
}

function endsOf(
  ids: ReadonlySet<EngagementId>,
  { engagements }: Diagram,
  end: (engagement: Engagement) => PartyId
): number {
  const parties = [...ids].flatMap((id) => {
    const engagement = engagements.get(id);
    return engagement ? [end(engagement)] : [];
  });
  return new Set(parties).size;
}
