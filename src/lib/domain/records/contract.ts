import type { ContractId, PartyId } from '../ids.ts';
import type { Money, PartialDate, RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

export const contractTypes = ['standalone', 'overarching', 'subsequent'] as const;

/** A framework is `overarching` and carries no weight of its own. */
export type ContractType = (typeof contractTypes)[number];

export const statuses = ['planned', 'active', 'ended', 'terminated'] as const;
export type Status = (typeof statuses)[number];

export const endReasons = [
  'expired',
  'providerBreach',
  'impediments',
  'dataSecurity',
  'authority',
  'other'
] as const;
export type EndReason = (typeof endReasons)[number];

/** The paper. It may cover several engagements; its money is stored once and counted once. */
export interface Contract extends RecordBase {
  readonly id: ContractId;
  /** The reference that the parties use. */
  readonly ref?: string;
  readonly title?: string;
  readonly type?: ContractType;
  /** The overarching contract of a subsequent one. */
  readonly parentId?: ContractId;
  /** Over the whole term. */
  readonly value?: Money;
  readonly annualCost?: Money;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly status?: Status;
  readonly endReason?: EndReason;
  readonly noticeClientDays?: number;
  readonly noticeProviderDays?: number;
  /** ISO 3166-1 alpha-2. */
  readonly governingLaw?: string;
  readonly signerIds?: readonly PartyId[];
}

export const contracts = tableType([
  { field: 'parentId', to: ['contracts'], kind: 'optional' },
  { field: 'signerIds', to: ['parties'], kind: 'list' }
]);
