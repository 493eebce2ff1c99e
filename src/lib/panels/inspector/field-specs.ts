import { ranked, bestRank, wanted } from '#lib/domain/find/match.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { partyName } from '#lib/domain/naming.ts';
import { fieldName, language, nameOrder } from '#lib/i18n/index.svelte.ts';
import { nameOfContract, nameOfObject } from '../object-names.ts';
import type { ValueKind } from './values.ts';

/** What forms are made of: for each field, how it is written and what there is to choose. */
export type FieldSpec = { readonly field: string; readonly label: string } & FieldForm;

type FieldForm =
  | { readonly as: ValueKind; readonly hint?: string; readonly required?: boolean }
  | { readonly as: 'yesNo' }
  | { readonly as: 'grade' }
  | { readonly as: 'money' }
  | { readonly as: 'texts' }
  | {
      readonly as: 'choice';
      readonly options: readonly Choice[];
      readonly required?: boolean;
      /** The values are numbers. */
      readonly numeric?: boolean;
    }
  | { readonly as: 'several'; readonly options: readonly Choice[] }
  | { readonly as: 'record'; readonly of: readonly NamedTable[]; readonly required?: boolean }
  | {
      readonly as: 'records';
      readonly of: readonly NamedTable[];
      /** The list stays when its last entry goes. */
      readonly mayBeEmpty?: boolean;
    }
  | { readonly as: 'services' };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Tables whose records are found by a name. */
export type NamedTable = 'parties' | 'clusters' | 'contracts' | 'engagements';

const labelOf = (field: string) => fieldName(field) ?? field;

/** A field of one plain value, under its usual name. */
export function plain(field: string, as: ValueKind = 'text', hint?: string): FieldSpec {
  return { field, label: labelOf(field), as, ...(hint !== undefined && { hint }) };
}

export function special(field: string, as: 'yesNo' | 'grade' | 'money' | 'texts' | 'services') {
  return { field, label: labelOf(field), as } as const;
}

/** A choice out of a closed list. */
export function choice<V extends string>(
  field: string,
  values: readonly V[],
  nameOf: (value: V) => string,
  required = false
): FieldSpec {
  return { field, label: labelOf(field), as: 'choice', options: named(values, nameOf), required };
}

/** Several out of a closed list. */
export function several<V extends string>(
  field: string,
  values: readonly V[],
  nameOf: (value: V) => string
): FieldSpec {
  return { field, label: labelOf(field), as: 'several', options: named(values, nameOf) };
}

export function record(field: string, of: readonly NamedTable[], required = false): FieldSpec {
  return { field, label: labelOf(field), as: 'record', of, required };
}

export function records(field: string, of: readonly NamedTable[], mayBeEmpty = false): FieldSpec {
  return { field, label: labelOf(field), as: 'records', of, mayBeEmpty };
}

function named<V extends string>(values: readonly V[], nameOf: (value: V) => string): Choice[] {
  return values.map((value) => ({ value, label: nameOf(value) }));
}

/** The records of tables that a text means, best first, for an empty one all by their names. */
export function findRecords(
  diagram: Diagram,
  tables: readonly NamedTable[],
  text: string,
  without?: string
): Choice[] {
  const order = nameOrder();
  const what = wanted(text);
  const all = tables
    .flatMap((table) => namesIn(diagram, table))
    .filter(({ value }) => value !== without)
    .sort((a, b) => order.compare(a.label, b.label));
  return ranked(all, ({ label, others }) => bestRank([label, ...others], what));
}

interface Named extends Choice {
  readonly others: readonly (string | undefined)[];
}

function namesIn(diagram: Diagram, table: NamedTable): Named[] {
  switch (table) {
    case 'parties':
      return Array.from(diagram.parties, (party) => ({
        value: party.id,
        label: partyName(party, language()),
        others: [party.name, party.nameZh, party.nameLatin, ...(party.aliases ?? [])]
      }));
    case 'clusters':
      return Array.from(diagram.clusters, ({ id, name }) => ({
        value: id,
        label: name,
        others: []
      }));
    case 'contracts':
      return Array.from(diagram.contracts, (contract) => ({
        value: contract.id,
        label: nameOfContract(contract),
        others: [contract.ref]
      }));
    case 'engagements':
      return Array.from(diagram.engagements, ({ id, title }) => ({
        value: id,
        label: recordName(diagram, id),
        others: [title]
      }));
  }
}

/** What people call a record of any of those tables; an engagement with its label, if it has one. */
export function recordName(diagram: Diagram, id: string): string {
  const engagement = diagram.engagements.get(id as EngagementId);
  const ends = nameOfObject(diagram, id);
  return engagement?.title === undefined ? ends : `${engagement.title} · ${ends}`;
}
