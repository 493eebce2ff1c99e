import type { PartyId } from '#lib/domain/ids.ts';
import type { Point } from '#lib/scene/scene.ts';

/** One card of a drag: where its centre is to be. */
export interface Move extends Point {
  readonly partyId: PartyId;
}

export type DragPhase = 'start' | 'move' | 'end' | 'cancel';
