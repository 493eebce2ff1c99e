import type { PartyId } from '#lib/domain/ids.ts';

/** What a layout sees of a diagram. */
export interface LayoutInput {
  /** In order of entry. */
  readonly parties: readonly PartyId[];
  /** From client to provider, in no particular order. */
  readonly arcs: readonly (readonly [client: PartyId, provider: PartyId])[];
}

/** The centre of a card, in canvas units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A way to place parties; one object in one file, one line in `layout/index.ts`. */
export interface Layout<Id extends string = string> {
  readonly id: Id;
  run(input: LayoutInput): ReadonlyMap<PartyId, Position>;
}

/** Distance between the centres of neighbouring cards. */
export const pitch = { x: 240, y: 90 } as const;
