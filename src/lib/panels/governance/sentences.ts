import type { Drivenness } from '#lib/analysis/governance/drivenness.ts';
import type { GovernedEngagement } from '#lib/analysis/governance/engagement.ts';
import type { Exposure } from '#lib/analysis/governance/exposure.ts';
import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { HardToLeave } from '#lib/analysis/governance/leaving.ts';
import type { SinglePoint } from '#lib/analysis/governance/single-points.ts';
import type { DetectedModel, SourcingClient } from '#lib/analysis/governance/sourcing.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { countryName, formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';
import { nameOfParty } from '../object-names.ts';
import { fitState } from './looks.ts';
import { amountText, percent, serviceName, typesText } from './words.ts';

/** What the whole network comes to, in one sentence. */
export function verdictText(result: Governance): string {
  if (result.engagements.length === 0) return t('govern.empty');
  const of = (state: string) => result.engagements.filter((each) => fitState(each) === state);
  const total = (list: ReturnType<typeof of>) => {
    const known = list.flatMap(({ amount }) => amount ?? []);
    // A sum of some of the amounts would not be what the sentence says.
    if (known.length < list.length) return '';
    const sum = known.reduce((all, amount) => all + amount, 0);
    return amountText(sum, result);
  };
  const [under, over, open, even] = [of('under'), of('over'), of('open'), of('even')];
  if (under.length > 0)
    return t('govern.sentence.under', { n: under.length, amount: total(under) });
  if (over.length > 0) return t('govern.sentence.over', { n: over.length, amount: total(over) });
  return even.length > 0
    ? t('govern.sentence.fits', { n: even.length })
    : t('govern.sentence.open', { n: open.length });
}

/** The types that the inputs call for, or why there is none. */
export function predictedText(governed: GovernedEngagement | undefined): string {
  if (!governed) return t('govern.unknown');
  const { predicted: types, none, missing } = governed;
  if (none) return t(`govern.form.none.${none}`);
  if (missing.filter((field) => field !== 'actualType').length === 3) return t('govern.form.all');
  const [first, last] = [types[0], types.at(-1)];
  if (!first || !last || first === last) return typesText(types);
  return t('govern.form.between', {
    first: t(`governance.${first}`),
    last: t(`governance.${last}`)
  });
}

/** The fit with its direction. */
export function fitText(governed: GovernedEngagement | undefined): string {
  if (governed?.fit == null) return t('govern.unknown');
  const state = fitState(governed);
  const word = governed.direction === 'unclear' ? t('fit.unclear') : t(`fit.${state}`);
  const value = formatNumber(governed.fit, { maximumFractionDigits: 2 });
  return state === 'open' ? word : t('govern.form.fit.value', { value, word });
}

/** What the detection of a sourcing model rests on. */
export function evidenceText(diagram: Diagram, { parties, share, items }: DetectedModel): string {
  const named = listText(parties.map((id) => nameOfParty(diagram, id)));
  const services = items?.map((code) => serviceName(code, diagram)) ?? [];
  const more = [
    ...(share === undefined ? [] : [t('sourcing.share', { share: percent(share) })]),
    ...(services.length > 0 ? [t('sourcing.items', { items: listText(services) })] : [])
  ];
  return [named, ...more].join(' · ');
}

const places = ['onshore', 'nearshore', 'offshore', 'unknown'] as const;

/** Where a client's services come from. */
export function geographyText({ geography }: SourcingClient): string {
  const known = places.filter((place) => geography[place] > 0);
  return listText(known.map((place) => t(`sourcing.${place}`, { n: geography[place] })));
}

/** The two shares behind a drive, or what is missing for them. */
export function driveText({ ofRevenue, ofSpend, open }: Drivenness): string {
  return ofRevenue === null || ofSpend === null
    ? listText(open.map((reason) => t(`drive.${reason}`)))
    : t('drive.shares', { revenue: percent(ofRevenue), spend: percent(ofSpend) });
}

/** How much of what is critical is hard to leave. */
export function leavingText({ least, most, engagements }: HardToLeave): string {
  if (least === null || most === null) return t('exposure.leaving.none');
  const n = engagements.length;
  return least === most
    ? t('exposure.leaving.exact', { share: percent(least), n })
    : t('exposure.leaving.range', { least: percent(least), most: percent(most), n });
}

/** By what money is shared out. */
export const sharedBys = ['party', 'group', 'country', 'dataCountry', 'service'] as const;
export type SharedBy = (typeof sharedBys)[number];

/** What a key of such a share stands for. */
export function shareName(diagram: Diagram, exposure: Exposure, by: SharedBy, key: string): string {
  if (by === 'country' || by === 'dataCountry') return countryName(key);
  if (by === 'service') return serviceName(key, diagram);
  return by === 'group' ? groupName(diagram, exposure, key) : nameOfParty(diagram, key as PartyId);
}

/** A group by the first of its members; a party of its own by its name. */
export function groupName(diagram: Diagram, { groups }: Exposure, id: string): string {
  const group = groups.find((each) => each.id === id);
  const members = group?.members.slice(0, 3) ?? [id as PartyId];
  return listText(members.map((each) => nameOfParty(diagram, each)));
}

/** Who or what alone can stop a function. */
export function pointName(diagram: Diagram, exposure: Exposure, { kind, id }: SinglePoint): string {
  if (kind === 'country') return countryName(id);
  return kind === 'group'
    ? t('whatIf.group', { name: groupName(diagram, exposure, id) })
    : nameOfParty(diagram, id as PartyId);
}
