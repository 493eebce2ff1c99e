import * as v from 'valibot';
import type {
  ContractId,
  EngagementId,
  FunctionId,
  PartyId,
  ServiceItemId
} from '#lib/domain/ids.ts';
import {
  answers,
  assetSpecificities,
  contractTypes,
  deliveryModels,
  drivers,
  endReasons,
  frequencies,
  governanceTypes,
  grades,
  impacts,
  pricings,
  reintegrations,
  reliances,
  sensitivenesses,
  statuses,
  substitutabilities,
  substitutabilityReasons,
  toolStates
} from '#lib/domain/records.ts';
import { base, country, date, finite, flag, id, ids, maybe, money, text } from './base.ts';

/** Engagements, the paper behind them and the services that they are about. */

export const contracts = v.looseObject({
  id: id<ContractId>(),
  ref: maybe(text),
  title: maybe(text),
  type: maybe(v.picklist(contractTypes)),
  parentId: maybe(id<ContractId>()),
  value: maybe(money),
  annualCost: maybe(money),
  start: maybe(date),
  end: maybe(date),
  status: maybe(v.picklist(statuses)),
  endReason: maybe(v.picklist(endReasons)),
  noticeClientDays: maybe(finite),
  noticeProviderDays: maybe(finite),
  governingLaw: maybe(country),
  signerIds: maybe(ids<PartyId>()),
  ...base
});

const serviceLevel = v.looseObject({
  name: text,
  target: maybe(finite),
  unit: maybe(text),
  actual: maybe(finite)
});

const use = v.looseObject({
  functionId: maybe(id<FunctionId>()),
  provisionCountry: maybe(country),
  storesData: maybe(v.picklist(answers)),
  dataAtRest: maybe(country),
  processing: maybe(country),
  sensitiveness: maybe(v.picklist(sensitivenesses)),
  reliance: maybe(v.picklist(reliances))
});

export const engagements = v.looseObject({
  id: id<EngagementId>(),
  clientId: id<PartyId>(),
  providerId: id<PartyId>(),
  title: maybe(text),
  contractId: maybe(id<ContractId>()),
  supports: maybe(ids<EngagementId>()),
  supportsInferred: maybe(flag),
  serviceItems: maybe(v.array(text)),
  doraService: maybe(text),
  cpv: maybe(text),
  deliveryModel: maybe(v.picklist(deliveryModels)),
  standardInterface: maybe(flag),
  standardOffer: maybe(flag),
  drivers: maybe(v.array(v.picklist(drivers))),
  informationIntensive: maybe(flag),
  value: maybe(money),
  annualCost: maybe(money),
  start: maybe(date),
  end: maybe(date),
  status: maybe(v.picklist(statuses)),
  pricing: maybe(v.picklist(pricings)),
  actualType: maybe(v.picklist(governanceTypes)),
  complexity: maybe(v.picklist(grades)),
  codifiability: maybe(v.picklist(grades)),
  capability: maybe(v.picklist(grades)),
  assetSpecificity: maybe(v.picklist(assetSpecificities)),
  frequency: maybe(v.picklist(frequencies)),
  uncertainty: maybe(v.picklist(grades)),
  tools: maybe(v.record(text, v.picklist(toolStates))),
  sla: maybe(v.array(serviceLevel)),
  integrates: maybe(ids<EngagementId>()),
  uses: maybe(v.array(use)),
  alternativeTo: maybe(ids<EngagementId>()),
  substitutability: maybe(v.picklist(substitutabilities)),
  substitutabilityReason: maybe(v.picklist(substitutabilityReasons)),
  reintegration: maybe(v.picklist(reintegrations)),
  impact: maybe(v.picklist(impacts)),
  exitPlan: maybe(v.picklist(answers)),
  lastAudit: maybe(date),
  alternativeNames: maybe(text),
  ...base
});

export const serviceItems = v.looseObject({
  id: id<ServiceItemId>(),
  name: text,
  nameZh: maybe(text),
  ...base
});
