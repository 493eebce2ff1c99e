import type { FunctionId, PartyId } from '../ids.ts';
import type { Answer, Impact, PartialDate, RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

/** What an organisation does and may need providers for. */
export interface BusinessFunction extends RecordBase {
  readonly id: FunctionId;
  readonly name: string;
  /** `F1`, `F2` … in a register. */
  readonly code?: string;
  readonly ownerPartyId?: PartyId;
  readonly licensedActivity?: string;
  readonly critical?: Answer;
  readonly reasons?: string;
  readonly assessedOn?: PartialDate;
  /** Recovery time objective. */
  readonly rtoHours?: number;
  /** Recovery point objective. */
  readonly rpoHours?: number;
  /** Of its stopping. */
  readonly impact?: Impact;
}

export const functions = tableType([{ field: 'ownerPartyId', to: ['parties'], kind: 'optional' }]);
