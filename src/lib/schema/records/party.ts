import * as v from 'valibot';
import type { FunctionId, OwnershipLinkId, PartyId, RelationId } from '#lib/domain/ids.ts';
import type { ClusterId, ContainerId } from '#lib/domain/ids.ts';
import {
  answers,
  clusterKinds,
  grades,
  identifierSchemes,
  impacts,
  levels,
  ownershipKinds,
  partyKinds,
  relationKinds
} from '#lib/domain/records.ts';
import { base, country, date, finite, id, ids, maybe, money, text } from './base.ts';

/** Parties, what joins them and what they do. */

export const parties = v.looseObject({
  id: id<PartyId>(),
  name: text,
  nameLatin: maybe(text),
  nameZh: maybe(text),
  aliases: maybe(v.array(text)),
  kind: v.picklist(partyKinds),
  partOfId: maybe(id<PartyId>()),
  identifiers: maybe(
    v.array(v.looseObject({ scheme: v.picklist(identifierSchemes), value: text }))
  ),
  country: maybe(country),
  region: maybe(text),
  utcOffset: maybe(finite),
  languages: maybe(v.array(text)),
  level: maybe(v.picklist(levels)),
  offers: maybe(
    v.array(
      v.looseObject({
        serviceItem: text,
        capability: maybe(v.picklist(grades)),
        capacity: maybe(finite),
        costAdvantage: maybe(finite)
      })
    )
  ),
  maturity: maybe(v.picklist(grades)),
  employees: maybe(finite),
  revenue: maybe(money),
  goalConsensus: maybe(v.picklist(grades)),
  inScope: maybe(v.looseObject({ entityType: maybe(text) })),
  ...base
});

export const functions = v.looseObject({
  id: id<FunctionId>(),
  name: text,
  code: maybe(text),
  ownerPartyId: maybe(id<PartyId>()),
  licensedActivity: maybe(text),
  critical: maybe(v.picklist(answers)),
  reasons: maybe(text),
  assessedOn: maybe(date),
  rtoHours: maybe(finite),
  rpoHours: maybe(finite),
  impact: maybe(v.picklist(impacts)),
  ...base
});

export const ownershipLinks = v.looseObject({
  id: id<OwnershipLinkId>(),
  ownerId: id<PartyId>(),
  ownedId: id<PartyId>(),
  share: maybe(finite),
  kind: v.picklist(ownershipKinds),
  ...base
});

export const relations = v.looseObject({
  id: id<RelationId>(),
  kind: v.picklist(relationKinds),
  fromId: id<PartyId>(),
  toId: id<PartyId | ClusterId>(),
  ...base
});

export const clusters = v.looseObject({
  id: id<ClusterId>(),
  name: text,
  kind: v.picklist(clusterKinds),
  parentId: maybe(id<ClusterId>()),
  memberIds: ids<PartyId>(),
  ...base
});

export const containers = v.looseObject({
  id: id<ContainerId>(),
  name: text,
  memberIds: ids<PartyId>(),
  ...base
});
