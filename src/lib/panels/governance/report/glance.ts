import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';
import type { FindingItem } from '../finding-items.ts';
import { fitState, fitStates } from '../looks.ts';
import { leavingText } from '../sentences.ts';
import { amountText } from '../words.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The whole network in a few numbers. */
export function glanceOf(
  diagram: Diagram,
  result: Governance,
  items: readonly FindingItem[]
): Fact[] {
  const { engagements, coverage, exposure } = result;
  const { party } = exposure.concentration;
  const count = (kind: FindingItem['kind']) => items.filter((item) => item.kind === kind).length;
  const fits = fitStates.map((state) => {
    const n = engagements.filter((each) => fitState(each) === state).length;
    return `${t(`fit.${state}`)} ${formatNumber(n)}`;
  });
  const spend = party.shares.reduce((sum, { amount }) => sum + amount, 0);
  return [
    { label: t('analysis.parties'), value: formatNumber(diagram.parties.size) },
    { label: t('analysis.engagements'), value: formatNumber(engagements.length) },
    {
      label: t('report.fact.amounts'),
      value: t('report.fact.amounts.value', { known: coverage.weighted, of: engagements.length })
    },
    ...(coverage.weighted > 0
      ? [{ label: t('report.fact.total'), value: amountText(spend, result) }]
      : []),
    { label: t('govern.form.fit'), value: listText(fits) },
    {
      label: t('report.fact.findings'),
      value: t('report.fact.findings.value', {
        warnings: count('warning'),
        hints: count('hint'),
        dismissed: count('dismissed')
      })
    },
    {
      label: t('report.fact.spread'),
      value:
        party.hhi === null || party.effectiveNumber === null
          ? t('govern.unknown')
          : t('exposure.hhi', {
              hhi: formatNumber(party.hhi, { maximumFractionDigits: 3 }),
              number: formatNumber(party.effectiveNumber, { maximumFractionDigits: 1 })
            })
    },
    { label: t('report.fact.critical'), value: formatNumber(exposure.criticalFunctions) },
    { label: t('exposure.single'), value: formatNumber(exposure.singlePoints.length) },
    { label: t('exposure.leaving'), value: leavingText(exposure.leaving) }
  ];
}
