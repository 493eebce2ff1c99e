import type { ContractId, EngagementId, FunctionId, PartyId } from '../ids.ts';
import type { Answer, Grade, Impact, Money, PartialDate, RecordBase } from './base.ts';
import type { Status } from './contract.ts';
import { tableType } from './table-type.ts';

/** One service from one client to one provider: the client pays, the provider delivers. */
export interface Engagement extends RecordBase {
  readonly id: EngagementId;
  readonly clientId: PartyId;
  readonly providerId: PartyId;
  readonly title?: string;
  readonly contractId?: ContractId;

  /** Absent: unknown. Empty: contracted directly by a terminal client. Else what it serves. */
  readonly supports?: readonly EngagementId[];
  /** An import read `supports` off the network; nobody stated it. */
  readonly supportsInferred?: boolean;

  /** Codes of Table 1-2 at any depth (`ITO`, `ITO-2`, `ITO-2-3`) or of own items. */
  readonly serviceItems?: readonly string[];
  /** ICT service type of the DORA register, `S01` to `S19`. */
  readonly doraService?: string;
  /** Common procurement vocabulary. */
  readonly cpv?: string;
  readonly deliveryModel?: DeliveryModel;
  readonly standardInterface?: boolean;
  readonly standardOffer?: boolean;
  readonly drivers?: readonly Driver[];
  /** The first test of service outsourcing: intensive in information and network technology. */
  readonly informationIntensive?: boolean;

  /** Over the whole term. */
  readonly value?: Money;
  readonly annualCost?: Money;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** Absent: that of the contract. */
  readonly status?: Status;
  readonly pricing?: Pricing;

  readonly actualType?: GovernanceType;
  readonly complexity?: Grade;
  readonly codifiability?: Grade;
  readonly capability?: Grade;
  readonly assetSpecificity?: AssetSpecificity;
  readonly frequency?: Frequency;
  readonly uncertainty?: Grade;
  /** By code, F1 to F15 and R1 to R8; a code that is missing is unknown. */
  readonly tools?: Readonly<Record<string, ToolState>>;
  readonly sla?: readonly ServiceLevel[];
  /** This engagement's provider coordinates those (guardian, SIAM). */
  readonly integrates?: readonly EngagementId[];

  /** Absent: the functions of what it supports. */
  readonly uses?: readonly Use[];
  /** Can stand in for those. */
  readonly alternativeTo?: readonly EngagementId[];
  readonly substitutability?: Substitutability;
  readonly substitutabilityReason?: SubstitutabilityReason;
  readonly reintegration?: Reintegration;
  readonly impact?: Impact;
  readonly exitPlan?: Answer;
  readonly lastAudit?: PartialDate;
  readonly alternativeNames?: string;
}

export const deliveryModels = ['onPremise', 'hosted', 'IaaS', 'PaaS', 'SaaS', 'people'] as const;
export type DeliveryModel = (typeof deliveryModels)[number];

export const drivers = [
  'cost',
  'focus',
  'skills',
  'capacity',
  'speed',
  'risk',
  'marketAccess',
  'policy',
  'other'
] as const;

/** Why the client outsources. */
export type Driver = (typeof drivers)[number];

export const pricings = [
  'fixedPrice',
  'timeMaterials',
  'unitPrice',
  'capacityFte',
  'costPlus',
  'gainShare',
  'outcome',
  'subscription',
  'mixed'
] as const;
export type Pricing = (typeof pricings)[number];

export const governanceTypes = ['market', 'modular', 'relational', 'captive', 'hierarchy'] as const;

/** Gereffi, Humphrey and Sturgeon 2005, in the order of explicit coordination. */
export type GovernanceType = (typeof governanceTypes)[number];

export const assetSpecificities = ['low', 'mixed', 'idiosyncratic'] as const;
export type AssetSpecificity = (typeof assetSpecificities)[number];

export const frequencies = ['occasional', 'recurrent'] as const;
export type Frequency = (typeof frequencies)[number];

export const toolStates = ['absent', 'agreed', 'inUse'] as const;
export type ToolState = (typeof toolStates)[number];

export interface ServiceLevel {
  readonly name: string;
  readonly target?: number;
  readonly unit?: string;
  readonly actual?: number;
}

/** A function that the engagement serves, and how it handles its data. */
export interface Use {
  readonly functionId?: FunctionId;
  /** Countries are ISO 3166-1 alpha-2. */
  readonly provisionCountry?: string;
  /** Where data is stored; `no` when none is. */
  readonly storesData?: Answer;
  readonly dataAtRest?: string;
  readonly processing?: string;
  readonly sensitiveness?: Sensitiveness;
  readonly reliance?: Reliance;
}

export const sensitivenesses = ['low', 'medium', 'high', 'notAssessed'] as const;
export type Sensitiveness = (typeof sensitivenesses)[number];

export const reliances = ['notSignificant', 'low', 'material', 'full'] as const;
export type Reliance = (typeof reliances)[number];

export const substitutabilities = ['not', 'highlyComplex', 'medium', 'easy'] as const;
export type Substitutability = (typeof substitutabilities)[number];

export const substitutabilityReasons = ['noAlternative', 'hardToMigrate', 'both'] as const;
export type SubstitutabilityReason = (typeof substitutabilityReasons)[number];

export const reintegrations = ['easy', 'difficult', 'highlyComplex', 'notApplicable'] as const;
export type Reintegration = (typeof reintegrations)[number];

export const engagements = tableType([
  { field: 'clientId', to: ['parties'], kind: 'end' },
  { field: 'providerId', to: ['parties'], kind: 'end' },
  { field: 'contractId', to: ['contracts'], kind: 'optional' },
  { field: 'supports', to: ['engagements'], kind: 'list' },
  { field: 'integrates', to: ['engagements'], kind: 'list' },
  { field: 'alternativeTo', to: ['engagements'], kind: 'list' },
  { field: 'serviceItems', to: ['serviceItems'], kind: 'codes' },
  { field: 'uses', part: 'functionId', to: ['functions'], kind: 'list' }
]);
