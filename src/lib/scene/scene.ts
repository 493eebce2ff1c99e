import type {
  ClusterId,
  ContainerId,
  EngagementId,
  OwnershipLinkId,
  PartyId,
  PlacementId,
  RelationId
} from '#lib/domain/ids.ts';
import type { OwnershipKind, PartyKind, RelationKind, Status } from '#lib/domain/records.ts';
import type { ServiceClass } from '#lib/domain/services.ts';
import type { Role } from '#lib/domain/derive/chains.ts';
import type { Table } from '#lib/domain/table.ts';
import type { Mark } from './look/look.ts';
import type { Token } from './palette.ts';

/**
 * What is to be seen, as plain data in canvas units: no theme, no renderer, no DOM. The canvas and
 * the SVG writer draw the same scene. A scene never changes; an update makes another one that
 * shares what stayed the same.
 */
export interface Scene {
  readonly cards: Table<Card>;
  readonly threads: Table<Thread>;
  /** One for each thread. */
  readonly plates: Table<Plate>;
  /** Further cards of parties that are shown more than once. */
  readonly shadows: Table<Shadow>;
  /** Boxes around cards. */
  readonly frames: Table<Frame>;
  /** Lines for all engagements between a folded box and what is outside. */
  readonly bundles: Table<Bundle>;
  /** Outlines of clusters, which may overlap. */
  readonly hulls: Table<Hull>;
  /** Ownership and relations. */
  readonly ties: Table<Tie>;
  /** Left to right; empty when the cards do not stand in columns. */
  readonly lanes: readonly Lane[];
  /** Around all cards and threads; undefined when there are none. */
  readonly bounds: Box | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A party. `x` and `y` are the centre. */
export interface Card extends Point {
  readonly id: PartyId;
  readonly width: number;
  readonly height: number;
  readonly kind: PartyKind;
  readonly name: string;
  /** One or two; the last one ends in an ellipsis when the name is longer. */
  readonly nameLines: readonly string[];
  /** For small scales: one line that fits the card at twice the size. */
  readonly shortName: string;
  /** `country · service`, shortened to the card; empty when nothing is known. */
  readonly facts: string;
  readonly roles: readonly Role[];
  readonly tag?: Tag;
  /** By a rule of the view: a tint of the card, or all of it. */
  readonly colour?: Token;
  readonly solid?: true;
  /** By a rule of the view: another outline than that of its kind. */
  readonly shape?: PartyKind;
  /** By a rule of the view, at the right end. */
  readonly badge?: Badge;
  /** Left out by the view, and shown faintly. */
  readonly dim?: true;
}

/** A short text at the right end of a card. */
export interface Badge {
  readonly text: string;
  readonly width: number;
}

/** The same party, shown again: a card without threads and without a tag. */
export interface Shadow extends Omit<Card, 'id' | 'tag'> {
  readonly id: PlacementId;
  readonly partyId: PartyId;
}

/** A container, around its cards. */
export interface Frame {
  readonly id: ContainerId;
  readonly name: string;
  readonly count: number;
  readonly box: Box;
  /** Its cards are not seen: it stands for them. */
  readonly folded: boolean;
  readonly dim?: true;
}

/** Several engagements as one line; none of them, so that nothing can be kept about it. */
export interface Bundle extends Strand {
  /** Both ends. */
  readonly id: string;
  readonly count: number;
}

/** A cluster, around its cards. */
export interface Hull {
  readonly id: ClusterId;
  readonly name: string;
  readonly count: number;
  /** Closed lines, to be filled by the even-odd rule. */
  readonly outline: readonly (readonly Point[])[];
  /** Where its name begins: the baseline. */
  readonly label: Point;
  readonly dim?: true;
}

/** A tie that is no engagement, from border to border. */
export interface Tie {
  readonly id: OwnershipLinkId | RelationId;
  readonly kind: OwnershipKind | RelationKind;
  readonly from: Point;
  readonly to: Point;
  /** Of the owner, 0 to 1. */
  readonly share?: number;
  readonly dim?: true;
}

/** The derived role on the top left edge of a card. */
export interface Tag {
  readonly role: TaggedRole;
  readonly text: string;
  readonly width: number;
}

export type TaggedRole = 'terminalClient' | 'prime';

/** How a line of the drawing looks. */
export type Strand = Omit<Thread, 'id' | 'clientId' | 'providerId' | 'service'>;

/** An engagement, from the client's card to the provider's: two joined quadratic curves. */
export interface Thread {
  readonly id: EngagementId;
  readonly clientId: PartyId;
  readonly providerId: PartyId;
  readonly start: Point;
  readonly controls: readonly [Point, Point];
  readonly end: Point;
  readonly width: number;
  readonly service: ServiceKey;
  readonly colour: Token;
  /** Dash and gap lengths over the paler full line; empty for a full thread. */
  readonly dashes: readonly number[];
  readonly status: Status;
  /** The arrowhead ends at `end`. */
  readonly head: Head;
  /** Nobody said what it supports: it was read off the network. */
  readonly inferred: boolean;
  /** Left out by the view, and shown faintly. */
  readonly dim?: true;
}

export type ServiceKey = ServiceClass | 'mixed' | 'none';

export interface Head {
  readonly length: number;
  readonly halfHeight: number;
  /** The way it points, a unit vector along one axis. */
  readonly direction: Point;
}

/** The label of an engagement. `x` and `y` are the centre. */
export interface Plate extends Point {
  readonly id: EngagementId;
  readonly mark: ServiceKey | Mark;
  readonly colour: Token;
  /** False: it found no free place, and is seen only while its engagement is selected. */
  readonly shown: boolean;
  /** What is shown at rest. */
  readonly rest: PlateFace;
  /** What is shown when the engagement is selected, hovered or presented. */
  readonly full: PlateFace;
}

export interface PlateFace {
  readonly title?: string;
  readonly value?: string;
  readonly width: number;
  readonly height: number;
}

/** A column of the layered layout. */
export interface Lane {
  readonly tier: number;
  readonly left: number;
  readonly right: number;
  readonly filled: boolean;
  readonly name: string;
  /** What the parties of this tier are paid; empty when nothing is known. */
  readonly total: string;
}

/** What an update changed: whole items, so that applying it needs no knowledge of fields. */
export interface ScenePatch {
  readonly cards: Changes<Card>;
  readonly threads: Changes<Thread>;
  readonly plates: Changes<Plate>;
  readonly shadows: Changes<Shadow>;
  readonly frames: Changes<Frame>;
  readonly hulls: Changes<Hull>;
  readonly bundles: Changes<Bundle>;
  readonly ties: Changes<Tie>;
  /** Present when any lane changed. */
  readonly lanes?: readonly Lane[];
}

export interface Changes<I extends { readonly id: string }> {
  /** Added or different. */
  readonly put: readonly I[];
  readonly gone: readonly I['id'][];
}

/** A scene that changes over time; listeners hear each patch after `scene` holds its result. */
export interface SceneSource {
  readonly scene: Scene;
  subscribe(listener: (patch: ScenePatch) => void): () => void;
}
