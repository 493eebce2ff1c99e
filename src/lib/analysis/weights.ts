import { inBaseCurrency, weightOf } from '#lib/domain/amounts.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContractId } from '#lib/domain/ids.ts';
import type { Money, Settings } from '#lib/domain/records.ts';
import type { Arc } from './layers.ts';
import { contractOf } from './layers.ts';

/** How much of a network its weights speak of. */
export interface Coverage {
  /** Edges that count, those of a party with itself and each of several side by side included. */
  readonly engagements: number;
  /** How many of them have a weight; the others weigh nothing, or all weigh 1 when none has. */
  readonly weighted: number;
  /** How many of the weights are an equal share of what a contract costs. */
  readonly shared: number;
  /** How many have an amount that could not be used: another currency, and no rate for it. */
  readonly otherCurrency: number;
  /** The currency of the weights; absent when no amount has one, or none is known. */
  readonly currency?: string;
  /** Edges of a party with itself: counted, and left out of every metric. */
  readonly selfEngagements: number;
}

export interface Weights {
  readonly weights: Float64Array;
  readonly coverage: Coverage;
}

/** Marks amounts without a currency among those that have one. */
const noCurrency = '';

/**
 * A weight for each arc: its amount, and nothing where that is unknown. Where nothing is known at
 * all, every arc weighs 1.
 */
export function weightsOf(diagram: Diagram, arcs: readonly Arc[]): Weights {
  const { amounts, coverage } = amountsOf(diagram, arcs);
  const weights = Float64Array.from(amounts, (amount) => amount ?? 0);
  return { weights: coverage.weighted === 0 ? weights.fill(1) : weights, coverage };
}

/**
 * The amount of each arc, undefined where unknown: what an engagement costs, in the base currency
 * where rates allow it; the share of an ownership. Amounts in different currencies are never added:
 * without a base currency the one that most amounts have counts, the others are unknown here.
 */
export function amountsOf(
  diagram: Diagram,
  arcs: readonly Arc[]
): { readonly amounts: readonly (number | undefined)[]; readonly coverage: Coverage } {
  const settings = [...diagram.settings][0];
  const sharers = sharersOf(diagram);
  const found = arcs.map(({ engagement, share }) => {
    if (!engagement) {
      return share === undefined ? {} : { money: { amount: share }, isShare: true };
    }
    const contract = contractOf(diagram, engagement);
    const weight = weightOf(engagement, contract, contract && sharers.get(contract.id));
    return { money: weight?.money, shared: weight?.shared };
  });
  const stated = found.filter(({ money }) => isAmount(money)).length;
  const usable = found.map(({ money, isShare }) => {
    const counted = isShare ? money : money && inBase(money, settings);
    return isAmount(money) && isAmount(counted) ? counted : undefined;
  });
  const chosen = mostUsed(usable);
  const counts = (money: Money | undefined): money is Money =>
    money !== undefined && (money.currency ?? noCurrency) === chosen;
  const weighted = usable.filter(counts).length;
  return {
    amounts: usable.map((money) => (counts(money) ? money.amount : undefined)),
    coverage: {
      engagements: arcs.length,
      weighted,
      shared: found.filter(({ shared }, i) => shared === true && counts(usable[i])).length,
      otherCurrency: stated - weighted,
      selfEngagements: arcs.filter(({ from, to }) => from === to).length,
      ...(chosen !== undefined && chosen !== noCurrency && { currency: chosen })
    }
  };
}

/** How many engagements each contract covers. */
function sharersOf({ engagements }: Diagram): ReadonlyMap<ContractId, number> {
  const counts = new Map<ContractId, number>();
  for (const { contractId } of engagements) {
    if (contractId) counts.set(contractId, (counts.get(contractId) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether an amount can be counted with. Sums, squares and ratios of larger or smaller ones would
 * leave what a number holds; none that is meant is as large.
 */
function isAmount(money: Money | undefined): boolean {
  if (money === undefined) return false;
  const { amount } = money;
  return amount === 0 || (amount >= 1e-100 && amount <= 1e100);
}

function inBase(money: Money, settings: Settings | undefined): Money | undefined {
  return settings ? inBaseCurrency(money, settings) : money;
}

function mostUsed(amounts: readonly (Money | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const money of amounts) {
    if (!money) continue;
    const currency = money.currency ?? noCurrency;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0];
}
