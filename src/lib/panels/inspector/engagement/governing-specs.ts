import { assetSpecificities, frequencies, governanceTypes } from '#lib/domain/records.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import type { FieldSpec } from '../field-specs.ts';
import { choice, special } from '../field-specs.ts';

/** What calls for a type of governance, and the type in use. */
export function typeSpecs(): readonly FieldSpec[] {
  return [
    special('complexity', 'grade'),
    special('codifiability', 'grade'),
    special('capability', 'grade'),
    choice('actualType', governanceTypes, (value) => t(`governance.${value}`))
  ];
}

/** What the second opinion, by transaction costs, reads. */
export function costSpecs(): readonly FieldSpec[] {
  return [
    choice('assetSpecificity', assetSpecificities, (value) => t(`assetSpecificity.${value}`)),
    choice('frequency', frequencies, (value) => t(`frequency.${value}`)),
    special('uncertainty', 'grade')
  ];
}
