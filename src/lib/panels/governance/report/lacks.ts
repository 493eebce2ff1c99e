import type { Governance } from '#lib/analysis/governance/govern.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { fitState } from '../looks.ts';

/** What the numbers of the report had to do without, a sentence for each. */
export function lacksOf({ engagements, coverage, exposure }: Governance): string[] {
  const of = engagements.length;
  if (of === 0) return [t('report.lacks.empty')];
  const missing = engagements.filter(({ amount }) => amount === null).length;
  const open = engagements.filter((each) => fitState(each) === 'open').length;
  const undated = exposure.expiry.undated.length;
  const other = coverage.otherCurrency;
  return [
    ...(coverage.weighted === 0 ? [t('report.lacks.amounts')] : []),
    ...(coverage.weighted > 0 && missing > other
      ? [t('report.lacks.someAmounts', { n: missing - other, of })]
      : []),
    ...(other > 0 ? [t('report.lacks.currency', { n: other })] : []),
    ...(open > 0 ? [t('report.lacks.inputs', { n: open })] : []),
    ...(exposure.criticalFunctions === 0 ? [t('report.lacks.critical')] : []),
    ...(undated > 0 ? [t('report.lacks.ends', { n: undated })] : [])
  ];
}
