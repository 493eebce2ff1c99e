import type { FieldDefId, PartyId, PlacementId, ViewId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { ServiceClass } from '../services.ts';
import type { PartialDate, RecordBase } from './base.ts';
import type { TableName } from './table-names.ts';
import { tableType } from './table-type.ts';
import type { PartyKind } from './party.ts';
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
  'unknown',
  'oneOf'
] as const;

/** What must hold of a record, or of a derived fact of it, for a filter or a rule. */
export interface Condition {
  readonly on: TableName;
  readonly field: string;
  readonly test: (typeof conditionTests)[number];
  readonly value?: Json;
}

export const channels = ['colour', 'size', 'width', 'shape', 'line', 'badge', 'label'] as const;
/** What a rule can set on a card or a thread. */
export type Channel = (typeof channels)[number];

export const scales = ['categories', 'linear', 'log', 'quantile'] as const;
export type Scale = (typeof scales)[number];

/** A look that follows a field or a derived fact instead of being the same for all. */
export interface Coding {
  readonly channel: Channel;
  readonly field: string;
  /** By default categories for texts, linear for numbers. */
  readonly scale?: Scale;
  /** Colours diverge from this value. */
  readonly middle?: number;
}

export const lineStyles = ['full', 'long', 'short', 'dotted'] as const;
export type LineStyle = (typeof lineStyles)[number];

/** How records that meet all conditions look. */
export interface StyleRule {
  /** By default what its first condition is about, else parties. */
  readonly on?: 'parties' | 'engagements';
  readonly when: readonly Condition[];
  readonly colour?: string;
  readonly size?: number;
  readonly width?: number;
  readonly shape?: PartyKind;
  readonly line?: LineStyle;
  readonly badge?: string;
  readonly label?: string;
  readonly dash?: boolean;
  readonly dim?: boolean;
  readonly by?: Coding;
}

export const focusWays = ['both', 'clients', 'providers'] as const;
export type FocusWay = (typeof focusWays)[number];

/** A way of looking at the diagram, kept under a name. */
export interface View extends RecordBase {
  readonly id: ViewId;
  readonly name: string;
  readonly layer?: Layer;
  readonly asOf?: PartialDate;
  readonly filters?: readonly Condition[];
  /** Only who is within so many engagements of these parties. */
  readonly focusIds?: readonly PartyId[];
  readonly focusHops?: number;
  readonly focusWay?: FocusWay;
  /** What becomes of those that the view leaves out; hidden by default. */
  readonly outside?: 'hide' | 'dim';
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
  /** Of a `number`: what it counts or measures. */
  readonly unit?: string;
  /** The choices of a `choice`. */
  readonly list?: readonly string[];
  /** Every record of the type is to have a value; one without is a problem, never refused. */
  readonly required?: boolean;
  /** Place among the own fields of its type of record, from 0; those without one come last. */
  readonly order?: number;
}

export const placements = tableType([{ field: 'partyId', to: ['parties'], kind: 'end' }]);
export const views = tableType([{ field: 'focusIds', to: ['parties'], kind: 'list' }]);
export const fieldDefs = tableType([]);
