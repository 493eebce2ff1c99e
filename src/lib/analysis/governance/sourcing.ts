import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Contract, Engagement } from '#lib/domain/records.ts';
import { contractOf } from '../layers.ts';
import { geographyOf } from './geography.ts';
import type { Reach } from './geography.ts';
import type { Ground } from './ground.ts';

export const sourcingModels = [
  'inHouseCentre',
  'jointVenture',
  'prime',
  'single',
  'panel',
  'bestOfBreed',
  'guardian'
] as const;

/**
 * How a client sources, read off the structure in this order; several may hold. The names are the
 * literature's (multisourcing and the guardian vendor: Bapna, Barua, Mani and Mehra 2010, Information
 * Systems Research 21(4), 785-795), the rules this tool's own.
 */
export type SourcingModel = (typeof sourcingModels)[number];

/** What a detection rests on. */
export interface Evidence {
  readonly engagements: readonly EngagementId[];
  readonly parties: readonly PartyId[];
  /** Of the client's external value as far as it is known. */
  readonly share?: number;
  readonly items?: readonly string[];
}

export interface DetectedModel extends Evidence {
  readonly model: SourcingModel;
}

/** Who coordinates the other providers (service integration and management). */
export const integrators = ['internal', 'external', 'leadSupplier', 'hybrid'] as const;
export type Integrator = (typeof integrators)[number];

export interface SourcingClient {
  readonly id: PartyId;
  readonly models: readonly DetectedModel[];
  readonly integrator: Integrator | null;
  /** Providers outside the client's ownership group. */
  readonly externalProviders: number;
  /** How many of its external engagements have an amount, and whether shares go by value at all. */
  readonly coverage: { readonly known: number; readonly of: number; readonly byValue: boolean };
  /** Its engagements by where the service comes from. */
  readonly geography: Readonly<Record<Reach, number>>;
}

/** From this share of the external value on, one provider is the prime. */
export const primeShare = 0.6;
const rounding = 1e-9;

export function sourcingOf(id: PartyId, ground: Ground): SourcingClient {
  const all = ground.outgoing(id);
  const external = all.filter((each) => ground.isExternal(each));
  const integrating = integratorsOf(all, external, ground);
  const known = external.filter((each) => ground.amount(each.id) !== undefined).length;
  return {
    id,
    models: [
      ...inHouse(all, ground),
      ...venture(external, ground),
      ...primeOrSingle(external, ground),
      ...panelOrBest(external, ground),
      ...integrating.models
    ],
    integrator: integrating.integrator,
    externalProviders: new Set(external.map(({ providerId }) => providerId)).size,
    coverage: { known, of: external.length, byValue: ground.coverage.weighted > 0 },
    geography: geographyOf(all, ground.diagram)
  };
}

function inHouse(all: readonly Engagement[], ground: Ground): DetectedModel[] {
  return detected(
    'inHouseCentre',
    all.filter((each) => !ground.isExternal(each))
  );
}

function venture(external: readonly Engagement[], ground: Ground): DetectedModel[] {
  const links = [...ground.diagram.ownershipLinks];
  return detected(
    'jointVenture',
    external.filter(({ clientId, providerId }) =>
      links.some(
        ({ ownerId, ownedId, share = 0, kind }) =>
          ownerId === clientId &&
          ownedId === providerId &&
          (kind === 'jointVenture' || (share > 0 && share <= 0.5))
      )
    )
  );
}

function primeOrSingle(external: readonly Engagement[], ground: Ground): DetectedModel[] {
  const providers = new Map<PartyId, { weight: number; engagements: Engagement[] }>();
  let total = 0;
  for (const each of external) {
    const provider = providers.get(each.providerId) ?? { weight: 0, engagements: [] };
    const weight = ground.weight(each.id) ?? 0;
    provider.weight += weight;
    total += weight;
    provider.engagements.push(each);
    providers.set(each.providerId, provider);
  }
  const [most] = [...providers].sort(
    ([a, p], [b, q]) => q.weight - p.weight || (a < b ? -1 : a > b ? 1 : 0)
  );
  if (!most) return [];
  const [party, { weight, engagements }] = most;
  const share = providers.size === 1 ? 1 : total > 0 ? weight / total : 0;
  if (share < primeShare - rounding) return [];
  const supporting = engagements.flatMap(({ id }) => ground.supporters(id));
  if (supporting.length > 0) {
    const ids = [...engagements.map(({ id }) => id), ...new Set(supporting)];
    return [{ model: 'prime', parties: [party], engagements: ids, share }];
  }
  return providers.size === 1 ? detected('single', engagements) : [];
}

