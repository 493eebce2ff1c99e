import * as v from 'valibot';
import type { RecordOf, TableName } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId, PlacementId, SettingsId } from '#lib/domain/ids.ts';
import { engagementStatuses, partyKinds } from '#lib/domain/records.ts';
import { isForbiddenKey } from './keys.ts';

/**
 * The form of each record. Loose: fields that this version does not know come along untouched. What
 * the door lets through must be accepted here, or a saved diagram would not open again; so a text
 * may be empty and codes of services are free.
 */

const id = <I extends string>() => v.custom<I>(isId);
const optionalText = v.exactOptional(v.string());
const finite = v.pipe(v.number(), v.finite());

const source = v.looseObject({
  file: optionalText,
  row: v.exactOptional(finite),
  key: optionalText,
  importedAt: optionalText
});

const money = v.looseObject({
  amount: finite,
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]{3}$/)))
});

const settings = v.looseObject({
  id: v.custom<SettingsId>((value) => value === 'settings'),
  title: v.string(),
  source: v.exactOptional(source)
});

const parties = v.looseObject({
  id: id<PartyId>(),
  name: v.string(),
  nameLatin: optionalText,
  nameZh: optionalText,
  kind: v.picklist(partyKinds),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2}$/))),
  source: v.exactOptional(source)
});

const engagements = v.looseObject({
  id: id<EngagementId>(),
  clientId: id<PartyId>(),
  providerId: id<PartyId>(),
  title: optionalText,
  supports: v.exactOptional(v.array(id<EngagementId>())),
  serviceItems: v.exactOptional(v.array(v.string())),
  value: v.exactOptional(money),
  annualCost: v.exactOptional(money),
  status: v.exactOptional(v.picklist(engagementStatuses)),
  source: v.exactOptional(source)
});

const placements = v.looseObject({
  id: id<PlacementId>(),
  partyId: id<PartyId>(),
  x: finite,
  y: finite,
  pinned: v.boolean(),
  source: v.exactOptional(source)
});

type RecordSchema<N extends TableName> = v.GenericSchema<unknown, RecordOf<N>>;

const recordSchemas: { readonly [N in TableName]: RecordSchema<N> } = {
  settings,
  parties,
  engagements,
  placements
};

/** A plain object as a record of the table, or the path of the first field that is wrong. */
export function parseRecord<N extends TableName>(
  table: N,
  fields: Readonly<Record<string, unknown>>
): { readonly record: RecordOf<N> } | { readonly field: string } {
  const result = v.safeParse(recordSchemas[table], fields, { abortEarly: true });
  if (result.success) return { record: result.output };
  return { field: v.getDotPath(result.issues[0]) ?? '' };
}

/** The fields that this version knows, in the order in which files show them. */
export const knownFields: { readonly [N in TableName]: readonly string[] } = {
  settings: Object.keys(settings.entries),
  parties: Object.keys(parties.entries),
  engagements: Object.keys(engagements.entries),
  placements: Object.keys(placements.entries)
};

/** The order of the fields inside the known fields that hold objects. */
export const knownParts: Readonly<Record<string, readonly string[]>> = {
  source: Object.keys(source.entries),
  value: Object.keys(money.entries),
  annualCost: Object.keys(money.entries)
};

/** Whether a value may name a record. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !isForbiddenKey(value);
}
