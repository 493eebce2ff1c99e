import type { PartyId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { amountOf, currencyOf } from './scale.ts';
import type { Card, Lane } from './scene.ts';
import type { View } from './view.ts';

/** Nearer columns than this are no lanes: their cards would overlap the next heading. */
const leastPitch = 190;

/**
 * The columns of a layered drawing, read off where the cards of each tier stand. Sums are kept in
 * whole units (1/64 of a canvas unit, cents), so adding and taking away ends exactly where a sum
 * made afresh would, and a moved card costs the same in a small and in a large diagram.
 */
export class LaneTally {
  private readonly tiers = new Map<number, Tally>();
  private readonly cards = new Map<PartyId, { tier: number; x: number }>();
  private readonly paid = new Map<string, { tier: number; currency: string; cents: number }>();

  setCard(id: PartyId, card: Card | undefined, tier: number | undefined): void {
    const old = this.cards.get(id);
    if (old) this.count(old.tier, -1, -old.x);
    this.cards.delete(id);
    if (!card || tier === undefined) return;
    const entry = { tier, x: Math.round(card.x * 64) };
    this.cards.set(id, entry);
    this.count(tier, 1, entry.x);
  }

  /** What the engagement pays into the provider's tier. */
  setPaid(id: string, engagement: Engagement | undefined, tier: number | undefined): void {
    const old = this.paid.get(id);
    if (old) this.pay(old.tier, old.currency, -old.cents, -1);
    this.paid.delete(id);
    const amount = engagement && amountOf(engagement);
    if (!amount || tier === undefined) return;
    const entry = { tier, currency: currencyOf(amount), cents: Math.round(amount.amount * 100) };
    this.paid.set(id, entry);
    this.pay(tier, entry.currency, entry.cents, 1);
  }

  lanes(view: View): Lane[] {
    const columns = [...this.tiers]
      .filter(([, { count }]) => count > 0)
      .map(([tier, { count, x }]) => ({ tier, mean: x / count / 64 }))
      .sort((a, b) => a.tier - b.tier);
    if (columns.length < 2 || !areApart(columns)) return [];
    return columns.map(({ tier, mean }, index) => {
      const [before, after] = [columns[index - 1]?.mean, columns[index + 1]?.mean];
      // The outer lanes end as far out as their inner edge lies in.
      const [left, right] = [before ?? 2 * mean - (after ?? 0), after ?? 2 * mean - (before ?? 0)];
      return {
        tier,
        left: (left + mean) / 2,
        right: (right + mean) / 2,
        filled: index % 2 === 1,
        name: view.words.lane(tier),
        total: this.total(tier, view)
      };
    });
  }

  private total(tier: number, { words }: View): string {
    const sums = [...(this.tiers.get(tier)?.sums ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return sums
      .map(([currency, { cents }]) =>
        words.money({ amount: cents / 100, ...(currency !== '' && { currency }) })
      )
      .join(' + ');
  }

  private count(tier: number, by: number, x: number): void {
    const tally = this.tallyOf(tier);
    tally.count += by;
    tally.x += x;
  }

  private pay(tier: number, currency: string, cents: number, by: number): void {
    const { sums } = this.tallyOf(tier);
    const sum = sums.get(currency) ?? { cents: 0, count: 0 };
    const next = { cents: sum.cents + cents, count: sum.count + by };
    if (next.count > 0) sums.set(currency, next);
    else sums.delete(currency);
  }

  private tallyOf(tier: number): Tally {
    const known = this.tiers.get(tier);
    if (known) return known;
    const tally: Tally = { count: 0, x: 0, sums: new Map() };
    this.tiers.set(tier, tally);
    return tally;
  }
}

interface Tally {
  count: number;
  x: number;
  readonly sums: Map<string, { cents: number; count: number }>;
}

function areApart(columns: readonly { mean: number }[]): boolean {
  return columns.every(({ mean }, index) => {
    const before = columns[index - 1];
    return !before || mean - before.mean >= leastPitch;
  });
}
