import type { ChainFound } from '#lib/analysis/reports/chain.ts';
import { formatNumber, t } from '#lib/i18n/index.svelte.ts';

/** A count; unknown while it is not computed. */
export function countText(value: number | undefined): string {
  return value === undefined ? t('app.unknown') : formatNumber(value);
}

/** So many tiers; unknown while they are not computed. */
export function tiersText(value: number | undefined): string {
  return value === undefined ? t('app.unknown') : t('analysis.tiers', { n: value });
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
  const first = names.slice(0, most).join(', ');
  return names.length > most ? t('why.andMore', { names: first, n: names.length - most }) : first;
}
