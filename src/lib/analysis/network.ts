import { ownershipGroups } from '#lib/domain/derive/ownership.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { PartialDate, Party } from '#lib/domain/records.ts';
import { serviceClasses, serviceClassOf } from '#lib/domain/services.ts';
import type { Facts } from './facts.ts';
import { digraph } from './graph/digraph.ts';
import type { Digraph, EdgeList } from './graph/digraph.ts';
import type { Arc, Layer } from './layers.ts';
import { arcsOf, isMutual, pastEnds } from './layers.ts';
import type { Coverage } from './weights.ts';
import { weightsOf } from './weights.ts';

/** A part of a diagram: an engagement counts with both its ends only. */
export interface Extract {
  readonly parties: readonly PartyId[];
  readonly engagements: readonly EngagementId[];
}

export interface NetworkOptions {
  /** By default the engagements. */
  readonly layer?: Layer;
  /**
   * Only engagements active on this day count; by default the day that the settings name. Without
   * either the status alone decides: planned, ended and terminated ones do not count.
   */
  readonly asOf?: PartialDate;
  /** Different services are different edges; by default all are alike. */
  readonly colourBy?: 'service';
  /** Every engagement as a tie in both directions. */
  readonly undirected?: boolean;
  /** Only these parties and engagements; by default all. */
  readonly only?: Extract;
}

/** The diagram as a graph: node `i` is party `partyIds[i]`, an edge leads from client to provider. */
export interface Network {
  readonly graph: Digraph;
  /** In order of entry. */
  readonly partyIds: readonly PartyId[];
  /** Edge `i` of the list that the graph was built from; see `Digraph.edgeOfInput`. */
  readonly engagementIds: readonly string[];
  readonly coverage: Coverage;
  readonly facts: Facts;
}

const engagementLayer: Layer = { kind: 'engagements' };

/** The network of one layer on one day. */
export function networkOf(diagram: Diagram, options: NetworkOptions = {}): Network {
  const { layer = engagementLayer, colourBy, undirected = false } = options;
  const asOf = options.asOf ?? [...diagram.settings][0]?.asOf;
  const parties = partiesIn(diagram, options.only);
  const partyIds = parties.map(({ id }) => id);
  const nodeOf = new Map(partyIds.map((id, node) => [id, node]));
  const engagements = options.only && new Set<string>(options.only.engagements);
  const arcs = arcsOf(diagram, layer, asOf).filter(
    ({ id, from, to, engagement }) =>
      nodeOf.has(from) && nodeOf.has(to) && (!engagement || !engagements || engagements.has(id))
  );
  const directed = !undirected && !isMutual(layer);
  const ends = {
    nodeCount: partyIds.length,
    sources: Int32Array.from(arcs, ({ from }) => nodeOf.get(from) ?? -1),
    targets: Int32Array.from(arcs, ({ to }) => nodeOf.get(to) ?? -1)
  };
  const services = serviceBits(arcs, ends, directed);
  const { weights, coverage } = weightsOf(diagram, arcs);
  const graph = digraph({
    ...ends,
    weights,
    directed,
    // 1 where no service is known, so that a network without services is the plain one.
    ...(colourBy && { colours: services.map((bits) => 1 + bits) })
  });
  return {
    graph,
    partyIds,
    engagementIds: arcs.map(({ id }) => id),
    coverage,
    facts: {
      partitions: partitionsOf(diagram, parties),
      services: servicesOfEdges(graph, services),
      past: pairsOf(pastEnds(diagram, asOf), nodeOf),
      contacts: pairsOf(contactsOf(diagram), nodeOf)
    }
  };
}

type Ends = Pick<EdgeList, 'nodeCount' | 'sources' | 'targets'>;

/**
 * One bit for each class of service (ITO 1, BPO 2, KPO 4) between the same two parties. Engagements
 * side by side are taken together here: an ITO beside a BPO is the same as one engagement of both.
 */
