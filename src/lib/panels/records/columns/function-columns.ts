import type { BusinessFunction } from '#lib/domain/records.ts';
import { answers, impacts } from '#lib/domain/records.ts';
import { formatNumber, t } from '#lib/i18n/index.svelte.ts';
import type { SheetColumn } from './column.ts';
import { choiceColumn, computedColumn, fieldColumn } from './column.ts';
import { date, list, number, text } from './kinds.ts';
import { party } from './names.ts';
import type { Source } from './source.ts';

export function functionColumns({
  diagram,
  serving
}: Source): readonly SheetColumn<BusinessFunction>[] {
  const usual = { usual: true } as const;
  return [
    fieldColumn<BusinessFunction, 'name'>('name', text, {
      ...usual,
      width: 220,
      required: true
    }),
    fieldColumn<BusinessFunction, 'code'>('code', text, { ...usual, width: 88 }),
    fieldColumn<BusinessFunction, 'ownerPartyId'>('ownerPartyId', party(diagram), usual),
    choiceColumn<BusinessFunction, (typeof answers)[number]>(
      'function',
      'critical',
      answers,
      (value) => `answer.${value}`,
      { ...usual, width: 116 }
    ),
    computedColumn(
      'serving',
      t('tables.engagements'),
      ({ id }) => formatNumber(serving(id)),
      ({ id }) => serving(id),
      { usual: true, numeric: true, width: 116 }
    ),
    fieldColumn<BusinessFunction, 'licensedActivity'>('licensedActivity', text),
    fieldColumn<BusinessFunction, 'reasons'>('reasons', text, usual),
    fieldColumn<BusinessFunction, 'assessedOn'>('assessedOn', date, { ...usual, width: 116 }),
    fieldColumn<BusinessFunction, 'rtoHours'>('rtoHours', number, usual),
    fieldColumn<BusinessFunction, 'rpoHours'>('rpoHours', number, usual),
    choiceColumn<BusinessFunction, (typeof impacts)[number]>(
      'function',
      'impact',
      impacts,
      (value) => `impact.${value}`,
      { ...usual, width: 116 }
    ),
    fieldColumn<BusinessFunction, 'tags'>('tags', list),
    fieldColumn<BusinessFunction, 'notes'>('notes', text, { ...usual, width: 240 })
  ];
}
