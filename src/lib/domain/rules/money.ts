import { inBaseCurrency } from '../amounts.ts';
import { rule } from './rule.ts';

/**
 * What is passed on costs more than what comes in. An engagement that serves several counts for
 * each of them in equal parts, which is this tool's own reading; amounts are compared in one
 * currency only, and what is unknown adds nothing.
 */
export const passesOnMore = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'annualCost',
  own: true,
  *check(engagement, facts) {
    const limit = facts.isActive(engagement) ? facts.weightOf(engagement)?.money : undefined;
    if (!limit) return;
    let amount = 0;
    for (const id of facts.supporters(engagement.id)) {
      const supporter = facts.engagement(id);
      if (!supporter || id === engagement.id || !facts.isActive(supporter)) continue;
      const money = facts.weightOf(supporter)?.money;
      if (!money || money.currency !== limit.currency) continue;
      amount += money.amount / new Set(facts.upstream(supporter).ids).size;
    }
    // Parts of a whole may come out a rounding error above it.
    if (amount > limit.amount * (1 + 1e-9)) {
      yield { objects: [engagement.id], params: { amounts: [{ ...limit, amount }, limit] } };
    }
  }
});

/** Amounts that can never be added to the others: another currency without a rate, or none at all. */
export const mixedCurrencies = rule({
  severity: 'warning',
  on: ['settings'],
  *check(_, facts) {
    const currencies = facts.currencies();
    if (currencies.size < 2) return;
    const { settings } = facts;
    const named = [...currencies].filter(([code]) => code !== '');
    const most = named.reduce<number>((size, [, ids]) => Math.max(size, ids.length), 0);
    const base =
      settings.baseCurrency?.toUpperCase() ?? named.find(([, ids]) => ids.length === most)?.[0];
    const without = named.filter(
      ([currency]) =>
        currency !== base &&
        (settings.baseCurrency === undefined || !inBaseCurrency({ amount: 1, currency }, settings))
    );
    if (without.length > 0) {
      const objects = [...new Set(without.flatMap(([, ids]) => ids))].sort();
      yield { objects, params: { variant: 'noRate', values: without.map(([code]) => code) } };
    }
    const bare = currencies.get('');
    if (bare) yield { objects: bare, params: { variant: 'noCurrency' } };
  }
});
