import type { TableName } from '#lib/domain/diagram.ts';
import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Consequence, Supposition } from '#lib/analysis/governance/what-if.ts';
import type { Answer, Ground, Question } from '#lib/analysis/questions.ts';
import type { Imported } from '#lib/domain/commands/index.ts';
import type { Deed, DeedFailure } from '#lib/domain/deed.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { PartialDate } from '#lib/domain/records.ts';
import type { Result } from '#lib/domain/result.ts';
import type {
  ColumnUse,
  FieldChoice,
  GivenFile,
  ImportFailure,
  ImportReport,
  Issue,
  Mapping,
  Merge,
  OpenedFile,
  OpenFailure,
  RowKind,
  Suggestion
} from '#lib/formats/index.ts';
import type { BackupProgress, BackupRequest } from '#lib/storage/backup.ts';
import type { Compacted, CompactionRequest } from '#lib/storage/compaction.ts';
import type { Arrangement, ArrangeRequest } from './arranging.ts';
import type { DiagramId, EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Restored, RestoreFailure, RestoreRequest } from '#lib/storage/restoring.ts';
import type { Version } from '#lib/storage/versions.ts';
import type { CompactingFailure } from './compaction.ts';
import type { LogEnd } from './deeds.ts';
import type { MirrorRequest, RescueFailure, Rescued, SalvageRequest } from './rescue.ts';
import type { StoredFailure } from './stored.ts';
import type { TypedPlan } from './typed.ts';
import type { VersionFailure, VersionRequest } from './versions.ts';
import type { SavedAs, SavingFailure, WayToSave } from './exporting.ts';

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

/** Files of one import, with what was chosen for each. */
export interface FilesToOpen {
  readonly files: readonly GivenFile[];
  /** For fresh ids, and the time to note as the import's: the worker reads no clock. */
  readonly idSeed: string;
  readonly importedAt: string;
}

/** What was recognised of opened files; `sheets` where it is to be settled what columns hold. */
export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  /** The app's own file, which needs no questions. */
  readonly own: boolean;
  readonly sheets?: readonly SheetView[];
  readonly mapping?: Mapping;
  /** What columns can hold, in the order in which they are offered. */
  readonly fields: Readonly<Record<RowKind, readonly FieldChoice[]>>;
}

/** A table as a person sees it: its headings and first rows. */
export interface SheetView {
  readonly file: string;
  readonly name?: string;
  readonly header: readonly string[];
  readonly rowCount: number;
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** What its columns hold by their headings, whichever its rows are. */
  readonly guesses: Readonly<Record<RowKind, readonly ColumnUse[]>>;
}

export type { LogEnd } from './deeds.ts';
export type { TypedPlan } from './typed.ts';
export type { LineOutcome, LineRemark } from '#lib/formats/index.ts';

/** Under which id, and as of when, what was read is kept: the worker makes no id and reads no clock. */
export interface KeepRequest {
  readonly id: DiagramId;
  readonly at: string;
}

export interface ImportRequest {
  readonly mapping?: Mapping;
  /** A diagram of its own, or the one that the mirror shows. */
  readonly into: 'new' | 'open';
  /** Keys of suggestions that a person has accepted. */
  readonly accepted: readonly string[];
  readonly idSeed: string;
  readonly importedAt: string;
}

/** What an import comes to, before anything is changed. */
export interface DryRun {
  /** Of what the files hold. */
  readonly report: ImportReport;
  /** How many come new. */
  readonly parties: number;
  readonly engagements: number;
  /** The other records that come new, by table. */
  readonly others: readonly { readonly table: TableName; readonly count: number }[];
  /** Engagements of which it was read off the network what they support. */
  readonly inferred: number;
  /** Engagements that are in the diagram already. */
  readonly alreadyThere: number;
  readonly merges: { readonly count: number; readonly first: readonly Merge[] };
  readonly suggestions: { readonly count: number; readonly first: readonly Suggestion[] };
  readonly issues: readonly IssueGroup[];
}

/** Remarks of one kind about one column of one table. */
export interface IssueGroup {
  readonly first: Issue;
  readonly count: number;
  /** The first rows that it is about. */
  readonly rows: readonly number[];
}

