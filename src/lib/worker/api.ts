import type { Answer, Ground, Question } from '#lib/analysis/questions.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ImportFailure, ImportReport, Issue } from '#lib/formats/index.ts';
import type { Compacted, CompactionRequest } from '#lib/storage/compaction.ts';
import type { Arrangement, ArrangeRequest } from './arranging.ts';
import type { CompactingFailure } from './compaction.ts';

/** A question as the page asks it. Answers come back under its key. */
export interface Asked {
  readonly key: string;
  readonly question: Question;
}

/** How far a long job is: which question is being answered, and how many of them are. */
export interface Progress {
  readonly part: Question;
  /** A whole number while it begins, and a fraction more as its slices are done. */
  readonly done: number;
  readonly of: number;
}

/** What comes back while an analysis runs. */
export type Heard =
  | { readonly kind: 'progress'; readonly at: Progress }
  /** Comes before the first answer of each network; `network` names it among those of this analysis. */
  | { readonly kind: 'ground'; readonly network: number; readonly ground: Ground }
  | {
      readonly kind: 'answer';
      readonly network: number;
      readonly key: string;
      readonly answer: Answer;
    };

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
  /**
   * Answers questions about the mirror, the quickest first, each told as soon as it is answered. It
   * can be cancelled in between. In the end it gives the revision that all of them are about.
   */
  analyse(
    ticket: number,
    asked: readonly Asked[],
    hear: (heard: Heard) => void | Promise<void>
  ): Promise<Result<number, Cancelled>>;
  cancel(ticket: number): void;
  /**
   * Places for the parties of the mirror, from a worker of its own, so that it can be stopped at any
   * time. Asking again stops the one before.
   */
  arrange(
    request: ArrangeRequest,
    onShare: (share: number) => void
  ): Promise<Result<Arrangement, Cancelled>>;
  stopArranging(): void;
  read(file: FileToRead): Result<ReadFile, ImportFailure>;
  /** Puts a snapshot before the log of a stored diagram. */
  compact(request: CompactionRequest): Promise<Result<Compacted, CompactingFailure>>;
}
