import type { Identifier, Party } from '#lib/domain/records.ts';
import type { RowReader } from './cells.ts';
import type { ByField } from './facts.ts';
import { known, listOrNone, plainFacts } from './facts.ts';
import { schemeOf } from './fields.ts';
import type { PartyFacts } from './party-book.ts';

/** What a row of a table of parties says besides name, key, parent and place. */
export function partyFacts(row: RowReader, columns: ByField): PartyFacts {
  return {
    ...plainFacts(row, columns),
    ...known({
      identifiers: listOrNone(identifiersIn(row, columns, 'party')),
      revenue: revenueOf(row, columns)
    })
  };
}

/** What a row of engagements says about the party at one of its ends. */
export function endFacts(row: RowReader, columns: ByField, end: 'client' | 'provider'): PartyFacts {
  const country = columns.get(`${end}.country`);
  return known({
    country: country && row.country(country),
    identifiers: listOrNone(identifiersIn(row, columns, end))
  });
}

/** The identifiers that a row gives of a party. */
export function identifiersIn(
  row: RowReader,
  columns: ByField,
  of: 'party' | 'client' | 'provider'
) {
  const found: Identifier[] = [];
  for (const [field, column] of columns) {
    if (field === 'custom' || !field.startsWith(`${of}.`)) continue;
    const scheme = schemeOf(field);
    for (const value of scheme ? row.list(column) : []) if (scheme) found.push({ scheme, value });
  }
  return found;
}

function revenueOf(row: RowReader, columns: ByField): Party['revenue'] {
  const column = columns.get('party.revenue');
  const money = column && row.amount(column);
  if (!money || money.currency !== undefined) return money;
  const currency = row.currency(columns.get('party.revenueCurrency'));
  return currency === undefined ? money : { ...money, currency };
}
