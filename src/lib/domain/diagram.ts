import type { PartyId, SettingsId } from './ids.ts';
import type {
  BusinessFunction,
  Cluster,
  Container,
  Contract,
  Decision,
  Demand,
  Engagement,
  EnvironmentElement,
  FieldDef,
  OwnershipLink,
  Party,
  Placement,
  Relation,
  ServiceItem,
  Settings,
  Story,
  StoryStep,
  View,
  WorkshopItem
} from './records.ts';
import { contracts } from './records/contract.ts';
import { engagements } from './records/engagement.ts';
import { environmentElements } from './records/environment.ts';
import { functions } from './records/function.ts';
import { clusters, containers } from './records/group.ts';
import { parties } from './records/party.ts';
import { serviceItems } from './records/service-item.ts';
import { settings } from './records/settings.ts';
import { stories, storySteps } from './records/story.ts';
import { ownershipLinks, relations } from './records/tie.ts';
import { fieldDefs, placements, views } from './records/view.ts';
import { decisions, demands, workshopItems } from './records/work.ts';
import type { TableName } from './records/table-names.ts';
import { tableNames } from './records/table-names.ts';
import type { TableType } from './records/table-type.ts';
import { Table } from './table.ts';

/** A service outsourcing network as drawn: one immutable table for each type of record. */
export interface Diagram {
  readonly settings: Table<Settings>;
  readonly parties: Table<Party>;
  readonly contracts: Table<Contract>;
  readonly engagements: Table<Engagement>;
  readonly functions: Table<BusinessFunction>;
  readonly ownershipLinks: Table<OwnershipLink>;
  readonly relations: Table<Relation>;
  readonly clusters: Table<Cluster>;
  readonly containers: Table<Container>;
  readonly environmentElements: Table<EnvironmentElement>;
  readonly placements: Table<Placement>;
  readonly serviceItems: Table<ServiceItem>;
  readonly fieldDefs: Table<FieldDef>;
  readonly views: Table<View>;
  readonly stories: Table<Story>;
  readonly storySteps: Table<StoryStep>;
  readonly demands: Table<Demand>;
  readonly decisions: Table<Decision>;
  readonly workshopItems: Table<WorkshopItem>;
}

/** The record type that a table holds. */
export type RecordOf<N extends TableName> = Diagram[N] extends Table<infer R> ? R : never;

export { tableNames };
export type { TableName };

/** What each table's records refer to; rules and deletion read it. */
export const tableTypes: { readonly [N in TableName]: TableType } = {
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

const settingsId = 'settings' as SettingsId;

/** A diagram without parties. */
export function newDiagram(title: string): Diagram {
  return { ...emptyTables, settings: Table.of([{ id: settingsId, title }]) };
}

/** No records at all: what a log is replayed upon. */
export const emptyTables = Object.fromEntries(
  tableNames.map((name) => [name, Table.empty])
) as unknown as Diagram;

/** The settings of the diagram; of the first revision of a log too, which has none yet. */
export function settingsOf(diagram: Pick<Diagram, 'settings'>): Settings {
  return diagram.settings.get(settingsId) ?? { id: settingsId, title: '' };
}

/** The placement of each party: the one with the smallest id when a party is shown twice. */
export function placementsByParty(diagram: Diagram): Map<PartyId, Placement> {
  const first = new Map<PartyId, Placement>();
  for (const placement of diagram.placements) {
    const known = first.get(placement.partyId);
    if (!known || placement.id < known.id) first.set(placement.partyId, placement);
  }
  return first;
}
