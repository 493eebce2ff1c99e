import { held } from '../held.ts';
import type { IdMaker, PartyId } from '#lib/domain/ids.ts';
import type { Cluster, ClusterKind, Container } from '#lib/domain/records.ts';
import { clusterKinds } from '#lib/domain/records.ts';
import { groupAttributes } from './fields.ts';
import type { NetworkIssue } from './issues.ts';
import { parted } from './lists.ts';
import type { Network, NetworkNode } from './network.ts';
import type { SourceOf } from './reading.ts';
import { Tally } from './remarks.ts';

export interface Groups {
  readonly containers: readonly Container[];
  readonly clusters: readonly Cluster[];
  readonly issues: readonly NetworkIssue[];
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly kind?: ClusterKind;
  readonly members: Set<PartyId>;
}

/** Attributes of nodes that tell groups, so that nobody else reads them. */
export function takenByGroups(nodes: readonly NetworkNode[]): readonly string[] {
  const areThere = ([first]: readonly string[]) =>
    nodes.some(({ values }) => String(values.get(first ?? '') ?? '') !== '');
  const { container, clusters } = groupAttributes;
  return [...(areThere(container) ? container : []), ...(areThere(clusters) ? clusters : [])];
}

/** Containers and clusters: those that the file has as such, and those that attributes tell. */
export function groupsOf(
  { groups }: Network,
  nodes: readonly NetworkNode[],
  ids: ReadonlyMap<string, PartyId>,
  sourceOf: SourceOf,
  makeId: IdMaker
): Groups {
  const containers = new Map<string, Found>();
  const clusters = new Map<string, Found>();
  const kinds = new Map(groups.map(({ id, kind }) => [id, kind]));
  for (const { id, label, kind } of groups) {
    const name = label === undefined || label.trim() === '' ? id : label;
    const there = kind === 'container' ? containers : clusters;
    if (!there.has(id)) there.set(id, { id, name, members: new Set() });
  }
  const nested = new Tally();
  for (const node of nodes) {
    const party = held(ids, node.id);
    const boxes = (node.groups ?? []).filter((id) => kinds.get(id) === 'container');
    if (boxes.length > 1) nested.add(node.where);
    const told = toldContainer(node);
    // A party is in one container: the file's own way of saying it goes first.
    const box = boxes.at(-1) ?? told?.id;
    if (box !== undefined)
      join(containers, told?.id === box ? told : { id: box, name: box }, party);
    for (const id of node.groups ?? []) {
      if (kinds.get(id) === 'cluster') join(clusters, { id, name: id }, party);
    }
    for (const cluster of toldClusters(node)) join(clusters, cluster, party);
  }
  const { count, first } = nested;
  return {
    containers: [...containers.values()].map(({ id, name, members }) => ({
      id: makeId('container'),
      name,
      memberIds: [...members],
      source: sourceOf({}, id)
    })),
    clusters: [...clusters.values()].map(({ id, name, kind = 'cluster', members }) => ({
      id: makeId('cluster'),
      name,
      kind,
      memberIds: [...members],
      source: sourceOf({}, id)
    })),
    issues: count > 0 ? [{ code: 'groups-nested', severity: 'warning', count, ...first }] : []
  };
}

function join(
  there: Map<string, Found>,
  { id, name, kind }: { readonly id: string; readonly name: string; readonly kind?: ClusterKind },
  party: PartyId
): void {
  let found = there.get(id);
  if (!found || (kind !== undefined && found.kind === undefined)) {
    found = { id, name, ...(kind && { kind }), members: found?.members ?? new Set() };
    there.set(id, found);
  }
  found.members.add(party);
}

function toldContainer({ values }: NetworkNode): { id: string; name: string } | undefined {
  const [idName, nameName] = groupAttributes.container;
  const id = String(values.get(idName) ?? '');
  return id === '' ? undefined : { id, name: String(values.get(nameName) ?? '') || id };
}

function toldClusters({ values }: NetworkNode): { id: string; name: string; kind?: ClusterKind }[] {
  const [ids, names, kinds] = groupAttributes.clusters.map((name) =>
    parted(String(values.get(name) ?? ''))
  );
  return (ids ?? []).map((id, index) => {
    const kind = clusterKinds.find((known) => known === kinds?.[index]);
    return { id, name: names?.[index] ?? id, ...(kind && { kind }) };
  });
}
