import type { Diagram } from '#lib/domain/diagram.ts';
import type { FieldDefId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { RecordBase } from '#lib/domain/records.ts';
import type { Loss } from '../format.ts';
import type { Carried } from '../losses.ts';
import { lossesOf } from '../losses.ts';
import { engagementCodecs, lineReferences, partyCodecs } from './fields.ts';

const fieldsOf = (codecs: readonly { readonly field: string }[]) =>
  codecs.map(({ field }) => field);

/** What a file of nodes and lines with attributes of their own has a place for. */
export const attributed: Carried = {
  settings: ['title'],
  parties: ['name', 'partOfId', 'custom', ...fieldsOf(partyCodecs)],
  engagements: [
    'clientId',
    'providerId',
    'title',
    'custom',
    ...fieldsOf(engagementCodecs),
    ...lineReferences
  ],
  ownershipLinks: ['ownerId', 'ownedId', 'share', 'kind'],
  relations: ['fromId', 'toId', 'kind'],
  serviceItems: ['name'],
  clusters: ['name', 'kind', 'memberIds'],
  containers: ['name', 'memberIds'],
  placements: ['partyId', 'x', 'y'],
  fieldDefs: ['on', 'name', 'type']
};

/**
 * The losses of a network file, with those that depend on the records: a relation with a cluster has
 * no line, a group without parties no place, a second card of a party no position, an own service
 * no name where no engagement has it, an own field no attribute where nothing has it, and a value of one that is no plain value neither.
 */
export function networkLosses(diagram: Diagram, carried: Carried): readonly Loss[] {
  const lost = (table: Loss['table'], count: number, field?: string): Loss[] =>
    count > 0 && carried[table] ? [{ table, count, ...(field !== undefined && { field }) }] : [];
  const toClusters = [...diagram.relations].filter(
    ({ toId }) => !diagram.parties.has(toId as never)
  );
  const shown = new Set([...diagram.placements].map(({ partyId }) => partyId));
  return [
    ...lost('parties', customLost(diagram, 'parties'), 'custom'),
    ...lost('engagements', customLost(diagram, 'engagements'), 'custom'),
    ...lost('relations', toClusters.length),
    ...lost(
      'clusters',
      [...diagram.clusters].filter(({ memberIds }) => memberIds.length === 0).length
    ),
    ...lost('containers', emptied(diagram)),
    ...lost('serviceItems', unusedServices(diagram)),
    ...lost('placements', diagram.placements.size - shown.size),
    ...lost('fieldDefs', unusedFields(diagram)),
    ...lost(
      'fieldDefs',
      [...diagram.fieldDefs].filter(({ type }) => !plainTypes.has(type)).length,
      'type'
    ),
    ...lossesOf(diagram, carried)
  ];
}

const plainTypes: ReadonlySet<string> = new Set(['text', 'number', 'yesNo']);

/** How many records have a value of an own field that no attribute can hold. */
function customLost(diagram: Diagram, on: 'parties' | 'engagements'): number {
  const records: readonly RecordBase[] = [...diagram[on]];
  return records.filter(({ custom = {} }) =>
    Object.entries(custom).some(
      ([id, value]) =>
        typeof value === 'object' || diagram.fieldDefs.get(id as FieldDefId)?.on !== on
    )
  ).length;
}

function unusedFields(diagram: Diagram): number {
  const used = new Set(
    [...diagram.parties, ...diagram.engagements].flatMap(({ custom = {} }) => Object.keys(custom))
  );
  return [...diagram.fieldDefs].filter(
    ({ id, on }) => !used.has(id) || (on !== 'parties' && on !== 'engagements')
  ).length;
}

function unusedServices({ serviceItems, engagements }: Diagram): number {
  const used = new Set([...engagements].flatMap(({ serviceItems: codes = [] }) => codes));
  return [...serviceItems].filter(({ id }) => !used.has(id)).length;
}

/** Containers without parties, or whose parties are in another one before them. */
function emptied({ containers }: Diagram): number {
  const boxed = new Set<PartyId>();
  return [...containers].sort(byId).filter(({ memberIds }) => {
    const isWhole = memberIds.length > 0 && memberIds.every((id) => !boxed.has(id));
    for (const id of memberIds) boxed.add(id);
    return !isWhole;
  }).length;
}
