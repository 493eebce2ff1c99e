import type { ChainFound } from '#lib/analysis/reports/chain.ts';
import type { Coverage } from '#lib/analysis/weights.ts';
import { formatMoney, formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';

/** A count; unknown while it is not computed. */
export function countText(value: number | undefined): string {
  return value === undefined ? t('app.unknown') : formatNumber(value);
}

/** So many tiers; unknown while they are not computed. */
export function tiersText(value: number | undefined): string {
  return value === undefined ? t('app.unknown') : t('analysis.tiers', { n: value });
}

/** An amount in the currency of the network; a plain number where no amount is known and each counts as 1. */
export function amountText(amount: number, coverage: Coverage | undefined): string {
  if (coverage?.weighted === 0) return formatNumber(amount);
  const currency = coverage?.currency;
  return formatMoney({ amount, ...(currency !== undefined && { currency }) });
}

/** A share from 0 to 1 in whole per cent. */
export function percentText(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** What a tier receives or spends; undefined where it deals, but of no engagement the amount is known. */
export function tierMoney(
  { tiers, flows }: ChainFound,
  tier: number,
  side: 'received' | 'spent'
): number | undefined {
  const amount = tiers[tier]?.[side];
  const end = side === 'received' ? 'to' : 'from';
  const deals = flows.some((flow) => flow[end] === tier && flow.edges.length > 0);
  return amount === 0 && deals ? undefined : amount;
}

/** The first names, and how many more there are. */
export function firstNames(names: readonly string[], most: number): string {
  const first = listText(names.slice(0, most));
  return names.length > most ? t('why.andMore', { names: first, n: names.length - most }) : first;
}
