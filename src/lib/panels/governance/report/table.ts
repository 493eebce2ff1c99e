/** A table of the report, already in the reader's words; the rows that matter most come first. */
export interface ReportTable {
  readonly id: string;
  readonly title: string;
  /** What is to be known before the numbers. */
  readonly lead?: readonly string[];
  readonly heads: readonly ReportHead[];
  readonly rows: readonly (readonly string[])[];
  /** What it says instead when it has no rows. */
  readonly none: string;
}

export interface ReportHead {
  readonly text: string;
  readonly numeric?: boolean;
}

export const head = (text: string): ReportHead => ({ text });
export const numeric = (text: string): ReportHead => ({ text, numeric: true });
