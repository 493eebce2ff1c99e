import type { Engagement, Money } from '#lib/domain/records.ts';
import type { RowReader } from './cells.ts';
import type { ByField } from './facts.ts';
import { known, plainFacts } from './facts.ts';
import type { ColumnField } from './fields.ts';

/** Facts of an engagement besides its ends, its contract and what it refers to. */
export type EngagementFacts = Partial<
  Omit<Engagement, 'id' | 'clientId' | 'providerId' | 'contractId' | 'supports' | 'source'>
>;

/** What a row of a table of engagements says. */
export function engagementFacts(row: RowReader, columns: ByField): EngagementFacts {
  const services = columns.get('engagement.services');
  const items = services ? row.services(services) : [];
  const money = moneyIn(row, columns, 'engagement');
  return {
    ...plainFacts(row, columns),
    ...(items.length > 0 && { serviceItems: items }),
    ...money
  };
}

/** Amounts in the currency that they name themselves, else in that of the row. */
export function moneyIn(
  row: RowReader,
  columns: ByField,
  of: 'engagement' | 'contract'
): { value?: Money; annualCost?: Money } {
  const at = (field: 'value' | 'annualCost' | 'currency') =>
    columns.get(`${of}.${field}` satisfies ColumnField);
  const [value, annual] = [at('value'), at('annualCost')];
  const amounts = known({
    value: value && row.amount(value),
    annualCost: annual && row.amount(annual)
  });
  const needsOne = Object.values(amounts).some((amount) => amount.currency === undefined);
  const currency = needsOne ? row.currency(at('currency')) : undefined;
  if (currency === undefined) return amounts;
  const entries = Object.entries(amounts);
  return Object.fromEntries(entries.map(([field, amount]) => [field, { currency, ...amount }]));
}
