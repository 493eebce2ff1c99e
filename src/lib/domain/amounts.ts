import { firstDay, lastDay, mayOverlap, yearsOf } from './dates.ts';
import type { Period } from './dates.ts';
import type { Contract, Engagement, Money, PartialDate, Settings, Status } from './records.ts';

/** What an engagement weighs: money of one year, or of the whole term where no term is known. */
export interface Weight {
  readonly money: Money;
  /** A part of its contract's money, which is shared equally among the contract's engagements. */
  readonly shared: boolean;
}

/** An engagement's own status, else that of its contract; undefined when nobody says. */
export function statusOf(engagement: Engagement, contract?: Contract): Status | undefined {
  return engagement.status ?? contract?.status;
}

/** From when to when an engagement runs, each end its own or else the contract's. */
export function periodOf({ start, end }: Engagement, contract?: Contract): Period {
  return { start: start ?? contract?.start, end: end ?? contract?.end };
}

/**
 * Whether an engagement counts on a date: planned, ended and terminated ones do not, nor those whose
 * period certainly does not hold it. Without status and dates it does.
 */
export function isActiveOn(
  date: PartialDate,
  engagement: Engagement,
  contract?: Contract
): boolean {
  const status = statusOf(engagement, contract);
  if (status !== undefined && status !== 'active') return false;
  const day = { start: firstDay(date), end: lastDay(date) };
  return mayOverlap(periodOf(engagement, contract), day);
}

/**
 * The weight of an engagement: its yearly cost, else its value by its years, else its value when no
 * term is known, else an equal part of its contract's money. An overarching contract has none to
 * give. Undefined when no amount is known.
 *
 * @param sharers how many engagements the contract covers
 */
export function weightOf(
  engagement: Engagement,
  contract?: Contract,
  sharers = 1
): Weight | undefined {
  const own = yearly(engagement, periodOf(engagement, contract));
  if (own) return { money: own, shared: false };
  const whole =
    contract && contract.type !== 'overarching' ? yearly(contract, contract) : undefined;
  if (!whole) return undefined;
  return { money: { ...whole, amount: whole.amount / sharers }, shared: sharers > 1 };
}

/**
 * An amount in the base currency by the rates that a person typed; as it is where no base currency
 * is set. Undefined when there is no rate for it: such amounts are never added to others.
 */
export function inBaseCurrency(
  { amount, currency }: Money,
  { baseCurrency, rates }: Settings
): Money | undefined {
  const money = currency === undefined ? { amount } : { amount, currency: currency.toUpperCase() };
  const base = baseCurrency?.toUpperCase();
  if (base === undefined || money.currency === base) return money;
  const rate = rates?.find((each) => each.currency.toUpperCase() === money.currency)?.rate;
  return rate === undefined ? undefined : { amount: amount * rate, currency: base };
}

/** Money of a year where a term is known, else as it stands. */
function yearly(
  { annualCost, value }: Pick<Contract, 'annualCost' | 'value'>,
  period: Period
): Money | undefined {
  if (annualCost) return annualCost;
  return value && { ...value, amount: value.amount / (yearsOf(period) ?? 1) };
}
