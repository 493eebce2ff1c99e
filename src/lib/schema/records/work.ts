import * as v from 'valibot';
import type { Decision } from '#lib/domain/records.ts';
import type { DecisionId, DemandId, PartyId, SettingsId, WorkshopItemId } from '#lib/domain/ids.ts';
import { governanceTypes, grades, workshopItemKinds } from '#lib/domain/records.ts';
import { base, currency, date, finite, flag, id, ids, maybe, money, text } from './base.ts';

/** The diagram as a whole, and what is to be found, decided and done. */

const rate = v.looseObject({ currency, rate: finite, date: maybe(date) });

export const settings = v.looseObject({
  id: v.custom<SettingsId>((value) => value === 'settings'),
  title: text,
  baseCurrency: maybe(currency),
  rates: maybe(v.array(rate)),
  asOf: maybe(date),
  ...base
});

export const demands = v.looseObject({
  id: id<DemandId>(),
  clientId: id<PartyId>(),
  items: v.array(text),
  capability: maybe(v.picklist(grades)),
  capacity: maybe(finite),
  budget: maybe(money),
  from: maybe(date),
  plannedType: maybe(v.picklist(governanceTypes)),
  complexity: maybe(v.picklist(grades)),
  codifiability: maybe(v.picklist(grades)),
  maturity: maybe(v.picklist(grades)),
  ...base
});

export const decisions = v.looseObject({
  id: id<DecisionId>(),
  rule: text,
  objectIds: ids<Decision['objectIds'][number]>(),
  dismissed: flag,
  reason: maybe(text),
  by: maybe(text),
  on: maybe(date),
  ...base
});

export const workshopItems = v.looseObject({
  id: id<WorkshopItemId>(),
  kind: v.picklist(workshopItemKinds),
  text,
  owner: maybe(text),
  due: maybe(date),
  done: maybe(flag),
  ...base
});
