import type { Diagram } from '#lib/domain/diagram.ts';
import type { Engagement, Party } from '#lib/domain/records.ts';
import { usualOffset } from '#lib/domain/utc-offsets.ts';

export const reaches = ['onshore', 'nearshore', 'offshore', 'unknown'] as const;

/** Where a service comes from, seen from its client; the limit of hours is this tool's own. */
export type Reach = (typeof reaches)[number];

/** Up to so many hours apart counts as near. */
export const nearHours = 3;

/** Countries that an engagement is provided from: those of its uses, else its provider's. */
export function provisionCountries(engagement: Engagement, diagram: Diagram): readonly string[] {
  const stated = (engagement.uses ?? []).flatMap(({ provisionCountry }) => provisionCountry ?? []);
  const own = diagram.parties.get(engagement.providerId)?.country;
  return stated.length > 0 ? [...new Set(stated)].sort() : own === undefined ? [] : [own];
}

/** Countries in which its data rests. */
export function dataCountries({ uses = [] }: Engagement): readonly string[] {
  const found = uses.flatMap(({ dataAtRest, storesData }) =>
    dataAtRest !== undefined && storesData !== 'no' ? [dataAtRest] : []
  );
  return [...new Set(found)].sort();
}

/** Hours from UTC: the party's own, else the usual ones of its country. */
export function offsetOf({ utcOffset, country }: Party): number | undefined {
  return utcOffset ?? (country === undefined ? undefined : usualOffset(country));
}

/** Hours between two parties over the shorter way around the clock. */
export function hoursApart(a: Party, b: Party): number | undefined {
  return between(offsetOf(a), offsetOf(b));
}

function between(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  const hours = Math.abs(one - other) % 24;
  return Math.min(hours, 24 - hours);
}

export function reachOf(engagement: Engagement, diagram: Diagram): Reach {
  const client = diagram.parties.get(engagement.clientId);
  const provider = diagram.parties.get(engagement.providerId);
  const countries = provisionCountries(engagement, diagram);
  if (!client || !provider || client.country === undefined || countries.length === 0)
    return 'unknown';
  if (countries.every((country) => country === client.country)) return 'onshore';
  const hours = countries.map((country) => {
    const there = country === provider.country ? offsetOf(provider) : usualOffset(country);
    return country === client.country ? 0 : between(offsetOf(client), there);
  });
  if (hours.some((each) => each !== undefined && each > nearHours)) return 'offshore';
  return hours.includes(undefined) ? 'unknown' : 'nearshore';
}

export function geographyOf(
  engagements: readonly Engagement[],
  diagram: Diagram
): Record<Reach, number> {
  const counts: Record<Reach, number> = { onshore: 0, nearshore: 0, offshore: 0, unknown: 0 };
  for (const each of engagements) counts[reachOf(each, diagram)] += 1;
  return counts;
}
