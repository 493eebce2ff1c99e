import type { ClusterId, EngagementId, EnvironmentElementId, PartyId } from '../ids.ts';
import type { Level, PartialDate, RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

export const environmentKinds = [
  'policy',
  'market',
  'technology',
  'talent',
  'infrastructure',
  'finance',
  'legal',
  'culture'
] as const;
export type EnvironmentKind = (typeof environmentKinds)[number];

export const policyKinds = [
  'tax',
  'workingHours',
  'training',
  'telecom',
  'customs',
  'informationProtection',
  'finance',
  'demand'
] as const;

/** The eight kinds of policy for service outsourcing. */
export type PolicyKind = (typeof policyKinds)[number];

export const strengths = [-2, -1, 0, 1, 2] as const;

/** From hindering much (−2) to helping much (+2). */
export type Strength = (typeof strengths)[number];

/** Something around the chain that helps or hinders it. */
export interface EnvironmentElement extends RecordBase {
  readonly id: EnvironmentElementId;
  readonly name: string;
  readonly kind: EnvironmentKind;
  readonly policyKind?: PolicyKind;
  readonly level?: Level;
  /** Absent: the whole diagram. */
  readonly appliesTo?: readonly (PartyId | ClusterId | EngagementId)[];
  readonly strength?: Strength;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export const environmentElements = tableType([
  { field: 'appliesTo', to: ['parties', 'clusters', 'engagements'], kind: 'list' }
]);
