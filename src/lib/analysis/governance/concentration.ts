import { subclassOf } from '#lib/domain/taxonomy.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { herfindahl } from '../graph/concentration.ts';
import { dataCountries, provisionCountries } from './geography.ts';
import type { Ground } from './ground.ts';

/**
 * How money is spread over somebody or something. Of the direct engagements (rank 1) with providers
 * outside the client's group: what a prime passes on is inside its own amount and not counted again.
 */
export interface Spread {
  readonly shares: readonly SpreadShare[];
  /** Sum of squared shares, 0..1; null where nothing can be shared out. */
  readonly hhi: number | null;
  /** 1 / HHI: so many equal ones would be spread alike. */
  readonly effectiveNumber: number | null;
  /** Engagements with an amount and a key, of all. */
  readonly known: number;
  readonly of: number;
}

export interface SpreadShare {
  readonly key: string;
  readonly share: number;
  /** Money, or a number of engagements where no amount is known at all. */
  readonly amount: number;
  readonly engagements: readonly EngagementId[];
}

/** Direct engagements with providers outside the client's group. */
export function directSpend(ground: Ground): Engagement[] {
  return ground.engagements.filter((each) => ground.isRoot(each.id) && ground.isExternal(each));
}

/** An engagement with several keys is shared out equally among them: this tool's own reading. */
export function spreadOver(
  engagements: readonly Engagement[],
  keysOf: (engagement: Engagement) => readonly string[],
  ground: Ground
): Spread {
  const amounts = new Map<string, { amount: number; engagements: EngagementId[] }>();
  let known = 0;
  for (const each of engagements) {
    const keys = keysOf(each);
    const weight = ground.weight(each.id);
    if (weight === undefined || keys.length === 0) continue;
    known += 1;
    for (const key of keys) {
      const entry = amounts.get(key) ?? { amount: 0, engagements: [] };
      entry.amount += weight / keys.length;
      entry.engagements.push(each.id);
      amounts.set(key, entry);
    }
  }
  const total = [...amounts.values()].reduce((sum, { amount }) => sum + amount, 0);
  const shares = [...amounts]
    .map(([key, entry]) => ({ key, share: total > 0 ? entry.amount / total : 0, ...entry }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
  const hhi = herfindahl(shares.map(({ amount }) => amount));
  const effectiveNumber = hhi === null ? null : 1 / hhi;
  return { shares, hhi, effectiveNumber, known, of: engagements.length };
}

/** The service of an engagement: its ICT service type, else the subclasses (or codes) of its items. */
export function serviceKeys({ doraService, serviceItems = [] }: Engagement): readonly string[] {
  if (doraService !== undefined) return [doraService];
  return [...new Set(serviceItems.map((item) => subclassOf(item) ?? item))].sort();
}

export interface Concentration {
  readonly party: Spread;
  readonly group: Spread;
  readonly country: Spread;
  readonly dataCountry: Spread;
  readonly service: Spread;
  /** Over the direct providers within one service, one country of provision, or of data. */
  readonly within: {
    readonly service: Readonly<Record<string, Spread>>;
    readonly country: Readonly<Record<string, Spread>>;
    readonly dataCountry: Readonly<Record<string, Spread>>;
  };
}

export function concentrationOf(ground: Ground): Concentration {
  const all = directSpend(ground);
  const byParty = ({ providerId }: Engagement) => [providerId];
  const from = (each: Engagement) => provisionCountries(each, ground.diagram);
  const within = (keysOf: (engagement: Engagement) => readonly string[]) => {
    const keys = [...new Set(all.flatMap(keysOf))].sort();
    return Object.fromEntries(
      keys.map((key) => [
        key,
        spreadOver(
          all.filter((each) => keysOf(each).includes(key)),
          byParty,
          ground
        )
      ])
    );
  };
  return {
    party: spreadOver(all, byParty, ground),
    group: spreadOver(all, ({ providerId }) => [ground.groupOf(providerId)], ground),
    country: spreadOver(all, from, ground),
    dataCountry: spreadOver(all, dataCountries, ground),
    service: spreadOver(all, serviceKeys, ground),
    within: {
      service: within(serviceKeys),
      country: within(from),
      dataCountry: within(dataCountries)
    }
  };
}
