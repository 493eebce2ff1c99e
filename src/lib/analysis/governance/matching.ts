import { fitOf, predictedTypes } from '#lib/domain/governance.ts';
import type { DemandId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Demand, Offer, Party } from '#lib/domain/records.ts';
import { serviceClassOf } from '#lib/domain/services.ts';
import { subclassOf } from '#lib/domain/taxonomy.ts';
import { hoursApart, nearHours } from './geography.ts';
import type { Ground } from './ground.ts';

export const dimensions = ['supply', 'space', 'organisation'] as const;
/** The three dimensions are the literature's; how each is measured is this tool's own. */
export type Dimension = (typeof dimensions)[number];

export const matchParts = {
  supply: ['coverage', 'capability', 'capacity'],
  space: ['proximity', 'officeHours', 'language', 'cost'],
  organisation: ['governance', 'maturity', 'cooperation', 'interface']
} as const satisfies Readonly<Record<Dimension, readonly string[]>>;
export type MatchPart = (typeof matchParts)[Dimension][number];

/** A candidate for a demand. */
export interface Match {
  readonly party: PartyId;
  /** Geometric mean of the dimensions; null while one is not assessed. */
  readonly total: number | null;
  readonly dimensions: readonly MatchDimension[];
  /** The weakest dimension that is assessed. */
  readonly bottleneck: Dimension | null;
}

export interface MatchDimension {
  readonly id: Dimension;
  /** 0..1; null where nothing is known. */
  readonly value: number | null;
  readonly parts: readonly { readonly id: MatchPart; readonly value: number }[];
  readonly missing: readonly MatchPart[];
}

export interface DemandMatches {
  readonly demand: DemandId;
  readonly client: PartyId;
  /** The best first; those without a total after them. */
  readonly candidates: readonly Match[];
  /** Parties that say nothing about what they offer. */
  readonly withoutOffers: number;
}

export function matchesOf(demand: Demand, ground: Ground): DemandMatches {
  const others = [...ground.diagram.parties].filter(({ id }) => id !== demand.clientId).sort(byId);
  const offering = others.filter(({ offers = [] }) => offers.length > 0);
  const candidates = offering
    .map((party) => match(demand, party, ground))
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || (a.party < b.party ? -1 : 1));
  return {
    demand: demand.id,
    client: demand.clientId,
    candidates,
    withoutOffers: others.length - offering.length
  };
}

type Parts = Readonly<Partial<Record<MatchPart, number | undefined>>>;

function match(demand: Demand, party: Party, ground: Ground): Match {
  const all = [
    dimension('supply', supplyParts(demand, party), geometricMean),
    dimension('space', spaceParts(demand, party, ground), mean),
    dimension('organisation', organisationParts(demand, party, ground), mean)
  ];
  const values = all.map(({ value }) => value);
  const total = values.includes(null) ? null : geometricMean(values.map((value) => value ?? 0));
  const assessed = all.filter(({ value }) => value !== null);
  const [weakest] = [...assessed].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return { party: party.id, total, dimensions: all, bottleneck: weakest?.id ?? null };
}

function dimension(
  id: Dimension,
  found: Parts,
  combine: (values: readonly number[]) => number
): MatchDimension {
  const names: readonly MatchPart[] = matchParts[id];
  const parts = names.flatMap((name) => {
    const value = found[name];
    return value === undefined ? [] : [{ id: name, value }];
  });
  return {
    id,
    value: parts.length === 0 ? null : combine(parts.map(({ value }) => value)),
    parts,
    missing: names.filter((name) => found[name] === undefined)
  };
}

/** Of the same item 1, of the same subclass 0.7, of the same class 0.4. */
export function similarity(demanded: string, offered: string): number {
  if (demanded === offered) return 1;
  const [a, b] = [subclassOf(demanded), subclassOf(offered)];
  if (a !== undefined && a === b) return 0.7;
  const wanted = serviceClassOf([demanded]);
  return wanted !== undefined && wanted === serviceClassOf([offered]) ? 0.4 : 0;
}

