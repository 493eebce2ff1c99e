import type { NumberRefusal } from '#lib/domain/cells/number.ts';
import type { NetworkIssue } from './network/issues.ts';
import type { OcdsIssue } from './ocds/issues.ts';
import type { WorkbookIssue } from './xlsx/issues.ts';

/**
 * Something that a reader of the file should know: an error lost data, a warning lost a fact, a hint
 * lost nothing. `row` counts from 1 and includes the header; `column` is the text of the header.
 */
export type Issue = SheetIssue | WorkbookIssue | NativeIssue | NetworkIssue | OcdsIssue;

/** Where in a table; `table` names it where several are read. */
export interface At {
  readonly table?: string;
  readonly row: number;
  readonly column: string;
}

/** The row is left out. */
interface LeftOut extends At {
  readonly code: 'client-missing' | 'provider-missing' | 'name-missing';
  readonly severity: 'error';
}

/** A cell that says something, and not in a way that can be read; the fact stays unknown. */
interface Unread extends At {
  readonly code:
    | NumberRefusal
    | 'date-not-read'
    /** 3/4/2026 in a column that does not tell which is the month. */
    | 'date-unclear'
    | 'country-not-known'
    | 'choice-not-known'
    | 'service-not-known'
    | 'currency-not-known'
    /** Nothing of the file has this number. */
    | 'reference-not-found'
    /** No table of functions has it: it becomes a function with a name only. */
    | 'function-not-listed';
  readonly severity: 'warning';
  /** What stands in the cell. */
  readonly text: string;
}

/** A party engages itself: kept, and left out of metrics. */
interface SelfEngagement extends At {
  readonly code: 'self-engagement';
  readonly severity: 'warning';
  readonly name: string;
}

/** The same client and provider again: kept as a parallel engagement. */
interface RepeatedPair {
  readonly code: 'repeated-pair';
  readonly severity: 'hint';
  readonly table?: string;
  readonly row: number;
  /** Where the pair stood first. */
  readonly firstRow: number;
  readonly client: string;
  readonly provider: string;
}

/** Two names that differ only in case, width, spaces or punctuation: kept as two parties. */
interface PossibleDuplicate extends At {
  readonly code: 'possible-duplicate';
  readonly severity: 'hint';
  readonly name: string;
  /** The name that stood there before. */
  readonly other: string;
}

/** Another name with an identifier that is known: the party that has it, which keeps both names. */
interface SameIdentifier extends At {
  readonly code: 'same-identifier';
  readonly severity: 'hint';
  readonly name: string;
  /** What the party was called first. */
  readonly other: string;
}

/** The same party again in a table of parties: what was not known before is added to the first. */
interface RepeatedParty extends At {
  readonly code: 'repeated-party';
  readonly severity: 'hint';
  readonly name: string;
  readonly firstRow: number;
}

/** An end that no table of parties of the import has: it becomes a party with nothing but a name. */
interface DanglingEnd extends At {
  readonly code: 'dangling-end';
  readonly severity: 'warning';
  readonly name: string;
}

export type SheetIssue =
  | LeftOut
  | Unread
  | SelfEngagement
  | RepeatedPair
  | PossibleDuplicate
  | SameIdentifier
  | RepeatedParty
  | DanglingEnd;

/** A name at the top of an own file that this version has no place for; it is not kept. */
export interface NativeIssue {
  readonly code: 'field-ignored';
  readonly severity: 'warning';
  readonly field: string;
}