/** The worker holds no opened files, or no dry run, any more: it was stopped meanwhile. */
export type NothingToTake = { readonly code: 'nothing-to-take' };

export type {
  ColumnField,
  ColumnUse,
  FormatId,
  MergeReason,
  Encoding,
  GivenFile,
  Mapping,
  RowKind,
  SheetMapping
} from '#lib/formats/index.ts';

/** What is asked of the governance of the mirror. */
export interface GovernRequest {
  /** The day that is looked at where the settings name none. */
  readonly today: PartialDate;
  /** Without it only the suppositions are answered. */
  readonly whole: boolean;
  readonly suppositions: readonly Supposition[];
}

/** How the mirror is governed and where it is exposed, and what each supposition would do to it. */
export interface Governed {
  readonly revision: number;
  readonly governance?: Governance;
  readonly consequences: readonly Consequence[];
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
  /** About the mirror as it is when it is asked; it can be cancelled in between. */
  govern(
    ticket: number,
    request: GovernRequest,
    onShare: (share: number) => void
  ): Promise<Result<Governed, Cancelled>>;
  cancelGoverning(ticket: number): void;
  /** Opens files for an import; they stay open until it is taken or others are opened. */
  openFiles(
    files: FilesToOpen,
    onProgress: (share: number) => void
  ): Result<OpenedFiles, OpenFailure>;
  dryRun(
    request: ImportRequest,
    onProgress: (share: number) => void
  ): Result<DryRun, ImportFailure | NothingToTake>;
  /** What the last dry run came to. */
  takeImport(): Result<Imported, NothingToTake>;
  /** Keeps what the last dry run came to as a diagram of its own. */
  keepImport(request: KeepRequest): Promise<Result<undefined, NothingToTake | StoredFailure>>;
  /** Adds what the last dry run came to to a stored log, as `doOnLog` does. */
  appendImport(
    end: LogEnd,
    at: string
  ): Promise<Result<undefined, NothingToTake | StoredFailure | DeedFailure>>;
  /** Does a deed on a stored log; the window that writes it is to read it anew then. */
  doOnLog(end: LogEnd, deed: Deed): Promise<Result<undefined, StoredFailure | DeedFailure>>;
  /** What typed lines would come to in the mirror's diagram. */
  planTyped(text: string): Result<TypedPlan, never>;
  /** The records that typed lines add to it, placed. */
  takeTyped(text: string, idSeed: string): Result<Imported['added'], never>;
  /** Parties with what is between them, or engagements, as typed lines; all where none are named. */
  writeTyped(
    parties: readonly PartyId[],
    engagements: readonly EngagementId[],
    language: Language
  ): Result<string, never>;
  /** What a diagram can be saved as. */
  waysToSave(): Result<readonly WayToSave[], never>;
  /** A diagram, given as the way to it from nothing, as a file. */
  saveAs(content: Diff, extension: string, language: Language): Result<SavedAs, SavingFailure>;
  /** Puts a snapshot before the log of a stored diagram. */
  compact(request: CompactionRequest): Promise<Result<Compacted, CompactingFailure>>;
  /** Keeps what a stored diagram was after a step as a version. */
  keepVersion(request: VersionRequest): Promise<Result<Version, VersionFailure>>;
  /** Mirrors the diagram outside the database, if it stands at this revision; false when not. */
  mirror(request: MirrorRequest, revision: number): Promise<Result<boolean, never>>;
  /** Keeps what is left of a damaged or lost diagram. */
  salvage(request: SalvageRequest): Promise<Result<Rescued, RescueFailure>>;
  /** Everything of this device as one file. */
  backUp(request: BackupRequest, onProgress: BackupProgress): Promise<Result<Blob, StoredFailure>>;
  /** Adds what a backup holds to what is here. */
  restore(
    file: Blob,
    request: RestoreRequest,
    onProgress: BackupProgress
  ): Promise<Result<Restored, RestoreFailure | StoredFailure>>;
  /** The diagram of a version, as a diff from nothing. */
  readVersion(id: DiagramId, n: number): Promise<Result<Diff, VersionFailure>>;
}
