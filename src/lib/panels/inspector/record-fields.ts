import type { Diagram } from '#lib/domain/diagram.ts';
import { partyName } from '#lib/domain/naming.ts';
import {
  answers,
  contractTypes,
  endReasons,
  impacts,
  levels,
  statuses
} from '#lib/domain/records.ts';
import { environmentKinds, policyKinds, strengths } from '#lib/domain/records/environment.ts';
import { clusterKinds } from '#lib/domain/records/group.ts';
import { ownershipKinds, relationKinds } from '#lib/domain/records/tie.ts';
import { language, nameOrder, t } from '#lib/i18n/index.svelte.ts';
import type { SelectableTable } from '#lib/state/session.svelte.ts';
import { nameOfContract } from '../object-names.ts';

/** A table whose records have a form made of a list of fields. */
export type FormTable = Exclude<SelectableTable, 'parties' | 'engagements' | 'placements'>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field of a form: how it is written, and of a choice, what there is to choose. */
export interface FieldSpec {
  readonly field: string;
  readonly label: string;
  readonly as: 'text' | 'long' | 'number' | 'percent' | 'choice' | 'money';
  readonly options?: readonly Choice[];
  /** It cannot be without a value. */
  readonly required?: boolean;
}

/** The fields of a record of the table, those that matter first. */
export function fieldsOf(table: FormTable, diagram: Diagram): readonly FieldSpec[] {
  const notes: FieldSpec = { field: 'notes', label: t('field.notes'), as: 'long' };
  const name: FieldSpec = { field: 'name', label: t('field.name'), as: 'text', required: true };
  switch (table) {
    case 'containers':
      return [name, notes];
    case 'clusters':
      return [
        name,
        choice('kind', t('field.kind'), clusterKinds, (value) => t(`clusterKind.${value}`), true),
        {
          field: 'parentId',
          label: t('field.parentId'),
          as: 'choice',
          options: clustersOf(diagram)
        },
        notes
      ];
    case 'contracts':
      return [
        { field: 'title', label: t('grid.contractTitle'), as: 'text' },
        { field: 'ref', label: t('field.ref'), as: 'text' },
        choice('type', t('field.type'), contractTypes, (value) => t(`contractType.${value}`)),
        {
          field: 'parentId',
          label: t('field.parentId'),
          as: 'choice',
          options: contractsOf(diagram)
        },
        { field: 'value', label: t('field.value'), as: 'money' },
        { field: 'annualCost', label: t('field.annualCost'), as: 'money' },
        { field: 'start', label: t('field.start'), as: 'text' },
        { field: 'end', label: t('field.end'), as: 'text' },
        choice('status', t('field.status'), statuses, (value) => t(`status.${value}`)),
        choice('endReason', t('field.endReason'), endReasons, (value) => t(`endReason.${value}`)),
        { field: 'noticeClientDays', label: t('field.noticeClientDays'), as: 'number' },
        { field: 'noticeProviderDays', label: t('field.noticeProviderDays'), as: 'number' },
        notes
      ];
    case 'functions':
      return [
        name,
        { field: 'code', label: t('field.code'), as: 'text' },
        party('ownerPartyId', t('field.ownerPartyId'), diagram, false),
        choice('critical', t('field.critical'), answers, (value) => t(`answer.${value}`)),
        { field: 'licensedActivity', label: t('field.licensedActivity'), as: 'text' },
        { field: 'reasons', label: t('field.reasons'), as: 'long' },
        { field: 'assessedOn', label: t('field.assessedOn'), as: 'text' },
        { field: 'rtoHours', label: t('field.rtoHours'), as: 'number' },
        { field: 'rpoHours', label: t('field.rpoHours'), as: 'number' },
        choice('impact', t('field.impact'), impacts, (value) => t(`impact.${value}`)),
        notes
      ];
    case 'ownershipLinks':
      return [
        party('ownerId', t('field.ownerId'), diagram, true),
        party('ownedId', t('field.ownedId'), diagram, true),
        choice(
          'kind',
          t('field.kind'),
          ownershipKinds,
          (value) => t(`ownershipKind.${value}`),
          true
        ),
        { field: 'share', label: t('field.share'), as: 'percent' },
        notes
      ];
    case 'relations':
      return [
        choice('kind', t('field.kind'), relationKinds, (value) => t(`relationKind.${value}`), true),
        party('fromId', t('field.fromId'), diagram, true),
        {
          ...party('toId', t('field.toId'), diagram, true),
          options: [...partiesOf(diagram), ...clustersOf(diagram)]
        },
        notes
      ];
    case 'environmentElements':
      return [
        name,
        choice(
          'kind',
          t('field.kind'),
          environmentKinds,
          (value) => t(`environmentKind.${value}`),
          true
        ),
        choice('policyKind', t('field.policyKind'), policyKinds, (value) =>
          t(`policyKind.${value}`)
        ),
        choice('level', t('field.level'), levels, (value) => t(`level.${value}`)),
        choice('strength', t('field.strength'), strengths.map(String), (value) =>
          t(`strength.${value as '0'}`)
        ),
        { field: 'from', label: t('field.start'), as: 'text' },
        { field: 'to', label: t('field.end'), as: 'text' },
        notes
      ];
  }
}

function choice<V extends string>(
  field: string,
  label: string,
  values: readonly V[],
  nameOf: (value: V) => string,
  required = false
): FieldSpec {
  const options = values.map((value) => ({ value, label: nameOf(value) }));
  return { field, label, as: 'choice', options, required };
}

function party(field: string, label: string, diagram: Diagram, required: boolean): FieldSpec {
  return { field, label, as: 'choice', options: partiesOf(diagram), required };
}

function partiesOf({ parties }: Diagram): Choice[] {
  return sorted(
    [...parties].map((each) => ({ value: each.id, label: partyName(each, language()) }))
  );
}

function clustersOf({ clusters }: Diagram): Choice[] {
  return sorted([...clusters].map(({ id, name }) => ({ value: id, label: name })));
}

function contractsOf({ contracts }: Diagram): Choice[] {
  return sorted([...contracts].map((one) => ({ value: one.id, label: nameOfContract(one) })));
}

function sorted(choices: Choice[]): Choice[] {
  const order = nameOrder();
  return choices.sort((a, b) => order.compare(a.label, b.label));
}
