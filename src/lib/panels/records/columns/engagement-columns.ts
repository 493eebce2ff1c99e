import type { Engagement } from '#lib/domain/records.ts';
import {
  answers,
  assetSpecificities,
  deliveryModels,
  drivers,
  frequencies,
  governanceTypes,
  impacts,
  pricings,
  reintegrations,
  statuses,
  substitutabilities,
  substitutabilityReasons
} from '#lib/domain/records.ts';
import { serviceClassOf } from '#lib/domain/services.ts';
import { listText, t } from '#lib/i18n/index.svelte.ts';
import { choice, services, yesNo } from './choices.ts';
import type { SheetColumn } from './column.ts';
import { choiceColumn, computedColumn, fieldColumn, moneyColumns } from './column.ts';
import { date, grade, list, text } from './kinds.ts';
import { levelsColumn, toolsColumn } from './governance-columns.ts';
import { engagementLists } from './list-columns.ts';
import { contract, party } from './names.ts';
import { several } from './several.ts';
import type { Source } from './source.ts';

type Column = SheetColumn<Engagement>;

export function engagementColumns(source: Source): readonly Column[] {
  const { diagram, currency } = source;
  const end = { usual: true, required: true, width: 180 };
  return [
    endColumn('clientId', t('tables.client'), source),
    fieldColumn<Engagement, 'providerId'>('providerId', party(diagram), {
      ...end,
      head: t('tables.provider')
    }),
    fieldColumn<Engagement, 'title'>('title', text, { usual: true, width: 200 }),
    fieldColumn<Engagement, 'serviceItems'>('serviceItems', services(diagram), {
      usual: true,
      width: 200
    }),
    computedColumn(
      'service',
      t('inspector.service'),
      ({ serviceItems }) => t(`service.${serviceClassOf(serviceItems) ?? 'none'}`),
      ({ serviceItems }) => serviceClassOf(serviceItems),
      { width: 112 }
    ),
    computedColumn(
      'rank',
      t('tables.rank'),
      ({ id }) => listText(source.ranks(id).map(String)) || t('app.unknown'),
      ({ id }) => source.ranks(id)[0],
      { usual: true, numeric: true }
    ),
    choiceColumn<Engagement, (typeof statuses)[number]>(
      'engagement',
      'status',
      statuses,
      (value) => `status.${value}`,
      { usual: true, width: 116 }
    ),
    ...moneyColumns<Engagement>('value', currency, {
      head: t('tables.value'),
      currencyHead: t('grid.currency'),
      usual: true
    }),
    ...moneyColumns<Engagement>('annualCost', currency, {
      currencyHead: t('grid.annualCostCurrency'),
      usual: true
    }),
    fieldColumn<Engagement, 'start'>('start', date, { usual: true, width: 116 }),
    fieldColumn<Engagement, 'end'>('end', date, { usual: true, width: 116 }),
    fieldColumn<Engagement, 'contractId'>('contractId', contract(diagram), { usual: true }),
    ...engagementLists(source),
    ...governance(),
    ...risk(),
    fieldColumn<Engagement, 'tags'>('tags', list),
    fieldColumn<Engagement, 'notes'>('notes', text, { width: 240 })
  ];
}

/** What an engagement is done for belongs to its client: with another one it becomes unknown. */
function endColumn(field: 'clientId', head: string, { diagram }: Source): Column {
  const look = { head, usual: true, required: true, width: 180 };
  const column = fieldColumn<Engagement, 'clientId'>(field, party(diagram), look);
  return {
    ...column,
    read(written, record, hints) {
      const read = column.read?.(written, record, hints);
      if (!read?.ok) return read ?? { ok: false, error: { code: 'computed' } };
      if (read.value[field] === record[field]) return read;
      return {
        ok: true,
        value: { ...read.value, supports: undefined, supportsInferred: undefined }
      };
    }
  };
}

function governance(): readonly Column[] {
  const of = 'engagement';
  return [
    choiceColumn<Engagement, (typeof deliveryModels)[number]>(
      of,
      'deliveryModel',
      deliveryModels,
      (value) => `deliveryModel.${value}`
    ),
    choiceColumn<Engagement, (typeof pricings)[number]>(
      of,
      'pricing',
      pricings,
      (value) => `pricing.${value}`
    ),
    choiceColumn<Engagement, (typeof governanceTypes)[number]>(
      of,
      'actualType',
      governanceTypes,
      (value) => `governance.${value}`
    ),
    ...(['complexity', 'codifiability', 'capability', 'uncertainty'] as const).map((field) =>
      fieldColumn<Engagement, typeof field>(field, grade)
    ),
    choiceColumn<Engagement, (typeof assetSpecificities)[number]>(
      of,
      'assetSpecificity',
      assetSpecificities,
      (value) => `assetSpecificity.${value}`
    ),
    choiceColumn<Engagement, (typeof frequencies)[number]>(
      of,
      'frequency',
      frequencies,
      (value) => `frequency.${value}`
    ),
    toolsColumn(),
    levelsColumn(),
    fieldColumn<Engagement, 'drivers'>(
      'drivers',
      several(choice(drivers, (value) => `driver.${value}`, 'engagement.drivers'))
    ),
    ...(['standardInterface', 'standardOffer', 'informationIntensive'] as const).map((field) =>
      fieldColumn<Engagement, typeof field>(field, yesNo)
    ),
    fieldColumn<Engagement, 'doraService'>('doraService', text),
    fieldColumn<Engagement, 'cpv'>('cpv', text)
  ];
}

function risk(): readonly Column[] {
  const of = 'engagement';
  return [
    choiceColumn<Engagement, (typeof substitutabilities)[number]>(
      of,
      'substitutability',
      substitutabilities,
      (value) => `substitutability.${value}`
    ),
    choiceColumn<Engagement, (typeof substitutabilityReasons)[number]>(
      of,
      'substitutabilityReason',
      substitutabilityReasons,
      (value) => `substitutabilityReason.${value}`
    ),
    choiceColumn<Engagement, (typeof reintegrations)[number]>(
      of,
      'reintegration',
      reintegrations,
      (value) => `reintegration.${value}`
    ),
    choiceColumn<Engagement, (typeof impacts)[number]>(
      of,
      'impact',
      impacts,
      (value) => `impact.${value}`
    ),
    choiceColumn<Engagement, (typeof answers)[number]>(
      of,
      'exitPlan',
      answers,
      (value) => `answer.${value}`
    ),
    fieldColumn<Engagement, 'lastAudit'>('lastAudit', date),
    fieldColumn<Engagement, 'alternativeNames'>('alternativeNames', text)
  ];
}
