import type { PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import type { Guide } from '#lib/scene/snap.ts';

/** One card of a drag: where its centre is to be. */
export interface Move extends Point {
  readonly partyId: PartyId | PlacementId;
}

export type DragPhase = 'start' | 'move' | 'end' | 'cancel';

/** What gestures ask and tell; the canvas component answers from its properties. */
export interface GestureHost {
  readonly mode: 'select' | 'connect';
  readonly selected: ReadonlySet<string>;
  /** Every press adds to the selection. */
  readonly adding: boolean;
  onselect(ids: readonly string[], how: { additive: boolean }): void;
  /** `at`: where the pointer is. */
  ondrag(phase: DragPhase, moves: readonly Move[], at: Point): void;
  onopen(id: string): void;
  oncreate(at: Point): void;
  /** What stands behind the cards at a point; its cards, when it holds any. */
  behindAt(at: Point): { readonly id: string; readonly members: readonly PartyId[] } | undefined;
  /** A copy of the selection is wanted, shifted by so much. */
  oncopy(shift: Point): void;
  /** A menu is wanted, about a record or the paper. */
  onmenu(id: string | undefined, at: Point): void;
  onconnect(clientId: PartyId, providerId: PartyId): void;
  /** A thread from a client was let go on the paper. */
  onextend(clientId: PartyId, at: Point): void;
  /** The card under the pointer, and where fingers touch instead, no card. */
  onhover(id: PartyId | undefined): void;
  /** The frame of a marquee drawn by a finger, in canvas units; undefined: none. */
  onframe(frame: Box | undefined): void;
  /** The line from the first card to the pointer, in canvas units; undefined: none. */
  onrubber(line: { readonly from: Point; readonly to: Point } | undefined): void;
  /** Lines along which a dragged card stands in line with others, in canvas units. */
  onguides(guides: readonly Guide[]): void;
  oncursor(cursor: Cursor): void;
}

export type Cursor = 'default' | 'pointer' | 'grab' | 'grabbing';
