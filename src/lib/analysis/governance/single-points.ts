import type { FunctionId, PartyId } from '#lib/domain/ids.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { madeOfEach } from '#lib/domain/slices.ts';
import type { Failing } from './failures.ts';
import { delivered } from './failures.ts';
import { provisionCountries } from './geography.ts';
import type { Ground } from './ground.ts';
import { Supply } from './supply.ts';

/** Somebody or something whose failure alone stops functions. */
export interface SinglePoint {
  readonly kind: Failing['kind'];
  /** A party, the first party of a group, or a country. */
  readonly id: string;
  /** Functions that lose all ways of supply. */
  readonly functions: readonly FunctionId[];
  readonly critical: readonly FunctionId[];
}

/** Parties, groups of several parties, and countries, each in the order of their ids. */
export function* singlePoints(
  ground: Ground,
  stretch: readonly [from: number, to: number]
): Slices<SinglePoint[]> {
  const supply = new Supply(ground);
  const working = ground.engagements.filter(({ id }) => ground.served(id).length > 0);
  const parties = new Set(working.map(({ providerId }) => providerId));
  const members = new Map<PartyId, Set<PartyId>>();
  for (const { providerId } of working) {
    const group = ground.groupOf(providerId);
    members.set(group, (members.get(group) ?? new Set()).add(providerId));
  }
  const groups = [...members].filter(([, { size }]) => size > 1).map(([id]) => id);
  const countries = new Set(working.flatMap((each) => provisionCountries(each, ground.diagram)));
  const asked: Failing[] = [
    ...[...parties].sort().map((id) => ({ kind: 'party', id }) as const),
    ...groups.sort().map((id) => ({ kind: 'group', id }) as const),
    ...[...countries].sort().map((id) => ({ kind: 'country', id }) as const)
  ];
  const hits = deliveredBy(ground);
  const found = yield* madeOfEach(asked, stretch, (failing): SinglePoint[] => {
    const { kind, id } = failing;
    const ids = kind === 'party' ? (hits.get(id) ?? []) : delivered(failing, ground);
    const { functions } = supply.fall(new Map(ids.map((each) => [each, 0])));
    const lost = [...functions].flatMap(([each, { level }]) => (level === 0 ? [each] : [])).sort();
    if (lost.length === 0) return [];
    const critical = lost.filter((each) => ground.critical.has(each));
    return [{ kind, id, functions: lost, critical }];
  });
  return found.flat();
}

function deliveredBy({ engagements }: Ground) {
  const found = new Map<PartyId, (typeof engagements)[number]['id'][]>();
  for (const { id, providerId } of engagements) {
    const list = found.get(providerId);
    if (list) list.push(id);
    else found.set(providerId, [id]);
  }
  return found;
}
