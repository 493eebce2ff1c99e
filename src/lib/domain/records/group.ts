import type { ClusterId, ContainerId, PartyId } from '../ids.ts';
import type { RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

export const clusterKinds = ['cluster', 'park', 'city'] as const;
export type ClusterKind = (typeof clusterKinds)[number];

/** Parties that are near each other; a party may be in several. */
export interface Cluster extends RecordBase {
  readonly id: ClusterId;
  readonly name: string;
  readonly kind: ClusterKind;
  readonly parentId?: ClusterId;
  readonly memberIds: readonly PartyId[];
}

/** A box drawn by hand; a party is in at most one. */
export interface Container extends RecordBase {
  readonly id: ContainerId;
  readonly name: string;
  readonly memberIds: readonly PartyId[];
}

export const clusters = tableType([
  { field: 'parentId', to: ['clusters'], kind: 'optional' },
  { field: 'memberIds', to: ['parties'], kind: 'members' }
]);

export const containers = tableType([{ field: 'memberIds', to: ['parties'], kind: 'members' }]);
