import { answers, contractTypes, endReasons, impacts, levels } from '#lib/domain/records.ts';
import { environmentKinds, policyKinds, strengths } from '#lib/domain/records/environment.ts';
import { clusterKinds } from '#lib/domain/records/group.ts';
import { ownershipKinds, relationKinds } from '#lib/domain/records/tie.ts';
import { statuses, workshopItemKinds } from '#lib/domain/records.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import type { SelectableTable } from '#lib/state/session.svelte.ts';
import type { FieldSpec } from './field-specs.ts';
import { choice, plain, record, records, special } from './field-specs.ts';

/** A table whose records have a form made of a list of fields. */
export type FormTable =
  | Exclude<SelectableTable, 'parties' | 'engagements' | 'placements'>
  | 'serviceItems'
  | 'decisions'
  | 'workshopItems';

/** The fields of a record of the table, those that matter first. */
export function fieldsOf(table: FormTable): readonly FieldSpec[] {
  const name: FieldSpec = { ...plain('name'), as: 'text', required: true };
  switch (table) {
    case 'containers':
      return [name, records('memberIds', ['parties'], true)];
    case 'clusters':
      return [
        name,
        choice('kind', clusterKinds, (value) => t(`clusterKind.${value}`), true),
        { ...record('parentId', ['clusters']), label: t('field.within') },
        records('memberIds', ['parties'], true)
      ];
    case 'functions':
      return [
        name,
        plain('code'),
        record('ownerPartyId', ['parties']),
        choice('critical', answers, (value) => t(`answer.${value}`)),
        plain('licensedActivity'),
        plain('reasons', 'long'),
        plain('assessedOn', 'date'),
        plain('rtoHours', 'number'),
        plain('rpoHours', 'number'),
        choice('impact', impacts, (value) => t(`impact.${value}`))
      ];
    case 'ownershipLinks':
      return [
        record('ownerId', ['parties'], true),
        record('ownedId', ['parties'], true),
        choice('kind', ownershipKinds, (value) => t(`ownershipKind.${value}`), true),
        plain('share', 'percent', t('record.percent'))
      ];
    case 'relations':
      return [
        choice('kind', relationKinds, (value) => t(`relationKind.${value}`), true),
        record('fromId', ['parties'], true),
        record('toId', ['parties', 'clusters'], true)
      ];
    case 'environmentElements':
      return [
        name,
        choice('kind', environmentKinds, (value) => t(`environmentKind.${value}`), true),
        choice('policyKind', policyKinds, (value) => t(`policyKind.${value}`)),
        choice('level', levels, (value) => t(`level.${value}`)),
        {
          ...choice('strength', strengths.map(String), (value) => t(`strength.${value as '0'}`)),
          numeric: true
        } as FieldSpec,
        records('appliesTo', ['parties', 'clusters', 'engagements']),
        { ...plain('from', 'date'), label: t('field.start') },
        { ...plain('to', 'date'), label: t('field.end') }
      ];
    case 'contracts':
      return [
        { ...plain('title'), label: t('field.contractTitle') },
        plain('ref'),
        choice('type', contractTypes, (value) => t(`contractType.${value}`)),
        choice('status', statuses, (value) => t(`status.${value}`)),
        record('parentId', ['contracts']),
        special('annualCost', 'money'),
        special('value', 'money'),
        plain('start', 'date'),
        plain('end', 'date'),
        choice('endReason', endReasons, (value) => t(`endReason.${value}`)),
        plain('noticeClientDays', 'number'),
        plain('noticeProviderDays', 'number'),
        plain('governingLaw', 'country'),
        records('signerIds', ['parties'])
      ];
    case 'serviceItems':
      return [name, plain('nameZh')];
    case 'decisions':
      // What was decided about, and that it was, follows from the finding.
      return [
        { ...plain('reason', 'long'), label: t('problems.reason'), required: true } as FieldSpec,
        { ...plain('by'), label: t('evidence.who') },
        { ...plain('on', 'date'), label: t('evidence.date') }
      ];
    case 'workshopItems':
      return [
        { ...plain('text', 'long'), label: t('workshop.text'), required: true } as FieldSpec,
        {
          ...choice('kind', workshopItemKinds, (value) => t(`workshop.${value}`), true),
          label: t('workshop.kind')
        },
        { ...plain('owner'), label: t('workshop.owner') },
        { ...plain('due', 'date'), label: t('workshop.due') },
        { ...special('done', 'yesNo'), label: t('workshop.isDone') }
      ];
  }
}