function supplyParts(
  { items, capability: required, capacity: volume }: Demand,
  { offers = [] }: Party
): Parts {
  const best = items.map((item) => bestOffer(item, offers));
  const matched = best.filter(({ similarity }) => similarity > 0);
  const levels = matched.flatMap(({ offer }) => offer?.capability ?? []);
  const used = new Set(matched.flatMap(({ offer }) => offer ?? []));
  const free = [...used].flatMap(({ capacity }) => capacity ?? []);
  const supplied = free.reduce((sum, capacity) => sum + capacity, 0);
  return {
    coverage: items.length > 0 ? mean(best.map(({ similarity }) => similarity)) : undefined,
    capability:
      required === undefined || levels.length === 0
        ? undefined
        : mean(levels.map((level) => Math.min(1, level / required))),
    capacity:
      volume === undefined || volume <= 0 || free.length === 0
        ? undefined
        : Math.min(1, supplied / volume)
  };
}

/** Of offers that are alike the more capable one. */
function bestOffer(item: string, offers: readonly Offer[]) {
  let best: { similarity: number; offer?: Offer } = { similarity: 0 };
  for (const offer of offers) {
    const found = similarity(item, offer.serviceItem);
    const isBetter =
      found > best.similarity ||
      (found > 0 &&
        found === best.similarity &&
        (offer.capability ?? 0) > (best.offer?.capability ?? 0));
    if (isBetter) best = { similarity: found, offer };
  }
  return best;
}

function spaceParts({ clientId, items }: Demand, party: Party, ground: Ground): Parts {
  const client = ground.diagram.parties.get(clientId);
  const hours = client && hoursApart(client, party);
  const costs = items.flatMap(
    (item) => bestOffer(item, party.offers ?? []).offer?.costAdvantage ?? []
  );
  return {
    proximity: client && proximity(client, party, hours, ground),
    officeHours: hours === undefined ? undefined : Math.max(0, 1 - hours / 8),
    language:
      client?.languages && party.languages
        ? sharesLanguage(client.languages, party.languages)
          ? 1
          : 0.5
        : undefined,
    cost: costs.length > 0 ? mean(costs) : undefined
  };
}

/** In one cluster 1, in one country 0.8, up to three hours apart 0.6, else 0.4. */
function proximity(
  client: Party,
  party: Party,
  hours: number | undefined,
  ground: Ground
): number | undefined {
  const together = [...ground.diagram.clusters].some(
    ({ memberIds }) => memberIds.includes(client.id) && memberIds.includes(party.id)
  );
  if (together) return 1;
  if (client.country === undefined || party.country === undefined) return undefined;
  if (client.country === party.country) return 0.8;
  return hours === undefined ? undefined : hours <= nearHours ? 0.6 : 0.4;
}

function sharesLanguage(a: readonly string[], b: readonly string[]): boolean {
  const plain = (tags: readonly string[]) => tags.map((tag) => tag.split('-')[0]?.toLowerCase());
  const known = new Set(plain(a));
  return plain(b).some((tag) => known.has(tag));
}

function organisationParts(demand: Demand, party: Party, ground: Ground): Parts {
  const { plannedType, complexity, codifiability, maturity: needed } = demand;
  const levels = demand.items.flatMap(
    (item) => bestOffer(item, party.offers ?? []).offer?.capability ?? []
  );
  const capability = levels.length > 0 ? Math.min(...levels) : undefined;
  const inputs = {
    ...(complexity && { complexity }),
    ...(codifiability && { codifiability }),
    ...(capability && { capability: capability as 1 | 2 | 3 | 4 | 5 })
  };
  const fit = plannedType && fitOf(plannedType, predictedTypes(inputs));
  return {
    governance: Object.keys(inputs).length > 0 ? fit?.value : undefined,
    maturity:
      needed === undefined || party.maturity === undefined
        ? undefined
        : Math.min(1, party.maturity / needed),
    cooperation: cooperation(demand.clientId, party.id, ground),
    interface: codifiability === undefined ? undefined : codifiability / 5
  };
}

/** Of a client none of whose dealings is drawn, nobody knows whom it has worked with. */
function cooperation(client: PartyId, party: PartyId, { diagram }: Ground): number | undefined {
  const ends = [
    ...[...diagram.engagements].map(({ clientId, providerId }) => [clientId, providerId]),
    ...[...diagram.relations].flatMap(({ kind, fromId, toId }) =>
      kind === 'cooperates' ? [[fromId, toId]] : []
    )
  ].filter((pair) => pair.includes(client));
  if (ends.length === 0) return undefined;
  return ends.some((pair) => pair.includes(party)) ? 1 : 0.5;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function geometricMean(values: readonly number[]): number {
  return values.reduce((product, value) => product * value, 1) ** (1 / values.length);
}
