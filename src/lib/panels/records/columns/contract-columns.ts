import type { Contract } from '#lib/domain/records.ts';
import { contractTypes, endReasons, statuses } from '#lib/domain/records.ts';
import { err } from '#lib/domain/result.ts';
import { formatNumber, t } from '#lib/i18n/index.svelte.ts';
import type { SheetColumn } from './column.ts';
import { choiceColumn, computedColumn, fieldColumn, moneyColumns } from './column.ts';
import { country, date, list, number, text } from './kinds.ts';
import { contract, party } from './names.ts';
import { several } from './several.ts';
import type { Source } from './source.ts';

type Column = SheetColumn<Contract>;

export function contractColumns(source: Source): readonly Column[] {
  const { diagram, currency, covered } = source;
  const usual = { usual: true } as const;
  return [
    fieldColumn<Contract, 'title'>('title', text, {
      ...usual,
      width: 220,
      head: t('grid.contractTitle')
    }),
    fieldColumn<Contract, 'ref'>('ref', text, { ...usual, width: 128 }),
    choiceColumn<Contract, (typeof contractTypes)[number]>(
      'contract',
      'type',
      contractTypes,
      (value) => `contractType.${value}`,
      usual
    ),
    parent(source),
    computedColumn(
      'covered',
      t('tables.engagements'),
      ({ id }) => formatNumber(covered(id)),
      ({ id }) => covered(id),
      { usual: true, numeric: true, width: 116 }
    ),
    choiceColumn<Contract, (typeof statuses)[number]>(
      'contract',
      'status',
      statuses,
      (value) => `status.${value}`,
      { ...usual, width: 116 }
    ),
    ...moneyColumns<Contract>('value', currency, {
      ...usual,
      head: t('tables.value'),
      currencyHead: t('grid.currency')
    }),
    ...moneyColumns<Contract>('annualCost', currency, {
      currencyHead: t('grid.annualCostCurrency')
    }),
    fieldColumn<Contract, 'start'>('start', date, { ...usual, width: 116 }),
    fieldColumn<Contract, 'end'>('end', date, { ...usual, width: 116 }),
    choiceColumn<Contract, (typeof endReasons)[number]>(
      'contract',
      'endReason',
      endReasons,
      (value) => `endReason.${value}`
    ),
    fieldColumn<Contract, 'noticeClientDays'>('noticeClientDays', number, usual),
    fieldColumn<Contract, 'noticeProviderDays'>('noticeProviderDays', number, usual),
    fieldColumn<Contract, 'governingLaw'>('governingLaw', country),
    fieldColumn<Contract, 'signerIds'>('signerIds', several(party(diagram))),
    fieldColumn<Contract, 'tags'>('tags', list),
    fieldColumn<Contract, 'notes'>('notes', text, { width: 240 })
  ];
}

function parent({ diagram }: Source): Column {
  const column = fieldColumn<Contract, 'parentId'>('parentId', contract(diagram));
  return {
    ...column,
    read(written, record, hints) {
      const read = column.read?.(written, record, hints) ?? err({ code: 'computed' as const });
      return read.ok && read.value['parentId'] === record.id ? err({ code: 'itself' }) : read;
    }
  };
}
