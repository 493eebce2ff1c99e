import type {
  AssetSpecificity,
  Engagement,
  Frequency,
  GovernanceType
} from '#lib/domain/records.ts';
import { assetSpecificities, frequencies } from '#lib/domain/records.ts';

/**
 * What transaction cost economics calls for (Williamson 1979, Journal of Law and Economics 22,
 * 233-261, and 1991, Administrative Science Quarterly 36, 269-296). It stands beside the five types
 * and is never averaged with them; which of them answer to each form is this tool's own reading.
 */
export const costForms = ['market', 'trilateral', 'bilateral', 'unified'] as const;
export type CostForm = (typeof costForms)[number];

export interface SecondOpinion {
  /** Forms over all readings of what is unknown; all of them where nothing is known. */
  readonly forms: readonly CostForm[];
  /** Whether it agrees with the types called for; null where it cannot be said. */
  readonly agrees: boolean | null;
  /** High uncertainty moves what is not standard towards more administration. */
  readonly shifted: boolean;
  /** Which of the two inputs are missing. */
  readonly missing: readonly ('assetSpecificity' | 'frequency')[];
}

const table: Readonly<Record<AssetSpecificity, Readonly<Record<Frequency, CostForm>>>> = {
  low: { occasional: 'market', recurrent: 'market' },
  mixed: { occasional: 'trilateral', recurrent: 'bilateral' },
  idiosyncratic: { occasional: 'trilateral', recurrent: 'unified' }
};

/** Trilateral governance has no counterpart among the five types. */
export const counterparts: Readonly<Record<CostForm, readonly GovernanceType[]>> = {
  market: ['market', 'modular'],
  trilateral: [],
  bilateral: ['relational'],
  unified: ['hierarchy']
};

type Inputs = Pick<Engagement, 'assetSpecificity' | 'frequency' | 'uncertainty'>;

/** Undefined where neither input is known: then nothing is said. */
export function secondOpinion(
  { assetSpecificity, frequency, uncertainty }: Inputs,
  predicted: readonly GovernanceType[]
): SecondOpinion | undefined {
  if (!assetSpecificity && !frequency) return undefined;
  const found = new Set<CostForm>();
  for (const specificity of assetSpecificity ? [assetSpecificity] : assetSpecificities) {
    for (const often of frequency ? [frequency] : frequencies) found.add(table[specificity][often]);
  }
  const forms = costForms.filter((form) => found.has(form));
  const types = forms.flatMap((form) => counterparts[form]);
  const silent = types.length === 0 || predicted.length === 0;
  return {
    forms,
    agrees: silent ? null : types.some((type) => predicted.includes(type)),
    shifted:
      (uncertainty ?? 0) >= 4 && assetSpecificity !== undefined && assetSpecificity !== 'low',
    missing: [
      ...(assetSpecificity ? [] : (['assetSpecificity'] as const)),
      ...(frequency ? [] : (['frequency'] as const))
    ]
  };
}
