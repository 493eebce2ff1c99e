import type { Diagram } from '#lib/domain/diagram.ts';
import { partyName } from '#lib/domain/naming.ts';
import type { Condition, Layer, StyleRule } from '#lib/domain/records.ts';
import { governanceTypes, partyKinds, pricings, statuses } from '#lib/domain/records.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import { countryName, formatNumber, language, listText, t } from '#lib/i18n/index.svelte.ts';
import type { EngagementField, PartyField } from '#lib/scene/look/fields.ts';
import { engagementFieldIds, partyFieldIds } from '#lib/scene/look/fields.ts';
import type { Focus, Meaning } from '#lib/scene/look/look.ts';
import { targetOf } from '#lib/scene/look/paint.ts';
import type { ColourName } from '#lib/scene/look/styles.ts';
import { colourNames } from '#lib/scene/look/styles.ts';
import type { PartyMetric } from '#lib/state/party-metrics.ts';
import { partyMetrics } from '#lib/state/party-metrics.ts';
import type { Sieve } from '#lib/state/views.svelte.ts';
import { keyName } from '../analysis/measures/words.ts';

/** Fields, conditions, rules and legends of views in the words of the language in use. */

const plainFields = new Set<string>([...partyFieldIds, ...engagementFieldIds]);

/** The name of a field of a view: a plain one, an own one, or a metric. */
export function fieldText(field: string, diagram?: Diagram): string {
  if (plainFields.has(field)) return t(`look.field.${field as PartyField | EngagementField}`);
  const [kind, ...others] = field.split(':');
  const rest = others.join(':');
  const metric = partyMetrics.find(({ key }) => key === rest);
  if (kind === 'metric' && metric) return metricText(metric);
  return [...(diagram?.fieldDefs ?? [])].find(({ id }) => id === rest)?.name ?? rest;
}

/** A metric by its name; of one with several values, which of them. */
function metricText({ id, key }: PartyMetric): string {
  const metric = t(`metric.${id}`);
  const value = keyName({ id }, key);
  return value === metric ? metric : t('look.metricValue', { metric, value });
}

/** A value of a field as people read it. */
export function valueText(field: string, value: unknown): string {
  if (Array.isArray(value)) return listText(value.map((each) => valueText(field, each)));
  if (typeof value === 'number') return formatNumber(value, { maximumSignificantDigits: 4 });
  const text = String(value);
  const found = (known: readonly string[]) => known.includes(text);
  if (field === 'country') return countryName(text);
  if (field === 'kind' && found(partyKinds)) return t(`kind.${text as 'company'}`);
  if (field === 'role' && found(roles)) return t(`role.${text as 'prime'}`);
  if (field === 'status' && found(statuses)) return t(`status.${text as 'active'}`);
  if (field === 'serviceClass' && found(serviceClasses)) return t(`service.${text as 'ITO'}`);
  if (field === 'actualType' && found(governanceTypes)) return t(`governance.${text as 'market'}`);
  if (field === 'pricing' && found(pricings)) return t(`pricing.${text as 'fixedPrice'}`);
  if (field === 'crossBorder') return t(text === 'yes' ? 'look.yes' : 'look.no');
  return text;
}

export const roles = ['terminalClient', 'prime', 'provider', 'subcontractor', 'isolated'];

/** How a field is compared, for choosing. */
export function testText(test: Condition['test'], type: string | undefined): string {
  if (type === 'date' && test === 'above') return t('look.tests.after');
  return t(type === 'date' && test === 'below' ? 'look.tests.before' : `look.tests.${test}`);
}

function isDate(field: string, diagram: Diagram | undefined): boolean {
  const own = [...(diagram?.fieldDefs ?? [])].find(({ id }) => field === `custom:${id}`);
  return field === 'start' || field === 'end' || own?.type === 'date';
}

/** “country is China” */
export function conditionText({ field, test, value }: Condition, diagram?: Diagram): string {
  const name = fieldText(field, diagram);
  if (test === 'known' || test === 'unknown') return t(`look.test.${test}`, { field: name });
  const said = { field: name, value: valueText(field, value) };
  if ((test === 'above' || test === 'below') && isDate(field, diagram)) {
    return t(test === 'above' ? 'look.test.after' : 'look.test.before', said);
  }
  return t(`look.test.${test}`, said);
}

/** Why somebody is left out, in one line. */
export function sieveText({ filters, focus, asOf }: Sieve, diagram: Diagram): string {
  return listText([
    ...filters.map((condition) => conditionText(condition, diagram)),
    ...(focus ? [focusText(focus, diagram)] : []),
    ...(asOf === undefined ? [] : [t('look.asOf.why', { day: asOf })])
  ]);
}

/** “at most 2 engagements from Harbour Bank” */
export function focusText({ ids, hops, way }: Focus, diagram: Diagram): string {
  const names = ids.flatMap((id) => {
    const party = diagram.parties.get(id);
    return party ? [partyName(party, language())] : [];
  });
  const some = names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names;
  const text = names.length > 0 ? listText(some) : t('look.focus.gone');
  return t(`look.focus.${way}`, { n: hops, names: text });
}

const mostNamed = 3;

/** “Parties where country is China: fill jade” */
export function ruleText(rule: StyleRule, diagram: Diagram): string {
  const on = targetOf(rule);
  const when = listText(rule.when.map((condition) => conditionText(condition, diagram)));
  const does = listText(deedsOf(rule, on, diagram));
  return rule.when.length === 0
    ? t(`look.rule.${on}.all`, { does })
    : t(`look.rule.${on}`, { when, does });
}

function deedsOf(rule: StyleRule, on: 'parties' | 'engagements', diagram: Diagram): string[] {
  const { colour, size, width, shape, line, badge, label, dim, by } = rule;
  return [
    ...(colour === undefined ? [] : [t(`look.do.colour.${on}`, { colour: colourText(colour) })]),
    ...(size === undefined ? [] : [t('look.do.size', { size: formatNumber(size) })]),
    ...(width === undefined ? [] : [t('look.do.width', { width: formatNumber(width) })]),
    ...(shape === undefined ? [] : [t('look.do.shape', { shape: t(`kind.${shape}`) })]),
    ...(line === undefined ? [] : [t('look.do.line', { line: t(`look.line.${line}`) })]),
    ...(badge === undefined ? [] : [t('look.do.badge', { text: badge })]),
    ...(label === undefined ? [] : [t('look.do.label', { text: label })]),
    ...(dim ? [t('look.do.dim')] : []),
    ...(by ? [t(`look.by.${by.channel}`, { field: fieldText(by.field, diagram) })] : [])
  ];
}

/** Which lines a layer has. */
export function layerText(layer: Layer): string {
  if (layer.of === 'ownership') return t('layer.ownership');
  if (layer.of === 'relations') {
    return t('layer.relations', { kind: t(`relationKind.${layer.kind}`) });
  }
  return layer.serviceClass
    ? t('layer.engagements', { service: layer.serviceClass })
    : t('layer.usual');
}

export function colourText(name: string): string {
  return colourNames.includes(name as ColourName) ? t(`look.colour.${name as ColourName}`) : name;
}

/** What an entry of the legend means; `rule` is its own sentence. */
export function meaningText(meaning: Meaning, field: string): string {
  switch (meaning.kind) {
    case 'value':
      return valueText(field, meaning.value);
    case 'range':
      return t('look.range', {
        from: valueText(field, meaning.from),
        to: valueText(field, meaning.to)
      });
    case 'other':
      return t('look.other');
    case 'unknown':
      return t('app.unknown');
    case 'rule':
      return '';
  }
}
