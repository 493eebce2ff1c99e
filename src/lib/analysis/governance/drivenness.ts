import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Ground } from './ground.ts';

export const drives = ['buyer', 'producer', 'mixed', 'notAssessed'] as const;

/** Which side leads a pair: the one on which the other depends more. This tool's own reading. */
export type Drive = (typeof drives)[number];

export const openReasons = [
  'revenueUnknown',
  'revenueOtherCurrency',
  'amountUnknown',
  'termUnknown',
  'revenueTooSmall'
] as const;
export type OpenReason = (typeof openReasons)[number];

export interface Drivenness {
  readonly drive: Drive;
  /** Share of the provider's revenue less share of the client's spend, -1..1; null: not assessed. */
  readonly difference: number | null;
  readonly ofRevenue: number | null;
  readonly ofSpend: number | null;
  /** Why it is not assessed. */
  readonly open: readonly OpenReason[];
}

/** Beyond this the difference has a side. */
export const driveLimit = 0.2;

/** Of the engagements between one client and one prime. */
export function drivennessOf(client: PartyId, prime: PartyId, ground: Ground): Drivenness {
  const spend = ground.outgoing(client).filter((each) => ground.isExternal(each));
  const between = spend.filter(({ providerId }) => providerId === prime);
  const { revenue: stated } = ground.diagram.parties.get(prime) ?? {};
  const revenue = ground.inCurrency(stated);
  const open = new Set<OpenReason>();
  if (!stated) open.add('revenueUnknown');
  else if (revenue === undefined) open.add('revenueOtherCurrency');
  for (const each of spend) {
    if (ground.amount(each.id) === undefined) open.add('amountUnknown');
    else if (ground.yearly(each) === undefined) open.add('termUnknown');
  }
  const sum = (list: typeof spend) =>
    list.reduce((total, each) => total + (ground.yearly(each) ?? 0), 0);
  const [paid, all] = [sum(between), sum(spend)];
  if (revenue !== undefined && open.size === 0 && paid > revenue) open.add('revenueTooSmall');
  if (open.size > 0 || revenue === undefined || revenue <= 0 || all <= 0) {
    if (open.size === 0) open.add(all > 0 ? 'revenueTooSmall' : 'amountUnknown');
    const nothing = { difference: null, ofRevenue: null, ofSpend: null };
    return { drive: 'notAssessed', ...nothing, open: [...open] };
  }
  const [ofRevenue, ofSpend] = [paid / revenue, paid / all];
  const difference = ofRevenue - ofSpend;
  return { drive: driveOf(difference), difference, ofRevenue, ofSpend, open: [] };
}

export function driveOf(difference: number): Drive {
  if (difference > driveLimit) return 'buyer';
  return difference < -driveLimit ? 'producer' : 'mixed';
}

/** The engagements of a pair, in order of entry. */
export function between(client: PartyId, prime: PartyId, ground: Ground): EngagementId[] {
  return ground
    .outgoing(client)
    .filter(({ providerId }) => providerId === prime)
    .map(({ id }) => id);
}
