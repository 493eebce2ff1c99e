import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { newDiagram, tableNames } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Engagement, Party, Placement } from '#lib/domain/records.ts';

/** A record seen as plain fields. */
export type AnyRecord = { readonly id: string; readonly [field: string]: unknown };

export const partyId = (name: string) => name as PartyId;
export const engagementId = (name: string) => name as EngagementId;
export const placementId = (name: string) => name as PlacementId;

export function party(name: string, fields: Partial<Party> = {}): Party {
  return { id: partyId(name), name, kind: 'company', ...fields };
}

export function placement(name: string, x = 0, y = 0): Placement {
  return { id: placementId(`at ${name}`), partyId: partyId(name), x, y, pinned: false };
}

/** An engagement written as `client > provider`, which is also its id. */
export function engagement(line: string, fields: Partial<Engagement> = {}): Engagement {
  const [client = '', provider = ''] = line.split(' > ');
  const ends = { clientId: partyId(client), providerId: partyId(provider) };
  return { id: engagementId(line), ...ends, ...fields };
}

/**
 * A diagram from lines such as `client > prime > sub`: a party for each name, an engagement for
 * each arrow; `fields` says what else is known of an engagement.
 */
export function network(
  lines: readonly string[],
  fields: Readonly<Record<string, Partial<Engagement>>> = {}
): Diagram {
  const names = lines.map((line) => line.split(' > '));
  const parties = [...new Set(names.flat())];
  const arrows = names.flatMap((chain) => chain.slice(1).map((to, i) => `${chain[i]!} > ${to}`));
  const tables = newDiagram('Sample');
  return {
    ...tables,
    parties: tables.parties.with(parties.map((name) => [partyId(name), party(name)])),
    engagements: tables.engagements.with(
      arrows.map((line) => [engagementId(line), engagement(line, fields[line])])
    ),
    placements: tables.placements.with(
      parties.map((name, i) => [placementId(`at ${name}`), placement(name, 200 * i, 0)])
    )
  };
}

/** All records of a table, as plain fields. */
export function recordsOf(diagram: Diagram, table: TableName): AnyRecord[] {
  return [...(diagram[table] as Iterable<AnyRecord>)];
}

/**
 * The one text of a plain value: keys sorted, so equal texts mean equal content. Tables come out as
 * lists by id. It goes through JSON, which is what a log and a file keep of a diagram.
 */
export function textOf(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value))), null, 1);
}

/** The one text of a diagram. */
export function diagramText(diagram: Diagram): string {
  const tables = tableNames.map((name) => [
    name,
    recordsOf(diagram, name).sort((a, b) => (a.id < b.id ? -1 : 1))
  ]);
  return textOf(Object.fromEntries(tables));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
