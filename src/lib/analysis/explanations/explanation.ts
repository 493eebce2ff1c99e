/** What a term is; see the words of each in the messages `term.…`. */
export const termKinds = [
  'client',
  'provider',
  'received',
  'spent',
  'share',
  'step',
  'part',
  'before',
  'distance',
  'pair',
  'substitute',
  'inside',
  'outside',
  'sees',
  'seen',
  'rank',
  'base'
] as const;
export type TermKind = (typeof termKinds)[number];

/** One thing that made a number, with the objects that it speaks of. */
export interface Term {
  readonly kind: TermKind;
  /** Places of parties in the network. */
  readonly parties: readonly number[];
  /** Places of edges. */
  readonly edges?: readonly number[];
  /** What it adds, where the terms add up; else what it amounts to. */
  readonly value?: number;
  /** What the value was made from: a share before it was squared, a limit to be met, a distance. */
  readonly from?: number;
}

/** Why a value is what it is. */
export interface Explanation {
  /** The largest or first ones. */
  readonly terms: readonly Term[];
  /** How many more there are. */
  readonly more: number;
  /** How the terms make the value: by adding up, as numerator over denominator, or by being there. */
  readonly rule: 'sum' | 'ratio' | 'list';
}

const mostTerms = 100;

/** Terms, those of large value first unless their order means something. */
export function explained(
  terms: readonly Term[],
  rule: Explanation['rule'],
  { inOrder = false } = {}
): Explanation {
  const sorted = inOrder ? terms : [...terms].sort((a, b) => size(b) - size(a));
  return { terms: sorted.slice(0, mostTerms), more: Math.max(0, terms.length - mostTerms), rule };
}

function size({ value = 0 }: Term): number {
  return Math.abs(value);
}
