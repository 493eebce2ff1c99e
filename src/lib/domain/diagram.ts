import type { PartyId, SettingsId } from './ids.ts';
import type { Engagement, Party, Placement, Settings } from './records.ts';
import { Table } from './table.ts';

/** A service outsourcing network as drawn: one immutable table for each type of record. */
export interface Diagram {
  readonly settings: Table<Settings>;
  readonly parties: Table<Party>;
  readonly engagements: Table<Engagement>;
  readonly placements: Table<Placement>;
}

export type TableName = keyof Diagram;

/** The record type that a table holds. */
export type RecordOf<N extends TableName> = Diagram[N] extends Table<infer R> ? R : never;

/**
 * How long a fact lives. `document`: saved with the diagram, undoable, in the file. `device`: a
 * setting of this browser. `session`: gone when the window closes.
 */
export type Scope = 'document' | 'device' | 'session';

/** A field that names records of another table, and what happens to it when they are deleted. */
export interface Reference {
  readonly field: string;
  readonly to: TableName;
  /** `end`: the record goes too. `list`: the id is taken out of the list. */
  readonly kind: 'end' | 'list';
}

interface TableType {
  readonly scope: Scope;
  readonly references: readonly Reference[];
}

/** Every table with its scope and its references; rules and deletion read this list. */
export const tableTypes: { readonly [N in TableName]: TableType } = {
  settings: { scope: 'document', references: [] },
  parties: { scope: 'document', references: [] },
  engagements: {
    scope: 'document',
    references: [
      { field: 'clientId', to: 'parties', kind: 'end' },
      { field: 'providerId', to: 'parties', kind: 'end' },
      { field: 'supports', to: 'engagements', kind: 'list' }
    ]
  },
  placements: {
    scope: 'document',
    references: [{ field: 'partyId', to: 'parties', kind: 'end' }]
  }
};

export const tableNames = Object.keys(tableTypes) as TableName[];

const settingsId = 'settings' as SettingsId;

/** A diagram without parties. */
export function newDiagram(title: string): Diagram {
  return { ...emptyTables, settings: Table.of([{ id: settingsId, title }]) };
}

/** No records at all: what a log is replayed upon. */
export const emptyTables: Diagram = {
  settings: Table.empty,
  parties: Table.empty,
  engagements: Table.empty,
  placements: Table.empty
};

/** The settings of the diagram; of the first revision of a log too, which has none yet. */
export function settingsOf(diagram: Diagram): Settings {
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
