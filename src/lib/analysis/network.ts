import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { serviceClasses, serviceClassOf } from '#lib/domain/services.ts';
import type { Facts } from './facts.ts';
import { digraph } from './graph/digraph.ts';
import type { Digraph } from './graph/digraph.ts';

export interface NetworkOptions {
  /**
   * Only engagements active on this day count. The records have no dates yet, so the status alone
   * decides: without one an engagement is active; planned, ended and terminated ones are not.
   */
  readonly asOf?: string;
  /** Different services are different edges; by default all are alike. */
  readonly colourBy?: 'service';
  /** Every engagement as a tie in both directions. */
  readonly undirected?: boolean;
}

/** The diagram as a graph: node `i` is party `partyIds[i]`, an edge leads from client to provider. */
export interface Network {
  readonly graph: Digraph;
  /** In order of entry. */
  readonly partyIds: readonly PartyId[];
  /** Edge `i` of the list that the graph was built from; see `Digraph.edgeOfInput`. */
  readonly engagementIds: readonly EngagementId[];
  readonly coverage: Coverage;
  readonly facts: Facts;
}

/** How much of a network its weights speak of. */
export interface Coverage {
  /** Engagements that count, those of a party with itself included. */
  readonly engagements: number;
  /** How many of them have a weight; the others weigh nothing, or all weigh 1 when none has. */
  readonly weighted: number;
  /** How many have an amount that could not be used: another currency, and no rate for it. */
  readonly otherCurrency: number;
  /** The currency of the weights; absent when no amount has one, or none is known. */
  readonly currency?: string;
  /** Engagements of a party with itself: counted, and left out of every metric. */
  readonly selfEngagements: number;
}

/** The network of the engagements that are active. */
export function networkOf(diagram: Diagram, options: NetworkOptions = {}): Network {
  const partyIds = [...diagram.parties].sort(byId).map(({ id }) => id);
  const nodeOf = new Map(partyIds.map((id, node) => [id, node]));
  const engagements = [...diagram.engagements].filter(isActive).sort(byId);
  const ends = (of: (engagement: Engagement) => PartyId) =>
    Int32Array.from(engagements, (engagement) => nodeOf.get(of(engagement)) ?? -1);
  const [sources, targets] = [ends((e) => e.clientId), ends((e) => e.providerId)];
  const { weights, ...known } = weightsOf(engagements);
  const directed = options.undirected !== true;
  const services = serviceBits(engagements, directed);
  const graph = digraph({
    nodeCount: partyIds.length,
    sources,
    targets,
    weights,
    directed,
    // 1 where no service is known, so that a network without services is the plain one.
    ...(options.colourBy && { colours: services.map((bits) => 1 + bits) })
  });
  return {
    graph,
    partyIds,
    engagementIds: engagements.map(({ id }) => id),
    coverage: {
      engagements: engagements.length,
      ...known,
      selfEngagements: graph.selfLoopCount
    },
    facts: factsOf(diagram, graph, services)
  };
}

function isActive({ status }: Engagement): boolean {
  return status === undefined || status === 'active';
}

/** Marks amounts without a currency among those that have one. */
const noCurrency = '';

/**
 * A year's cost, else the value; the records do not tell the term. Amounts in different currencies
 * are never added: the currency that most amounts have counts, the others are unknown here. Where
 * no amount is known at all, every engagement weighs 1.
 */
function weightsOf(engagements: readonly Engagement[]) {
  const amounts = engagements.map(({ annualCost, value }) => annualCost ?? value);
  const counts = new Map<string, number>();
  for (const money of amounts) {
    if (!money || !(money.amount >= 0)) continue;
    const currency = money.currency ?? noCurrency;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const amountCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (!most) {
    const weights = new Float64Array(engagements.length).fill(1);
    return { weights, weighted: 0, otherCurrency: 0 };
  }
  const [chosen, weighted] = most;
  const weights = Float64Array.from(amounts, (money) =>
    money && (money.currency ?? noCurrency) === chosen ? Math.max(money.amount, 0) : 0
  );
  const currency = chosen === noCurrency ? {} : { currency: chosen };
  return { weights, weighted, otherCurrency: amountCount - weighted, ...currency };
}

/**
 * One bit for each class of service (ITO 1, BPO 2, KPO 4) between the same two parties. Engagements
 * side by side are taken together here: an ITO beside a BPO is the same as one engagement of both.
 */
function serviceBits(engagements: readonly Engagement[], directed: boolean): Int32Array {
  const classesOf = new Map<string, number>();
  const keys = engagements.map(({ clientId, providerId }) => {
    const ends = [clientId, providerId];
    return JSON.stringify(directed ? ends : ends.sort());
  });
  for (const [i, { serviceItems = [] }] of engagements.entries()) {
    const key = keys[i] ?? '';
    classesOf.set(key, (classesOf.get(key) ?? 0) | bitsOf(serviceItems));
  }
  return Int32Array.from(keys, (key) => classesOf.get(key) ?? 0);
}

function bitsOf(serviceItems: readonly string[]): number {
  return serviceItems.reduce((bits, item) => {
    const bit = serviceClasses.findIndex((name) => serviceClassOf([item]) === name);
    return bit < 0 ? bits : bits | (1 << bit);
  }, 0);
}

function factsOf(diagram: Diagram, graph: Digraph, services: Int32Array): Facts {
  const parties = [...diagram.parties].sort(byId);
  const ofEdges = new Int32Array(graph.edgeCount);
  for (const [input, edge] of graph.edgeOfInput.entries()) {
    if (edge >= 0) ofEdges[edge] = services[input] ?? 0;
  }
  // Of a tie's two edges, one was named by the engagements; `inEdges` has the other.
  if (!graph.directed) {
    for (const [edge, opposite] of graph.inEdges.entries()) ofEdges[edge]! |= ofEdges[opposite]!;
  }
  return {
    partitions: {
      country: partitionOf(parties.map(({ country }) => country)),
      kind: partitionOf(parties.map(({ kind }) => (kind === 'unknown' ? undefined : kind)))
    },
    services: ofEdges
  };
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
