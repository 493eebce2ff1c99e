import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { GovernanceFinding } from '#lib/analysis/governance/findings.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, ServiceItemId } from '#lib/domain/ids.ts';
import type { GovernanceType } from '#lib/domain/records.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import { countryName, formatMoney, formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';
import { ownServiceName } from '../inspector/service-options.ts';
import { nameOfEngagement, nameOfObject } from '../object-names.ts';

/** A share as percent. */
export const percent = (share: number) =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });

/** An index or a fit, with two places. */
export const index = (value: number | null) =>
  value === null ? t('govern.unknown') : formatNumber(value, { maximumFractionDigits: 2 });

/** An amount in the currency of the coverage. */
export function amountText(amount: number, { coverage: { currency } }: Governance): string {
  return formatMoney(currency === undefined ? { amount } : { amount, currency });
}

/** An engagement by its label, else by its ends. */
export function labelOf(diagram: Diagram, id: EngagementId): string {
  return diagram.engagements.get(id)?.title ?? nameOfEngagement(diagram, id);
}

export const typesText = (types: readonly GovernanceType[]) =>
  listText(types.map((type) => t(`governance.${type}`)));

/** The name of a service by its code. */
export function serviceName(code: string, diagram: Diagram): string {
  if (isTableCode(code)) return t(`service.${code}`);
  const own = diagram.serviceItems.get(code as ServiceItemId);
  return own ? ownServiceName(own) : code;
}

/** Names in a row that one sentence can bear. */
const mostNames = 4;

/** The sentence of a finding about governance in the reader's language. */
export function findingText(
  diagram: Diagram,
  { rule, objects, params }: GovernanceFinding
): string {
  const nameOf = (id: string) =>
    diagram.engagements.has(id as EngagementId)
      ? labelOf(diagram, id as EngagementId)
      : nameOfObject(diagram, id);
  const names = objects.slice(0, mostNames).map(nameOf);
  const { values = [], modes = [], forms = [], holds = [], types = [] } = params;
  const [found, ...advised] = modes.map((mode) => t(`mode.${mode}`));
  const isCountry = rule === 'G-07' || params.variant === 'country';
  return t(`finding.${rule}`, {
    name: names[0] ?? '',
    names: listText(names),
    n: params.n ?? objects.length,
    variant: params.variant ?? '',
    values: listText(isCountry ? values.map(countryName) : values),
    share: percent(params.share ?? 0),
    from: params.dates?.[0] ?? '',
    types: typesText(types),
    forms: listText(forms.map((form) => t(`costForm.${form}`))),
    holds: listText(holds.map((hold) => t(`hold.${hold}`))),
    modes: found ?? '',
    advised: listText(advised)
  });
}
