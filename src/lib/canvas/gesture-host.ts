import type { PartyId } from '#lib/domain/ids.ts';
import type { Box, Point } from '#lib/scene/scene.ts';

/** One card of a drag: where its centre is to be. */
export interface Move extends Point {
  readonly partyId: PartyId;
}

export type DragPhase = 'start' | 'move' | 'end' | 'cancel';

/** What gestures ask and tell; the canvas component answers from its properties. */
export interface GestureHost {
  readonly mode: 'select' | 'connect';
  readonly selected: ReadonlySet<string>;
  onselect(ids: readonly string[], how: { additive: boolean }): void;
  ondrag(phase: DragPhase, moves: readonly Move[]): void;
  onopen(id: string): void;
  oncreate(at: Point): void;
  onconnect(clientId: PartyId, providerId: PartyId): void;
  /** A thread from a client was let go on the paper. */
  onextend(clientId: PartyId, at: Point): void;
  /** The card under the pointer, and where fingers touch instead, no card. */
  onhover(id: PartyId | undefined): void;
  /** The frame of a marquee drawn by a finger, in canvas units; undefined: none. */
  onframe(frame: Box | undefined): void;
  /** The line from the first card to the pointer, in canvas units; undefined: none. */
  onrubber(line: { readonly from: Point; readonly to: Point } | undefined): void;
  oncursor(cursor: Cursor): void;
}

export type Cursor = 'default' | 'pointer' | 'grab' | 'grabbing';
