import type { DateOrder } from '#lib/domain/cells/date.ts';
import type { DecimalSign } from '#lib/domain/cells/number.ts';
import type { Result } from '#lib/domain/result.ts';

/** Why a text cannot be stored in its cell; each has a sentence `grid.fault.<code>`. */
export const cellFaults = [
  'number',
  'unclear',
  'negative',
  'signed',
  'grade',
  'date',
  'dateUnclear',
  'country',
  'currency',
  'amountFirst',
  'choice',
  'service',
  'party',
  'partyTwice',
  'contract',
  'contractTwice',
  'engagement',
  'engagementTwice',
  'function',
  'functionTwice',
  'tool',
  'level',
  'itself',
  'required',
  'computed',
  'outside',
  'newEngagement',
  'newParty',
  'newFunction',
  'newContract'
] as const;

export interface CellFault {
  readonly code: (typeof cellFaults)[number];
}

/** How the texts of a pasted column are to be read where one alone may be read in two ways. */
export interface Hints {
  readonly decimal?: DecimalSign | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

export type Reading<V> = Result<V, CellFault>;
