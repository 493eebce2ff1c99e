/**
 * Something that a reader of the file should know: an error lost data, a warning lost a fact, a hint
 * lost nothing. `row` counts from 1 and includes the header;
 * `column` is the text of the header.
 */
export type Issue = CsvIssue | NativeIssue;

interface At {
  readonly row: number;
  readonly column: string;
}

/** The row is left out. */
interface LeftOut extends At {
  readonly code: 'client-missing' | 'provider-missing';
  readonly severity: 'error';
}

/** The engagement is kept, its value is unknown. */
interface ValueUnknown extends At {
  readonly code: 'value-not-a-number' | 'value-negative' | 'value-infinite';
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

export type CsvIssue = LeftOut | ValueUnknown | SelfEngagement | RepeatedPair | PossibleDuplicate;

/** A name at the top of an own file that this version has no place for; it is not kept. */
export interface NativeIssue {
  readonly code: 'field-ignored';
  readonly severity: 'warning';
  readonly field: string;
}
