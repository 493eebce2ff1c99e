import type { PartyId } from '../ids.ts';
import type { Grade, Level, Money, RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

export const partyKinds = [
  'company',
  'unit',
  'government',
  'association',
  'trainingBody',
  'researchBody',
  'parkOperator',
  'publicPlatform',
  'financier',
  'individualInBusiness',
  'unknown'
] as const;

/** What a party is; what it does in a chain (its role) is derived. */
export type PartyKind = (typeof partyKinds)[number];

export interface Party extends RecordBase {
  readonly id: PartyId;
  readonly name: string;
  /** The name in Latin script, when `name` is not. */
  readonly nameLatin?: string;
  /** The name in Chinese, when `name` is not. */
  readonly nameZh?: string;
  readonly aliases?: readonly string[];
  readonly kind: PartyKind;
  /** The organisation that a unit belongs to. */
  readonly partOfId?: PartyId;
  readonly identifiers?: readonly Identifier[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly region?: string;
  /** Hours from UTC; wins over the usual one of its country. */
  readonly utcOffset?: number;
  /** BCP 47 tags. */
  readonly languages?: readonly string[];
  readonly level?: Level;
  readonly offers?: readonly Offer[];
  readonly maturity?: Grade;
  readonly employees?: number;
  /** Of one year. */
  readonly revenue?: Money;
  /** How far the members of the network that it leads agree on its goals. */
  readonly goalConsensus?: Grade;
  /** Present when a register of this party's outsourcing is to be kept. */
  readonly inScope?: { readonly entityType?: string };
}

export const identifierSchemes = [
  'LEI',
  'EUID',
  'CRN',
  'VAT',
  'UEI',
  'USCC',
  'DUNS',
  'other'
] as const;

/** A register that gives organisations their numbers; USCC is 统一社会信用代码. */
export type IdentifierScheme = (typeof identifierSchemes)[number];

export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** A service that a party could deliver. */
export interface Offer {
  readonly serviceItem: string;
  readonly capability?: Grade;
  readonly capacity?: number;
  /** Against other providers as somebody judged it, 0 to 1. */
  readonly costAdvantage?: number;
}

export const parties = tableType([
  { field: 'partOfId', to: ['parties'], kind: 'optional' },
  { field: 'offers', part: 'serviceItem', to: ['serviceItems'], kind: 'codes' }
]);
