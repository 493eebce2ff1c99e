import type { Grade, Identifier, Level, Party, PartyKind } from '#lib/domain/records.ts';
import type { RowReader } from './cells.ts';
import type { Column } from './column.ts';
import type { ColumnField } from './fields.ts';
import { schemeOf } from './fields.ts';
import type { PartyFacts } from './party-book.ts';

/** The columns of a table by their field. */
export type ByField = ReadonlyMap<ColumnField | 'custom', Column>;

/** What a row of a table of parties says besides name, key, parent and place. */
export function partyFacts(row: RowReader, columns: ByField): PartyFacts {
  const at = (field: ColumnField) => columns.get(field);
  const text = (field: ColumnField) => row.text(at(field)) || undefined;
  const [kind, country, level] = [at('party.kind'), at('party.country'), at('party.level')];
  const [employees, maturity] = [at('party.employees'), at('party.maturity')];
  return known({
    kind: kind && (row.choice(kind, 'party.kind') as PartyKind | undefined),
    nameZh: text('party.nameZh'),
    nameLatin: text('party.nameLatin'),
    aliases: list(row.list(at('party.aliases'))),
    country: country && row.country(country),
    region: text('party.region'),
    level: level && (row.choice(level, 'party.level') as Level | undefined),
    identifiers: list(identifiersIn(row, columns, 'party')),
    employees: employees && row.number(employees),
    maturity: maturity && gradeOf(row, maturity),
    revenue: revenueOf(row, columns),
    notes: text('party.notes'),
    tags: list(row.list(at('party.tags')))
  });
}

/** What a row of engagements says about the party at one of its ends. */
export function endFacts(row: RowReader, columns: ByField, end: 'client' | 'provider'): PartyFacts {
  const country = columns.get(`${end}.country`);
  return known({
    country: country && row.country(country),
    identifiers: list(identifiersIn(row, columns, end))
  });
}

/** The fields that are known. */
export function known<R extends object>(fields: {
  readonly [F in keyof R]: R[F] | undefined;
}): { [F in keyof R]?: Exclude<R[F], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [F in keyof R]?: Exclude<R[F], undefined> };
}

function identifiersIn(row: RowReader, columns: ByField, of: 'party' | 'client' | 'provider') {
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

function gradeOf(row: RowReader, column: Column): Grade | undefined {
  const value = row.number(column);
  if (value === undefined) return undefined;
  if ([1, 2, 3, 4, 5].includes(value)) return value as Grade;
  row.refuse('choice-not-known', column, row.text(column));
  return undefined;
}

function list<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
