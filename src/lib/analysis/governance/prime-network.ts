import type { EngagementId, PartyId, RelationId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Drivenness } from './drivenness.ts';
import { between, drivennessOf } from './drivenness.ts';
import type { Ground } from './ground.ts';
import type { NetworkMode, NetworkSize } from './network-mode.ts';
import { advisedModes, sizeOf } from './network-mode.ts';
import type { ToolIndices } from './tools.ts';
import { pooledPoints, toolIndices, toolPoints } from './tools.ts';

/** A prime provider: how its clients govern it, and how it governs those below it. */
export interface GovernedPrime {
  readonly id: PartyId;
  readonly pairs: readonly GovernedPair[];
  readonly network: PrimeNetwork;
}

/** Hybrid governance between a terminal client and its prime. */
export interface GovernedPair {
  readonly client: PartyId;
  readonly engagements: readonly EngagementId[];
  readonly amount: number | null;
  readonly drivenness: Drivenness;
  /** Of all engagements of the pair: for each tool the mean where it is known. */
  readonly tools: ToolIndices;
}

export const chainShapes = ['line', 'star', 'tree', 'converging', 'net'] as const;

/** Shapes of the chain in this tool's own words. */
export type ChainShape = (typeof chainShapes)[number];

/** The network that a prime leads: itself and its direct and indirect subcontractors. */
export interface PrimeNetwork {
  /** The prime first, then in order of entry. */
  readonly members: readonly PartyId[];
  /** The engagements of the prime's chains, its own with clients included. */
  readonly engagements: readonly EngagementId[];
  /** Pairs of members who deal along the chains, and aside from them. */
  readonly ties: { readonly chain: number; readonly lateral: number };
  readonly density: number | null;
  /** Of degrees (Freeman 1978), 0 to 1; null below three members. */
  readonly centralisation: number | null;
  readonly shape: ChainShape;
  readonly mode: NetworkMode;
  readonly evidence: ModeEvidence;
  readonly size: NetworkSize;
  readonly advised: readonly NetworkMode[];
  /** Whether the mode found is among those advised; null while any would be. */
  readonly fits: boolean | null;
}

export interface ModeEvidence {
  /** Who governs or integrates it from outside. */
  readonly by?: PartyId;
  readonly relations?: readonly RelationId[];
  readonly engagements?: readonly EngagementId[];
  /** Of members governed, of engagements integrated, of ties that are lateral. */
  readonly share?: number;
}

export function governedPrime(id: PartyId, ground: Ground): GovernedPrime {
  const roots = ground.incoming(id).filter((each) => ground.isRoot(each.id));
  const clients = [...new Set(roots.map(({ clientId }) => clientId))].sort();
  return {
    id,
    pairs: clients.map((client) => governedPair(client, id, ground)),
    network: primeNetwork(
      id,
      roots.map((each) => each.id),
      ground
    )
  };
}

function governedPair(client: PartyId, prime: PartyId, ground: Ground): GovernedPair {
  const engagements = between(client, prime, ground);
  const amounts = engagements.map((id) => ground.amount(id));
  const points = engagements.map((id) => toolPoints(ground.engagement(id)?.tools));
  return {
    client,
    engagements,
    amount: amounts.includes(undefined)
      ? null
      : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    drivenness: drivennessOf(client, prime, ground),
    tools: toolIndices(
      pooledPoints(points),
      engagements.some((each) => ground.servesCritical(each))
    )
  };
}

function primeNetwork(
  prime: PartyId,
  roots: readonly EngagementId[],
  ground: Ground
): PrimeNetwork {
  const inChains = new Set(roots.flatMap((root) => [root, ...ground.below(root)]));
  const chain = [...inChains].sort();
  const below = chain.flatMap((id) => ground.engagement(id)?.providerId ?? []);
  const members = [prime, ...[...new Set(below)].filter((id) => id !== prime).sort()];
  const ties = tiesOf(new Set(members), inChains, ground);
  const shape = shapeOf(prime, new Set(members), chain, ties.lateral.size, ground);
  const { mode, evidence } = modeOf(members, chain, ties, ground);
  const size = sizeOf(members.length);
  const consensus = ground.diagram.parties.get(prime)?.goalConsensus;
  const advised = advisedModes(size, consensus);
  const pairs = new Set([...ties.chain, ...ties.lateral]);
  const most = (members.length * (members.length - 1)) / 2;
  return {
    members,
    engagements: chain,
    ties: { chain: ties.chain.size, lateral: ties.lateral.size },
    density: most > 0 ? pairs.size / most : null,
    centralisation: centralisationOf(members, pairs),
    shape,
    mode,
    evidence,
    size,
    advised,
    fits: consensus === undefined && advised.includes(mode) ? null : advised.includes(mode)
  };
}

interface Ties {
  readonly chain: ReadonlySet<string>;
  readonly lateral: ReadonlySet<string>;
}

