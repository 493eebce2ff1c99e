import { held, itemAt } from '../held.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Engagement, OwnershipLink, Party, Placement, Relation } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { DiagramReading, ImportContext } from '../format.ts';
import { titleOf } from '../title.ts';
import { endsOf } from './ends.ts';
import { partyCodecs } from './fields.ts';
import { factsIn } from './facts.ts';
import { groupsOf, takenByGroups } from './groups.ts';
import type { NetworkIssue } from './issues.ts';
import { linesOf } from './lines.ts';
import type { Network, NetworkNode, Where } from './network.ts';
import { spread } from './places.ts';
import { namesAlike } from './remarks.ts';

/** What every record that a network file gives carries about where it came from. */
export type SourceOf = (where: Where, key?: string) => NonNullable<Party['source']>;

/** The diagram that a network file stands for, with everything that was odd about it. */
export function readingOf(
  network: Network,
  fileName: string,
  context: ImportContext
): DiagramReading {
  const { makeId, importedAt } = context;
  const sourceOf: SourceOf = ({ row }, key) => ({
    file: fileName,
    ...(row !== undefined && { row }),
    ...(key !== undefined && { key }),
    importedAt
  });
  const untyped = network.untyped ?? false;
  const ends = endsOf(network);
  const { nodes } = ends;
  const ids = new Map<string, PartyId>(nodes.map(({ id }) => [id, makeId('party')]));

  const { parties, fieldDefs, partOf } = partiesOf(nodes, ids, untyped, sourceOf, context);
  const groups = groupsOf(network, nodes, ids, sourceOf, makeId);
  const lines = linesOf(network, ids, untyped, sourceOf, makeId);

  const kept = [...fieldDefs, ...lines.fieldDefs].map(({ name }) => name);
  const issues: NetworkIssue[] = [
    ...ends.issues,
    ...groups.issues,
    ...lines.issues,
    ...namesAlike(nodes),
    ...(kept.length > 0
      ? [{ code: 'attributes-kept', severity: 'hint', names: [...new Set(kept)] } as const]
      : [])
  ];
  const diagram: Diagram = {
    ...newDiagram(network.title ?? titleOf(fileName)),
    parties: Table.of(parties.map((party) => ({ ...party, ...partOf(party) }))),
    engagements: Table.of<Engagement & { id: EngagementId }>(lines.engagements),
    ownershipLinks: Table.of<OwnershipLink>(lines.ownershipLinks),
    relations: Table.of<Relation>(lines.relations),
    containers: Table.of(groups.containers),
    clusters: Table.of(groups.clusters),
    serviceItems: Table.of(lines.serviceItems),
    placements: Table.of(placementsOf(network, nodes, ids, context)),
    fieldDefs: Table.of([...fieldDefs, ...lines.fieldDefs])
  };
  // Without directions nobody is known to deliver, so nothing is inferred about chains.
  const own =
    network.ownUnits === true || network.edges.some(({ direction }) => direction !== 'directed');
  const { dangling } = ends;
  return { kind: 'diagram', diagram, issues: [...network.issues, ...issues], dangling, own };
}

function partiesOf(
  nodes: readonly NetworkNode[],
  ids: ReadonlyMap<string, PartyId>,
  untyped: boolean,
  sourceOf: SourceOf,
  { makeId }: ImportContext
) {
  const isPartOf = nodes.every(({ values }) => {
    const whole = values.get('partOf');
    return whole === undefined || whole === '' || ids.has(String(whole));
  });
  const taken = new Set([...takenByGroups(nodes), ...(isPartOf ? ['partOf'] : [])]);
  const facts = factsIn(nodes, partyCodecs, taken, { on: 'parties', untyped, makeId });
  const wholes = new Map<PartyId, PartyId>();
  const parties = nodes.map((node): Party => {
    const id = held(ids, node.id);
    const whole = isPartOf ? ids.get(String(node.values.get('partOf') ?? '')) : undefined;
    if (whole !== undefined) wholes.set(id, whole);
    const name = node.label === undefined || node.label.trim() === '' ? node.id : node.label;
    const source = sourceOf(node.where, node.id);
    return { id, name, kind: 'unknown', ...facts.of(node.values), source };
  });
  const partOf = ({ id }: Party) => {
    const partOfId = wholes.get(id);
    return partOfId === undefined ? {} : { partOfId };
  };
  return { parties, fieldDefs: facts.fieldDefs, partOf };
}

/** Parties without a position get none: the layout gives them one. */
function placementsOf(
  { ownUnits = false }: Network,
  nodes: readonly NetworkNode[],
  ids: ReadonlyMap<string, PartyId>,
  { makeId }: ImportContext
): Placement[] {
  const standing = nodes.flatMap(({ id, position }) =>
    position && Number.isFinite(position.x) && Number.isFinite(position.y)
      ? [{ partyId: held(ids, id), position }]
      : []
  );
  const points = standing.map(({ position }) => position);
  const [first] = points;
  const isPile = first !== undefined && points.every(({ x, y }) => x === first.x && y === first.y);
  // Everything in one place is no picture, but what programs write that never drew one.
  if (isPile && points.length > 1 && !ownUnits) return [];
  const places = ownUnits ? points : spread(points);
  return standing.map(({ partyId }, index) => {
    const { x, y } = itemAt(places, index);
    return { id: makeId('placement'), partyId, x, y, pinned: false };
  });
}
