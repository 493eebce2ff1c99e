import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContractId, EngagementId, FunctionId, PartyId } from '#lib/domain/ids.ts';

/** What the columns read beside the record of a row: the diagram as it is now, and what is derived. */
export interface Source {
  readonly diagram: () => Diagram;
  /** Of an amount that is written without one. */
  readonly currency: () => string | undefined;
  readonly roles: (id: PartyId) => string;
  /** A party's tier in words, and as a number while it is known. */
  readonly tier: (id: PartyId) => { readonly text: string; readonly tier: number | undefined };
  readonly clients: (id: PartyId) => number;
  readonly providers: (id: PartyId) => number;
  readonly ranks: (id: EngagementId) => readonly number[];
  /** Engagements that stand under a contract. */
  readonly covered: (id: ContractId) => number;
  /** Engagements that serve a function themselves. */
  readonly serving: (id: FunctionId) => number;
}