function tiesOf(
  members: ReadonlySet<PartyId>,
  inChains: ReadonlySet<EngagementId>,
  ground: Ground
): Ties {
  const chain = new Set<string>();
  const lateral = new Set<string>();
  for (const { id, clientId, providerId } of ground.engagements) {
    if (!members.has(clientId) || !members.has(providerId)) continue;
    (inChains.has(id) ? chain : lateral).add(pairKey(clientId, providerId));
  }
  for (const { kind, fromId, toId } of ground.diagram.relations) {
    const to = toId as PartyId;
    if (kind !== 'cooperates' || fromId === to) continue;
    if (members.has(fromId) && members.has(to)) lateral.add(pairKey(fromId, to));
  }
  return { chain, lateral };
}

/** In this order: governed from outside, shared among members, led by the prime. */
function modeOf(
  members: readonly PartyId[],
  chain: readonly EngagementId[],
  { chain: along, lateral }: Ties,
  ground: Ground
): { mode: NetworkMode; evidence: ModeEvidence } {
  const outside = governor(members, ground) ?? outsideIntegrator(members, chain, ground);
  if (outside) return { mode: 'nao', evidence: outside };
  const ties = along.size + lateral.size;
  const share = ties === 0 ? 0 : lateral.size / ties;
  return { mode: ties > 0 && share >= 0.5 ? 'shared' : 'lead', evidence: { share } };
}

/** A party that delivers nothing and governs at least half of the members. */
function governor(members: readonly PartyId[], ground: Ground): ModeEvidence | undefined {
  const governed = new Map<PartyId, { parties: Set<PartyId>; relations: RelationId[] }>();
  const within = new Set(members);
  for (const { id, kind, fromId, toId } of [...ground.diagram.relations].sort(byId)) {
    if (kind !== 'governs' || !within.has(toId as PartyId) || fromId === toId) continue;
    const entry = governed.get(fromId) ?? { parties: new Set(), relations: [] };
    entry.parties.add(toId as PartyId);
    entry.relations.push(id);
    governed.set(fromId, entry);
  }
  for (const [by, { parties, relations }] of governed) {
    const share = parties.size / members.length;
    if (share >= 0.5 && ground.incoming(by).length === 0) return { by, relations, share };
  }
  return undefined;
}

function outsideIntegrator(
  members: readonly PartyId[],
  chain: readonly EngagementId[],
  ground: Ground
): ModeEvidence | undefined {
  const within = new Set(members);
  const inChain = new Set(chain);
  const byParty = new Map<PartyId, { covered: Set<EngagementId>; engagements: EngagementId[] }>();
  for (const { id, providerId, integrates = [] } of ground.engagements) {
    const covered = integrates.filter((each) => inChain.has(each));
    if (covered.length === 0 || within.has(providerId)) continue;
    const entry = byParty.get(providerId) ?? { covered: new Set(), engagements: [] };
    for (const each of covered) entry.covered.add(each);
    entry.engagements.push(id);
    byParty.set(providerId, entry);
  }
  for (const [by, { covered, engagements }] of byParty) {
    const share = covered.size / chain.length;
    if (share >= 0.5) return { by, engagements, share };
  }
  return undefined;
}

function shapeOf(
  prime: PartyId,
  members: ReadonlySet<PartyId>,
  chain: readonly EngagementId[],
  lateral: number,
  ground: Ground
): ChainShape {
  const clients = new Map<PartyId, Set<PartyId>>();
  const providers = new Map<PartyId, Set<PartyId>>();
  for (const id of chain) {
    const { clientId, providerId } = ground.engagement(id) ?? {};
    if (!clientId || !providerId || !members.has(clientId)) continue;
    clients.set(providerId, (clients.get(providerId) ?? new Set()).add(clientId));
    providers.set(clientId, (providers.get(clientId) ?? new Set()).add(providerId));
  }
  const most = (sets: Map<PartyId, Set<PartyId>>) =>
    Math.max(0, ...[...sets.values()].map(({ size }) => size));
  if (lateral > 0 || clients.has(prime)) return 'net';
  if (most(clients) > 1) return 'converging';
  if (most(providers) <= 1) return 'line';
  return [...providers.keys()].every((id) => id === prime) ? 'star' : 'tree';
}

function centralisationOf(members: readonly PartyId[], pairs: ReadonlySet<string>): number | null {
  const n = members.length;
  if (n < 3) return null;
  const degrees = new Map<string, number>();
  for (const pair of pairs) {
    for (const end of JSON.parse(pair) as string[]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const all = members.map((id) => degrees.get(id) ?? 0);
  const largest = Math.max(...all);
  return all.reduce((sum, degree) => sum + largest - degree, 0) / ((n - 1) * (n - 2));
}

function pairKey(a: PartyId, b: PartyId): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
