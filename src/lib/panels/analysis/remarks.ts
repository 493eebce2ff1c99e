import type { Coverage } from '#lib/analysis/weights.ts';

/** What a view of the network wants to be entered. */
export type Wish = 'parties' | 'engagements' | 'values';

/** What is missing for a view, or must be known before it is read. */
export type Remark =
  /** Nothing is drawn; a view of parties has nothing to show. */
  | { readonly code: 'no-parties' }
  /** The filters leave no party, and what is shown is to be analysed. */
  | { readonly code: 'none-shown' }
  /** Nobody engages anybody. */
  | { readonly code: 'no-engagements' }
  /** There are engagements, but none of them counts: not yet begun, ended, or left out. */
  | { readonly code: 'none-counts'; readonly n: number }
  /** No amount is known, so each engagement counts as 1. */
  | { readonly code: 'no-values' }
  | { readonly code: 'some-values'; readonly n: number; readonly of: number }
  /** Amounts in a currency that there is no rate for. */
  | { readonly code: 'other-currency'; readonly n: number };

/** Remarks after which there is nothing to show. */
const blocking: ReadonlySet<Remark['code']> = new Set([
  'no-parties',
  'none-shown',
  'no-engagements',
  'none-counts'
]);

export function isBlocking(remarks: readonly Remark[]): boolean {
  return remarks.some(({ code }) => blocking.has(code));
}

/**
 * What a view has to say of a network before its figures, the gravest first. One that blocks stands alone.
 * @param drawn how much the diagram holds, whether it counts or not
 */
export function remarksOn(
  drawn: { readonly [K in 'parties' | 'engagements']: { readonly size: number } },
  coverage: Coverage,
  wishes: readonly Wish[]
): Remark[] {
  const { engagements } = coverage;
  if (wishes.includes('parties') && drawn.parties.size === 0) return [{ code: 'no-parties' }];
  if (wishes.includes('engagements') && engagements === 0) {
    return drawn.engagements.size === 0
      ? [{ code: 'no-engagements' }]
      : [{ code: 'none-counts', n: drawn.engagements.size }];
  }
  return wishes.includes('values') ? valueRemarks(coverage) : [];
}

/** What must be known of the amounts before figures that rest on them are read. */
export function valueRemarks({ engagements, weighted, otherCurrency }: Coverage): Remark[] {
  if (engagements === 0) return [];
  const missing = engagements - weighted - otherCurrency;
  return [
    ...(weighted === 0 ? [{ code: 'no-values' } as const] : []),
    ...(weighted > 0 && missing > 0
      ? [{ code: 'some-values', n: missing, of: engagements } as const]
      : []),
    ...(otherCurrency > 0 ? [{ code: 'other-currency', n: otherCurrency } as const] : [])
  ];
}
