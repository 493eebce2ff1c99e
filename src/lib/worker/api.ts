import type { Analysis, AnalysisRequest } from '#lib/analysis/analyse.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ImportFailure, ImportReport, Issue } from '#lib/formats/index.ts';
import type { Compacted, CompactionRequest } from '#lib/storage/compaction.ts';
import type { CompactingFailure } from './compaction.ts';

/** How far a long job is: which part is being computed, and how many of them are done. */
export interface Progress {
  /** The metric under way. */
  readonly part: MetricId;
  /** A whole number while it begins, and a fraction more as its slices are done. */
  readonly done: number;
  readonly of: number;
}

/** A file that was read and placed, ready to become a diagram's first step. */
export interface ReadFile {
  readonly format: string;
  /** From nothing to the file's diagram. */
  readonly content: Diff;
  readonly issues: readonly Issue[];
  readonly report: ImportReport;
}

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For fresh ids, and the time to note as the import's: the worker reads no clock. */
  readonly idSeed: string;
  readonly importedAt: string;
}

export type Cancelled = { readonly code: 'cancelled' };

/** What the worker does. It keeps a mirror of the diagram, so an edit costs a diff to send. */
export interface EngineApi {
  /** Forgets the mirror and takes up another diagram. */
  load(revision: number, content: Diff): void;
  change(revision: number, diff: Diff): void;
  /** The numbers of the mirror, in parts between which it can be cancelled. */
  analyse(
    ticket: number,
    request: AnalysisRequest,
    onProgress: (at: Progress) => void
  ): Promise<Result<Analysis, Cancelled>>;
  cancel(ticket: number): void;
  read(file: FileToRead): Result<ReadFile, ImportFailure>;
  /** Puts a snapshot before the log of a stored diagram. */
  compact(request: CompactionRequest): Promise<Result<Compacted, CompactingFailure>>;
}
