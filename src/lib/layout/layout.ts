import type { PartyId } from '#lib/domain/ids.ts';

/** What a layout sees of a diagram. */
export interface LayoutInput {
  /** In order of entry. */
  readonly parties: readonly PartyId[];
  /** From client to provider, in no particular order. */
  readonly arcs: readonly (readonly [client: PartyId, provider: PartyId])[];
  /** Where parties stand that are not to move. */
  readonly pinned?: ReadonlyMap<PartyId, Position>;
  /** Chance comes from here: the same seed gives the same picture. */
  readonly seed?: number;
  /** What stands in the middle, for layouts that have one; by default those whom nobody engages. */
  readonly middle?: readonly PartyId[];
  /** The group of each party, for layouts by group; who has none is in a group of the unknown. */
  readonly groups?: ReadonlyMap<PartyId, string>;
}

/** The centre of a card, in canvas units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<PartyId, Position>;

/** A way to place parties; one object in one file, one line in `layout/index.ts`. */
export interface Layout<Id extends string = string> {
  readonly id: Id;
  /** Chance decides something, so another seed gives another picture. */
  readonly seeded?: true;
  /**
   * Places all parties as if none was pinned, unless it can do better; `arranged` puts the pinned
   * ones where they stand.
   * @param onShare told how much of the work is done, from 0 to 1
   */
  run(input: LayoutInput, onShare?: (share: number) => void): Positions;
}

/** Distance between the centres of neighbouring cards in columns and rows. */
export const pitch = { x: 240, y: 90 } as const;

/** Cards whose centres are nearer than this both ways could touch: the largest card, and some air. */
export const room = { x: 190, y: 90 } as const;
