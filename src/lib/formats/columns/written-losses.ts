import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import { countryOf } from '#lib/domain/cells/country.ts';
import { currencyOf } from '#lib/domain/cells/number.ts';
import type { Loss } from '../format.ts';
import type { Carried } from '../losses.ts';
import { engagementFields, partyFields } from './fields.ts';
import { contractFields } from './other-fields.ts';

/** The longest text that spreadsheet programs take into a cell. */
export const longestText = 32_767;

/** What tables have columns for, each table as a row kind has it. */
export const carriedByTables = {
  parties: ['name', 'partOfId', 'identifiers', 'revenue', 'custom', ...namesOf(partyFields)],
  engagements: [
    ...['clientId', 'providerId', 'contractId', 'serviceItems', 'value', 'annualCost', 'uses'],
    ...['custom', ...namesOf(engagementFields)]
  ],
  contracts: [
    'ref',
    'parentId',
    'value',
    'annualCost',
    'signerIds',
    'custom',
    ...namesOf(contractFields)
  ],
  functions: [
    ...['name', 'code', 'ownerPartyId', 'licensedActivity', 'critical', 'reasons', 'assessedOn'],
    ...['rtoHours', 'rpoHours', 'impact', 'notes', 'tags', 'custom']
  ],
  ownershipLinks: ['ownerId', 'ownedId', 'share', 'kind', 'notes', 'tags', 'custom'],
  clusters: ['name', 'kind', 'parentId', 'memberIds', 'notes', 'tags', 'custom'],
  containers: ['name', 'memberIds', 'notes', 'tags', 'custom'],
  placements: ['partyId', 'x', 'y'],
  fieldDefs: ['on', 'name', 'type']
} as const satisfies Carried;

function namesOf(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(fields).map((field) => field.slice(field.indexOf('.') + 1));
}

type Loose = Readonly<Record<string, unknown>>;

/** Facts that have a column and that no reader would take out of its cell; counted by field. */
export function unfitFacts(diagram: Diagram, carried: Carried): readonly Loss[] {
  return (Object.keys(carried) as TableName[]).flatMap((table): Loss[] => {
    const counts = new Map<string, number>();
    for (const record of diagram[table] as Iterable<unknown> as Iterable<Loose>) {
      for (const [field, value] of Object.entries(record)) {
        if (carried[table]?.includes(field) !== true) continue;
        const namesItself = Array.isArray(value) && value.includes(record['id']);
        if (!namesItself && isFit(table, field, value, diagram)) continue;
        counts.set(field, (counts.get(field) ?? 0) + 1);
      }
    }
    return [...counts].map(([field, count]) => ({ table, field, count }));
  });
}

function isFit(table: TableName, field: string, value: unknown, diagram: Diagram): boolean {
  if (typeof value === 'string' && value.length > longestText) return false;
  switch (field) {
    case 'value':
    case 'annualCost':
    case 'revenue':
      return isAmount(value as Loose);
    case 'employees':
    case 'rtoHours':
    case 'rpoHours':
    case 'noticeClientDays':
    case 'noticeProviderDays':
      return typeof value === 'number' && value >= 0;
    case 'country':
    case 'governingLaw':
      return countryOf(String(value)) === value;
    case 'serviceItems':
      return (value as readonly string[]).every(isTableCode);
    case 'uses':
      return (value as readonly Loose[]).every((use) => Object.keys(use).join() === 'functionId');
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'custom':
      return Object.entries(value as Loose).every(
        ([id, own]) => typeof own !== 'object' && diagram.fieldDefs.get(id as never)?.on === table
      );
    default:
      return true;
  }
}

function isAmount({ amount, currency }: Loose): boolean {
  const isKnown =
    currency === undefined || (typeof currency === 'string' && currencyOf(currency) === currency);
  return typeof amount === 'number' && amount >= 0 && isKnown;
}
