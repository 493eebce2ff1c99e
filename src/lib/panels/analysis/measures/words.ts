import type { MetricKey } from '#lib/analysis/metrics/index.ts';
import type { Measure } from '#lib/analysis/reports/measures.ts';
import { formatMoney, formatNumber, languages, language, t } from '#lib/i18n/index.svelte.ts';

/** What says something about some of the keys only is looked up by its whole name. */
function said(key: string): string | undefined {
  const message = (languages[language()].messages as Readonly<Record<string, unknown>>)[key];
  return typeof message === 'string' ? message : undefined;
}

/** What a key of a metric with several stands for; of one with a single key its name. */
export function keyName(measure: Pick<Measure, 'id'>, key: MetricKey): string {
  return said(`key.${key}`) ?? t(`metric.${measure.id}`);
}

export function parameterName(name: string): string {
  return said(`parameter.${name}`) ?? name;
}

export function choiceName(value: string): string {
  return said(`choice.${value}`) ?? value;
}

/** The name of an entry of a record; codes of the literature stand as they are. */
export function partName(name: string): string {
  return said(`part.${name}`) ?? name;
}

/** A value with as many figures as help: amounts of money short, shares and scores to a thousandth. */
export function valueText(
  { unit, says }: Pick<Measure, 'unit' | 'says'>,
  value: number,
  currency: string | undefined
): string {
  if (says === 'group' || says === 'place') return formatNumber(value + 1);
  if (says === 'role') return said(`architecture.${value}`) ?? formatNumber(value);
  if (unit === 'value') return formatMoney({ amount: value, ...(currency && { currency }) });
  const small = value !== 0 && Math.abs(value) < 0.01;
  return formatNumber(
    value,
    small ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 }
  );
}