function panelOrBest(external: readonly Engagement[], ground: Ground): DetectedModel[] {
  const providers = new Set(external.map(({ providerId }) => providerId));
  if (providers.size < 2) return [];
  const byItem = groups(external, ({ serviceItems = [] }) => serviceItems);
  const byFrame = groups(external, (each) => overarching(each, ground));
  const shared = [...byItem].filter(([, list]) => providersIn(list) > 1);
  const framed = [...byFrame].filter(([, list]) => providersIn(list) > 1);
  if (shared.length + framed.length > 0) {
    const engagements = [...shared, ...framed].flatMap(([, list]) => list);
    const items = shared.map(([item]) => item).sort();
    return detected('panel', engagements).map((found) => ({ ...found, items }));
  }
  const known = external.every(({ serviceItems = [] }) => serviceItems.length > 0);
  return known && !overlapping(external) ? detected('bestOfBreed', external) : [];
}

/** A class or subclass may hold the item of another provider: then nothing can be said. */
function overlapping(external: readonly Engagement[]): boolean {
  const items = external.flatMap(({ providerId, serviceItems = [] }) =>
    serviceItems.map((item) => ({ providerId, item }))
  );
  return items.some((a) =>
    items.some((b) => a.providerId !== b.providerId && b.item.startsWith(`${a.item}-`))
  );
}

function integratorsOf(
  all: readonly Engagement[],
  external: readonly Engagement[],
  ground: Ground
): { models: DetectedModel[]; integrator: Integrator | null } {
  const nothing = { models: [], integrator: null };
  if (providersIn(external) < 2) return nothing;
  const others = new Map(external.map((each) => [each.id, each.providerId]));
  const integrating = all.filter(({ providerId, integrates = [] }) =>
    integrates.some((id) => others.has(id) && others.get(id) !== providerId)
  );
  const [first] = integrating;
  if (!first) return nothing;
  const inside = integrating.filter((each) => !ground.isExternal(each));
  const outside = integrating.filter((each) => ground.isExternal(each));
  const supplies = outside.some(({ providerId }) =>
    external.some((each) => each.providerId === providerId && !each.integrates?.length)
  );
  const integrator =
    inside.length > 0 && outside.length > 0
      ? 'hybrid'
      : inside.length > 0
        ? 'internal'
        : supplies
          ? 'leadSupplier'
          : 'external';
  return { models: detected('guardian', integrating), integrator };
}

function overarching(engagement: Engagement, ground: Ground): string[] {
  const { diagram } = ground;
  const seen = new Set<Contract>();
  let contract = contractOf(diagram, engagement);
  while (contract && !seen.has(contract)) {
    if (contract.type === 'overarching') return [contract.id];
    seen.add(contract);
    contract = contract.parentId && diagram.contracts.get(contract.parentId);
  }
  return [];
}

function detected(model: SourcingModel, engagements: readonly Engagement[]): DetectedModel[] {
  if (engagements.length === 0) return [];
  const ids = [...new Set(engagements.map(({ id }) => id))].sort();
  const parties = [...new Set(engagements.map(({ providerId }) => providerId))].sort();
  return [{ model, engagements: ids, parties }];
}

function groups(
  engagements: readonly Engagement[],
  keysOf: (engagement: Engagement) => readonly string[]
): Map<string, Engagement[]> {
  const found = new Map<string, Engagement[]>();
  for (const each of engagements) {
    for (const key of new Set(keysOf(each))) found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

function providersIn(engagements: readonly Engagement[]): number {
  return new Set(engagements.map(({ providerId }) => providerId)).size;
}