function serviceBits(
  arcs: readonly Arc[],
  { nodeCount, sources, targets }: Ends,
  directed: boolean
): Int32Array {
  const classesOf = new Map<number, number>();
  const keys = arcs.map((_, i) => {
    const [from, to] = [sources[i] ?? 0, targets[i] ?? 0];
    const isTurned = !directed && to < from;
    return isTurned ? to * nodeCount + from : from * nodeCount + to;
  });
  for (const [i, { engagement }] of arcs.entries()) {
    const key = keys[i] ?? 0;
    const bits = bitsOf(engagement?.serviceItems ?? []);
    classesOf.set(key, (classesOf.get(key) ?? 0) | bits);
  }
  return Int32Array.from(keys, (key) => classesOf.get(key) ?? 0);
}

function bitsOf(serviceItems: readonly string[]): number {
  return serviceItems.reduce((bits, item) => {
    const bit = serviceClasses.findIndex((name) => serviceClassOf([item]) === name);
    return bit < 0 ? bits : bits | (1 << bit);
  }, 0);
}

function servicesOfEdges(graph: Digraph, services: Int32Array): Int32Array {
  const ofEdges = new Int32Array(graph.edgeCount);
  for (const [input, edge] of graph.edgeOfInput.entries()) {
    if (edge >= 0) ofEdges[edge] = services[input] ?? 0;
  }
  // Of a tie's two edges, one was named by the engagements; `inEdges` has the other.
  if (!graph.directed) {
    for (const [edge, opposite] of graph.inEdges.entries()) ofEdges[edge]! |= ofEdges[opposite]!;
  }
  return ofEdges;
}

function partiesIn(diagram: Diagram, only: Extract | undefined): Party[] {
  const all = [...diagram.parties].sort(byId);
  if (!only) return all;
  const wanted = new Set(only.parties);
  return all.filter(({ id }) => wanted.has(id));
}

/** Who belongs together is read from the whole diagram: owners and parks need not be in the extract. */
function partitionsOf(diagram: Diagram, parties: readonly Party[]): Facts['partitions'] {
  const owner = diagram.ownershipLinks.size > 0 && ownershipGroups(diagram);
  const parkOf = parks(diagram);
  return {
    country: partitionOf(parties.map(({ country }) => country)),
    kind: partitionOf(parties.map(({ kind }) => (kind === 'unknown' ? undefined : kind))),
    ...(owner && { owner: partitionOf(parties.map(({ id }) => owner.get(id) ?? id)) }),
    park: partitionOf(parties.map(({ id }) => parkOf.get(id)))
  };
}

/** The park of each party that is in exactly one: of several, none can be said to be its own. */
function parks({ clusters }: Diagram): ReadonlyMap<PartyId, string> {
  const found = new Map<PartyId, string>();
  const inSeveral = new Set<PartyId>();
  for (const { id, kind, memberIds } of clusters) {
    for (const member of kind === 'park' ? memberIds : []) {
      if (found.has(member)) inSeveral.add(member);
      found.set(member, id);
    }
  }
  for (const member of inSeveral) found.delete(member);
  return found;
}

/** Who is in contact by a relation: they cooperate, or one serves the other's customers. */
function contactsOf({ relations }: Diagram): [PartyId, PartyId][] {
  return [...relations].flatMap(({ kind, fromId, toId }) =>
    kind === 'cooperates' || kind === 'servesCustomerOf' ? [[fromId, toId as PartyId]] : []
  );
}

function pairsOf(
  pairs: readonly (readonly [PartyId, PartyId])[],
  nodeOf: ReadonlyMap<PartyId, number>
): Int32Array {
  const ends = pairs.flatMap(([a, b]) => {
    const [from, to] = [nodeOf.get(a), nodeOf.get(b)];
    return from === undefined || to === undefined ? [] : [from, to];
  });
  return Int32Array.from(ends);
}

/** A number for each different name, in the order of their first use. */
function partitionOf(names: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    if (name === undefined) return -1;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name) ?? -1;
  });
}
