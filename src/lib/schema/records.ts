import * as v from 'valibot';
import type { RecordOf, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import { money, source } from './records/base.ts';
import { contracts, engagements, serviceItems } from './records/engagement.ts';
import {
  clusters,
  containers,
  functions,
  ownershipLinks,
  parties,
  relations
} from './records/party.ts';
import {
  environmentElements,
  fieldDefs,
  placements,
  stories,
  storySteps,
  views
} from './records/picture.ts';
import { decisions, demands, settings, workshopItems } from './records/work.ts';

type RecordSchema<N extends TableName> = v.GenericSchema<unknown, RecordOf<N>> & {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
};

/** The form of each table's records. */
export const recordSchemas: { readonly [N in TableName]: RecordSchema<N> } = {
  settings,
  parties,
  contracts,
  engagements,
  functions,
  ownershipLinks,
  relations,
  clusters,
  containers,
  environmentElements,
  placements,
  serviceItems,
  fieldDefs,
  views,
  stories,
  storySteps,
  demands,
  decisions,
  workshopItems
};

/** The same for whoever has the fields: few of the many that a record may have are there. */
interface Form {
  readonly needed: readonly string[];
  readonly fields: ReadonlyMap<string, v.GenericSchema>;
}

const forms = Object.fromEntries(
  tableNames.map((name): [TableName, Form] => {
    const fields = Object.entries(recordSchemas[name].entries);
    const needed = fields.filter(([, { type }]) => type !== 'exact_optional');
    return [name, { needed: needed.map(([field]) => field), fields: new Map(fields) }];
  })
) as { readonly [N in TableName]: Form };

/** A plain object as a record of the table, or the path of the first field that is wrong. */
export function parseRecord<N extends TableName>(
  table: N,
  fields: Readonly<Record<string, unknown>>
): { readonly record: RecordOf<N> } | { readonly field: string } {
  if (fits(fields, forms[table])) return { record: fields as unknown as RecordOf<N> };
  const result = v.safeParse(recordSchemas[table], fields, { abortEarly: true });
  if (result.success) return { record: result.output };
  return { field: v.getDotPath(result.issues[0]) ?? '' };
}

function fits(record: Readonly<Record<string, unknown>>, { needed, fields }: Form): boolean {
  if (!needed.every((field) => Object.hasOwn(record, field))) return false;
  return Object.keys(record).every((field) => {
    const schema = fields.get(field);
    if (!schema) return true;
    const { success, output } = v.safeParse(schema, record[field], { abortEarly: true });
    return success && hasSameLists(record[field], output);
  });
}

/** Whether no list stands where an object belongs: the whole form takes it for one and makes one of it. */
function hasSameLists(value: unknown, output: unknown): boolean {
  if (value === output) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) !== Array.isArray(output)) return false;
  const [parts, made] = [value as Record<string, unknown>, output as Record<string, unknown>];
  return Object.keys(parts).every((part) => hasSameLists(parts[part], made[part]));
}

/** The fields that this version knows, in the order in which files show them. */
export const knownFields = Object.fromEntries(
  tableNames.map((name) => [name, Object.keys(recordSchemas[name].entries)])
) as unknown as { readonly [N in TableName]: readonly string[] };

/** The order of the fields inside the known fields that hold objects. */
export const knownParts: Readonly<Record<string, readonly string[]>> = {
  source: Object.keys(source.entries),
  value: Object.keys(money.entries),
  annualCost: Object.keys(money.entries),
  revenue: Object.keys(money.entries),
  budget: Object.keys(money.entries),
  camera: ['x', 'y', 'zoom', 'width', 'height']
};
