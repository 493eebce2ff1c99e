import type { At } from '../issues.ts';
import type { ZipFailure } from '../zip/archive.ts';
import type { WorkbookKind } from './kinds.ts';

/** Why nothing could be read of a workbook. */
export type WorkbookFailure =
  | ZipFailure
  /** A workbook that is not Office Open XML, or that is locked by a password. */
  | { readonly code: 'workbook-kind'; readonly kind: WorkbookKind }
  /** A part that a workbook must have is missing or is no XML that may be read. */
  | { readonly code: 'workbook-damaged'; readonly part: string };

/** The cell shows an error, as `#REF!`: it counts as empty. */
interface CellError extends At {
  readonly code: 'cell-error';
  readonly severity: 'warning';
  readonly text: string;
}

/** A formula that no program has computed yet: the cell counts as empty. */
interface FormulaWithoutValue extends At {
  readonly code: 'formula-without-value';
  readonly severity: 'warning';
}

/** Cells joined over several rows: their text counts for each, an amount only for the first. */
interface CellsMerged {
  readonly code: 'cells-merged';
  readonly severity: 'hint';
  readonly table: string;
  readonly count: number;
  readonly row: number;
}

/** Cells right of the header's last one. */
interface CellsOutside {
  readonly code: 'cells-outside';
  readonly severity: 'warning';
  readonly table: string;
  readonly count: number;
  readonly row: number;
}

/** A hidden worksheet is offered, and not read unless somebody says what it holds. */
interface SheetHidden {
  readonly code: 'sheet-hidden';
  readonly severity: 'hint';
  readonly table: string;
}

export type WorkbookIssue =
  CellError | FormulaWithoutValue | CellsMerged | CellsOutside | SheetHidden;
