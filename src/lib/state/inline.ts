import type { DrawnParty } from '#lib/domain/commands/index.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';

/** What the inline editor is open on: a record that is there, or a party that is being drawn. */
export type Inline =
  | { readonly kind: 'party'; readonly id: PartyId }
  | { readonly kind: 'engagement'; readonly id: EngagementId }
  | Draft;

/**
 * A party that is being drawn, with what is written of it so far. Its records are in the diagram
 * from the first letter of its name on; until then there is nothing to take back.
 */
export interface Draft extends DrawnParty {
  readonly kind: 'draft';
  /** Which of the two fields is being written. */
  readonly field: 'name' | 'label';
}
