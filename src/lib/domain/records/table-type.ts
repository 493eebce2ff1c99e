import type { TableName } from './table-names.ts';

/**
 * How long a fact lives. `document`: saved with the diagram, undoable, in the file. `device`: a
 * setting of this browser. `session`: gone when the window closes.
 */
export type Scope = 'document' | 'device' | 'session';

/** A field that names records, and what happens to it when they are deleted. */
export interface Reference {
  readonly field: string;
  /** Of each entry, where `field` holds a list of objects: the entry goes with what it names. */
  readonly part?: string;
  readonly to: readonly TableName[];
  readonly kind: ReferenceKind;
}

/**
 * What the field holds, and what becomes of it when a record that it names is deleted.
 * - `end`: one id or several, and the record cannot be without any of them: it goes too.
 * - `optional`: one id; the field becomes absent.
 * - `list`: ids; a list that this empties becomes absent, for nobody said "none".
 * - `members`: ids; the list may be empty.
 * - `codes`: as `list`, but it may also name what is no record, as a code of Table 1-2.
 * - `keys`: an object whose keys are ids, of which some may be no record; the value goes too.
 */
export type ReferenceKind = 'end' | 'optional' | 'list' | 'members' | 'codes' | 'keys';

export interface TableType {
  readonly scope: Scope;
  readonly references: readonly Reference[];
}

/** A table of the document with the references of its records. */
export function tableType(references: readonly Reference[]): TableType {
  return { scope: 'document', references: [...references, customFields] };
}

const customFields: Reference = { field: 'custom', to: ['fieldDefs'], kind: 'keys' };
