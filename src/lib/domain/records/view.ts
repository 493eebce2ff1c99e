import type { FieldDefId, PartyId, PlacementId, ViewId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { ServiceClass } from '../services.ts';
import type { PartialDate, RecordBase } from './base.ts';
import type { TableName } from './table-names.ts';
import { tableType } from './table-type.ts';
import type { RelationKind } from './tie.ts';

/** Where a party stands on the canvas: the centre of its card, in canvas units. */
export interface Placement extends RecordBase {
  readonly id: PlacementId;
  readonly partyId: PartyId;
  readonly x: number;
  readonly y: number;
  /** Set by hand: no layout moves it. */
  readonly pinned: boolean;
}

/** What kind of ties a network is made of; they are never mixed. */
export type Layer =
  | { readonly of: 'engagements'; readonly serviceClass?: ServiceClass }
  | { readonly of: 'relations'; readonly kind: RelationKind }
  | { readonly of: 'ownership' };

export const conditionTests = [
  'equals',
  'differs',
  'above',
  'below',
  'contains',
  'known',
  'unknown'
] as const;

/** What must hold of a record, or of a derived fact of it, for a filter or a rule. */
export interface Condition {
  readonly on: TableName;
  readonly field: string;
  readonly test: (typeof conditionTests)[number];
  readonly value?: Json;
}

/** How records that meet all conditions look. */
export interface StyleRule {
  readonly when: readonly Condition[];
  readonly colour?: string;
  readonly width?: number;
  readonly dash?: boolean;
  readonly dim?: boolean;
}

/** A way of looking at the diagram, kept under a name. */
export interface View extends RecordBase {
  readonly id: ViewId;
  readonly name: string;
  readonly layer?: Layer;
  readonly asOf?: PartialDate;
  readonly filters?: readonly Condition[];
  readonly rules?: readonly StyleRule[];
}

export const fieldTypes = ['text', 'number', 'date', 'yesNo', 'choice', 'money'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** An own field of a type of record; its values stand in `custom`. */
export interface FieldDef extends RecordBase {
  readonly id: FieldDefId;
  readonly on: TableName;
  readonly name: string;
  readonly type: FieldType;
  readonly unit?: string;
  /** The choices of a `choice`. */
  readonly list?: readonly string[];
  readonly required?: boolean;
}

export const placements = tableType([{ field: 'partyId', to: ['parties'], kind: 'end' }]);
export const views = tableType([]);
export const fieldDefs = tableType([]);
