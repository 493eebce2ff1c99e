import type { ClusterId, OwnershipLinkId, PartyId, RelationId } from '../ids.ts';
import type { RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

export const ownershipKinds = ['owns', 'controls', 'jointVenture'] as const;
export type OwnershipKind = (typeof ownershipKinds)[number];

/** Who owns whom. Parties joined by control or by more than half form an ownership group. */
export interface OwnershipLink extends RecordBase {
  readonly id: OwnershipLinkId;
  readonly ownerId: PartyId;
  readonly ownedId: PartyId;
  /** 0 to 1. */
  readonly share?: number;
  readonly kind: OwnershipKind;
}

export const relationKinds = [
  'governs',
  'servesCustomerOf',
  'cooperates',
  'supportsCluster'
] as const;

/** `cooperates` has no direction; the others lead from who acts to who is acted upon. */
export type RelationKind = (typeof relationKinds)[number];

/** A tie that is no engagement. */
export interface Relation extends RecordBase {
  readonly id: RelationId;
  readonly kind: RelationKind;
  readonly fromId: PartyId;
  readonly toId: PartyId | ClusterId;
}

export const ownershipLinks = tableType([
  { field: 'ownerId', to: ['parties'], kind: 'end' },
  { field: 'ownedId', to: ['parties'], kind: 'end' }
]);

export const relations = tableType([
  { field: 'fromId', to: ['parties'], kind: 'end' },
  { field: 'toId', to: ['parties', 'clusters'], kind: 'end' }
]);
