import type { EngagementId, PartyId, PlacementId, SettingsId } from './ids.ts';

/**
 * The records of a diagram. Unknown is absent, never 0, "" or null. Derived facts (roles, ranks,
 * tiers, metrics, colours) are never fields. Fields that this version does not know are carried
 * along untouched.
 */
export interface RecordBase {
  readonly id: string;
  readonly source?: Source;
}

/** Where an imported record came from; `key` is the foreign file's own id or name. */
export interface Source {
  readonly file?: string;
  readonly row?: number;
  readonly key?: string;
  readonly importedAt?: string;
}

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
  readonly kind: PartyKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** An amount; without a currency (ISO 4217) it is never added to another. */
export interface Money {
  readonly amount: number;
  readonly currency?: string;
}

export const engagementStatuses = ['planned', 'active', 'ended', 'terminated'] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];

/** One service from one client to one provider: the client pays, the provider delivers. */
export interface Engagement extends RecordBase {
  readonly id: EngagementId;
  readonly clientId: PartyId;
  readonly providerId: PartyId;
  readonly title?: string;
  /** Absent: unknown. Empty: contracted directly by a terminal client. Else what it serves. */
  readonly supports?: readonly EngagementId[];
  /** Codes of Table 1-2 at any depth: `ITO`, `ITO-2`, `ITO-2-3`. */
  readonly serviceItems?: readonly string[];
  /** Over the whole term. */
  readonly value?: Money;
  readonly annualCost?: Money;
  readonly status?: EngagementStatus;
}

/** Where a party stands on the canvas: the centre of its card, in canvas units. */
export interface Placement extends RecordBase {
  readonly id: PlacementId;
  readonly partyId: PartyId;
  readonly x: number;
  readonly y: number;
  /** Set by hand: no layout moves it. */
  readonly pinned: boolean;
}

export interface Settings extends RecordBase {
  readonly id: SettingsId;
  readonly title: string;
}
