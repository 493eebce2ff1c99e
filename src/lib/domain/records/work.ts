import type {
  ClusterId,
  ContainerId,
  ContractId,
  DecisionId,
  DemandId,
  EngagementId,
  EnvironmentElementId,
  FunctionId,
  OwnershipLinkId,
  PartyId,
  RelationId,
  WorkshopItemId
} from '../ids.ts';
import type { Grade, Money, PartialDate, RecordBase } from './base.ts';
import type { GovernanceType } from './engagement.ts';
import { tableType } from './table-type.ts';

/** Services that a client looks for, to be matched with what parties offer. */
export interface Demand extends RecordBase {
  readonly id: DemandId;
  readonly clientId: PartyId;
  /** Codes of Table 1-2 or of own items. */
  readonly items: readonly string[];
  readonly capability?: Grade;
  readonly capacity?: number;
  readonly budget?: Money;
  /** How it is to be governed, and what of that is known beforehand. */
  readonly plannedType?: GovernanceType;
  readonly complexity?: Grade;
  readonly codifiability?: Grade;
  /** The maturity that a provider needs. */
  readonly maturity?: Grade;
  readonly from?: PartialDate;
}

/** What was decided about a finding; the finding itself is computed from rule and objects. */
export interface Decision extends RecordBase {
  readonly id: DecisionId;
  /** The code of the rule, as `V-30`. */
  readonly rule: string;
  readonly objectIds: readonly (
    | PartyId
    | EngagementId
    | ContractId
    | FunctionId
    | ClusterId
    | ContainerId
    | OwnershipLinkId
    | RelationId
    | EnvironmentElementId
  )[];
  readonly dismissed: boolean;
  readonly reason?: string;
  readonly by?: string;
  readonly on?: PartialDate;
}

export const workshopItemKinds = ['parking', 'action'] as const;
export type WorkshopItemKind = (typeof workshopItemKinds)[number];

/** Something to come back to: parked for later, or to be done by somebody. */
export interface WorkshopItem extends RecordBase {
  readonly id: WorkshopItemId;
  readonly kind: WorkshopItemKind;
  readonly text: string;
  readonly owner?: string;
  readonly due?: PartialDate;
  readonly done?: boolean;
}

export const demands = tableType([
  { field: 'clientId', to: ['parties'], kind: 'end' },
  { field: 'items', to: ['serviceItems'], kind: 'codes' }
]);

export const decisions = tableType([
  {
    field: 'objectIds',
    to: [
      'parties',
      'engagements',
      'contracts',
      'functions',
      'clusters',
      'containers',
      'ownershipLinks',
      'relations',
      'environmentElements'
    ],
    kind: 'end'
  }
]);

export const workshopItems = tableType([]);
