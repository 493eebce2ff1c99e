import type { Engagement, Money } from '#lib/domain/records.ts';

/** The money that a thread shows: a year's, else what is known of the whole term. */
export function amountOf({
  annualCost,
  value
}: Pick<Engagement, 'annualCost' | 'value'>): Money | undefined {
  return annualCost ?? value;
}

/** Amounts in different currencies are never compared; without one they are a kind of their own. */
export function currencyOf({ currency }: Money): string {
  return currency ?? '';
}

/** The largest amount in each currency, which gives threads their widths. */
export class Largest {
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly tops = new Map<string, number>();

  of(currency: string): number {
    return this.tops.get(currency) ?? 0;
  }

  /** Takes amounts in and out; returns the currencies whose largest amount is another now. */
  replace(out: readonly Money[], into: readonly Money[]): Set<string> {
    const before = new Map([...out, ...into].map((m) => [currencyOf(m), this.of(currencyOf(m))]));
    for (const money of into) this.add(money);
    for (const money of out) this.drop(money);
    return new Set([...before].filter(([c, top]) => this.of(c) !== top).map(([c]) => c));
  }

  private add(money: Money): void {
    const [currency, counts] = [currencyOf(money), this.countsOf(money)];
    counts.set(money.amount, (counts.get(money.amount) ?? 0) + 1);
    this.tops.set(currency, Math.max(this.of(currency), money.amount));
  }

  private drop(money: Money): void {
    const [currency, counts] = [currencyOf(money), this.countsOf(money)];
    const left = (counts.get(money.amount) ?? 0) - 1;
    if (left > 0) counts.set(money.amount, left);
    else counts.delete(money.amount);
    // Only when the last of the largest goes are the others looked at.
    if (left <= 0 && money.amount === this.of(currency)) {
      this.tops.set(
        currency,
        [...counts.keys()].reduce((a, b) => Math.max(a, b), 0)
      );
    }
  }

  private countsOf(money: Money): Map<number, number> {
    const counts = this.counts.get(currencyOf(money)) ?? new Map<number, number>();
    this.counts.set(currencyOf(money), counts);
    return counts;
  }
}
