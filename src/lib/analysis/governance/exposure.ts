import type { PartyId } from '#lib/domain/ids.ts';
import type { Concentration } from './concentration.ts';
import { concentrationOf } from './concentration.ts';
import type { ExpiryTimeline } from './expiry.ts';
import { expiryTimeline } from './expiry.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { provisionCountries } from './geography.ts';
import type { Ground } from './ground.ts';
import type { HardToLeave } from './leaving.ts';
import { hardToLeave } from './leaving.ts';
import type { ChainRank } from './ranks.ts';
import { chainRanks } from './ranks.ts';
import type { CriticalReach } from './reach.ts';
import { criticalReach, sharedBy } from './reach.ts';
import type { SinglePoint } from './single-points.ts';
import { singlePoints } from './single-points.ts';

/** Where a network is exposed. */
export interface Exposure {
  readonly concentration: Concentration;
  /** Providers, in order of entry. */
  readonly parties: readonly ExposedParty[];
  /** Ownership groups of at least two parties, by the first of them. */
  readonly groups: readonly ExposedGroup[];
  readonly countries: readonly ExposedCountry[];
  readonly singlePoints: readonly SinglePoint[];
  readonly leaving: HardToLeave;
  readonly expiry: ExpiryTimeline;
  readonly ranks: readonly ChainRank[];
  readonly criticalFunctions: number;
}

interface Exposed extends CriticalReach {
  /** Of the direct spend; null where no amount of it is known. */
  readonly share: number | null;
}

export interface ExposedParty extends Exposed {
  readonly id: PartyId;
  /** Direct providers in whose chains it works below them. */
  readonly sharedBy: readonly PartyId[];
}

export interface ExposedGroup extends Exposed {
  readonly id: PartyId;
  readonly members: readonly PartyId[];
}

export interface ExposedCountry extends Exposed {
  readonly id: string;
}

/** @param stretch of the bar that this is */
export function* exposureSlices(
  ground: Ground,
  [from, to]: readonly [from: number, to: number]
): Slices<Exposure> {
  const third = (to - from) / 3;
  const concentration = concentrationOf(ground);
  yield from + third;
  const shares = (spread: Concentration['party']) =>
    new Map(spread.shares.map(({ key, share }) => [key, share]));
  const shared = sharedBy(ground);
  const [ofParty, ofGroup, ofCountry] = [
    shares(concentration.party),
    shares(concentration.group),
    shares(concentration.country)
  ];
  const parties = criticalReach(({ providerId }) => [providerId], ground);
  const groups = criticalReach(({ providerId }) => [ground.groupOf(providerId)], ground);
  const countries = criticalReach((each) => provisionCountries(each, ground.diagram), ground);
  const members = membersOf(ground);
  yield from + third * 2;
  const points = yield* singlePoints(ground, [from + third * 2, to]);
  const share = (of: ReadonlyMap<string, number>, key: string, known: number) =>
    known === 0 ? null : (of.get(key) ?? 0);
  return {
    concentration,
    parties: byKey(parties).map(([id, reach]) => ({
      id: id as PartyId,
      ...reach,
      share: share(ofParty, id, concentration.party.known),
      sharedBy: shared.get(id as PartyId) ?? []
    })),
    groups: byKey(groups).flatMap(([id, reach]) => {
      const together = members.get(id as PartyId) ?? [];
      if (together.length < 2) return [];
      const known = concentration.group.known;
      return [{ id: id as PartyId, members: together, ...reach, share: share(ofGroup, id, known) }];
    }),
    countries: byKey(countries).map(([id, reach]) => ({
      id,
      ...reach,
      share: share(ofCountry, id, concentration.country.known)
    })),
    singlePoints: points,
    leaving: hardToLeave(ground),
    expiry: expiryTimeline(ground),
    ranks: chainRanks(ground),
    criticalFunctions: ground.critical.size
  };
}

function membersOf(ground: Ground): ReadonlyMap<PartyId, PartyId[]> {
  const found = new Map<PartyId, PartyId[]>();
  for (const { id } of [...ground.diagram.parties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const group = ground.groupOf(id);
    found.set(group, [...(found.get(group) ?? []), id]);
  }
  return found;
}

function byKey<V>(map: ReadonlyMap<string, V>): (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
