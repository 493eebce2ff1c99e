import type {
  DeliveryModel,
  Engagement,
  GovernanceType,
  Money,
  Pricing,
  Status
} from '#lib/domain/records.ts';
import type { RowReader } from './cells.ts';
import type { ColumnField } from './fields.ts';
import type { ByField } from './party-rows.ts';
import { known } from './party-rows.ts';

/** Facts of an engagement besides its ends, its contract and what it supports. */
export type EngagementFacts = Partial<
  Omit<Engagement, 'id' | 'clientId' | 'providerId' | 'contractId' | 'supports' | 'source'>
>;

/** What a row of a table of engagements says. */
export function engagementFacts(row: RowReader, columns: ByField): EngagementFacts {
  const at = (field: ColumnField) => columns.get(field);
  const text = (field: ColumnField) => row.text(at(field)) || undefined;
  const choice = (
    field:
      | 'engagement.status'
      | 'engagement.deliveryModel'
      | 'engagement.pricing'
      | 'engagement.actualType'
  ) => {
    const column = at(field);
    return column && row.choice(column, field);
  };
  const date = (field: ColumnField) => {
    const column = at(field);
    return column && row.date(column);
  };
  const services = at('engagement.services');
  const items = services ? row.services(services) : [];
  const tags = row.list(at('engagement.tags'));
  return known({
    title: text('engagement.title'),
    serviceItems: items.length > 0 ? items : undefined,
    doraService: text('engagement.doraService'),
    cpv: text('engagement.cpv'),
    deliveryModel: choice('engagement.deliveryModel') as DeliveryModel | undefined,
    ...money(row, columns),
    start: date('engagement.start'),
    end: date('engagement.end'),
    status: choice('engagement.status') as Status | undefined,
    pricing: choice('engagement.pricing') as Pricing | undefined,
    actualType: choice('engagement.actualType') as GovernanceType | undefined,
    notes: text('engagement.notes'),
    tags: tags.length > 0 ? tags : undefined
  });
}

/** Amounts in the currency that they name themselves, else in that of the row. */
function money(row: RowReader, columns: ByField): { value?: Money; annualCost?: Money } {
  const [value, annual] = [columns.get('engagement.value'), columns.get('engagement.annualCost')];
  const amounts = known({
    value: value && row.amount(value),
    annualCost: annual && row.amount(annual)
  });
  const needsOne = Object.values(amounts).some((amount) => amount.currency === undefined);
  const currency = needsOne ? row.currency(columns.get('engagement.currency')) : undefined;
  if (currency === undefined) return amounts;
  const entries = Object.entries(amounts);
  return Object.fromEntries(entries.map(([field, amount]) => [field, { currency, ...amount }]));
}
