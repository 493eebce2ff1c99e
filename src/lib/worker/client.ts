import type { Remote } from 'comlink';
import type { Imported } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Language } from '#lib/domain/naming.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Deed, DeedFailure } from '#lib/domain/deed.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { grown } from '#lib/domain/diff.ts';
import type { DiagramId, EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import { err } from '#lib/domain/result.ts';
import type { Rests, Runner } from '#lib/domain/slices.ts';
import { finished } from '#lib/domain/slices.ts';
import type { ImportFailure, OpenFailure } from '#lib/formats/index.ts';
import type { BackupProgress, BackupRequest } from '#lib/storage/backup.ts';
import type { Compacted, CompactionRequest } from '#lib/storage/compaction.ts';
import type { Restored, RestoreFailure, RestoreRequest } from '#lib/storage/restoring.ts';
import type { Version } from '#lib/storage/versions.ts';
import type { Arrangement, ArrangeRequest } from './arranging.ts';
import type {
  Asked,
  Cancelled,
  DryRun,
  EngineApi,
  FilesToOpen,
  Governed,
  GovernRequest,
  Heard,
  ImportRequest,
  KeepRequest,
  LogEnd,
  NothingToTake,
  OpenedFiles
} from './api.ts';
import type { CompactingFailure } from './compaction.ts';
import type { MirrorRequest, RescueFailure, Rescued, SalvageRequest } from './rescue.ts';
import type { StoredFailure } from './stored.ts';
import type { TypedPlan } from './typed.ts';
import type { VersionFailure, VersionRequest } from './versions.ts';
import type { SavedAs, SavingFailure, WayToSave } from './exporting.ts';

/** One living worker. */
export interface EnginePort {
  readonly api: Remote<EngineApi>;
  /** Wraps a callback so that the worker can call it. */
  callback<F extends (...args: never[]) => void>(listener: F): F;
  /** Calls back once, when the worker has died or sent what cannot be read. */
  onCrash(listener: (detail: string) => void): void;
  terminate(): void;
}

export type WorkerFailure =
  | { readonly code: 'worker-crashed'; readonly detail: string }
  /** It crashed again after being started anew; the next call tries once more. */
  | { readonly code: 'worker-gone'; readonly detail: string }
  | { readonly code: 'superseded' };

interface Pending {
  settle(result: Result<never, WorkerFailure | Cancelled>): void;
}

interface Mirrored {
  readonly revision: number;
  readonly diagram: Diagram;
}

/**
 * Our side of the engine worker. Every call settles: a crash settles all that is pending and the
 * worker is started anew once, with the diagram as it then is. Of analyses the newest wins.
 */
export class EngineClient {
  readonly #spawn: () => EnginePort;
  readonly #run: Runner;
  #port: EnginePort | undefined;
  #mirrored: Mirrored | undefined;
  /** The diagram is on its way to the worker: what is about it goes after it. */
  #sending: Promise<void> | undefined;
  /** Counts how often a diagram was sent, so that a newer one ends the way of an older one. */
  #sendings = 0;
  readonly #pending = new Set<Pending>();
  #analysis: { ticket: number; pending: Pending } | undefined;
  #governing: { ticket: number; pending: Pending } | undefined;
  #arranging: Pending | undefined;
  #ticket = 0;
  #crashes = 0;
  #lastCrash = '';

  /** @param run how a large diagram is sent, part by part: by default at a stroke */
  constructor(spawn: () => EnginePort, run: Runner = finished) {
    this.#spawn = spawn;
    this.#run = run;
  }

  /** Takes up a diagram; costs its size once. */
  load(revision: number, diagram: Diagram): void {
    this.#mirrored = { revision, diagram };
    if (this.#port) this.#sendMirror(this.#port);
    else this.#start();
  }

  /** Follows one change of the diagram that was loaded. */
  change(revision: number, change: Diff, after: Diagram): void {
    this.#mirrored = { revision, diagram: after };
    const [port, sending] = [this.#port, this.#sendings];
    if (!port) return;
    void this.#afterMirror(() => {
      if (sending === this.#sendings) void port.api.change(revision, change);
    });
  }

  /** Answers about the diagram as it now is, and its revision; a running analysis gives way. */
  analyse(
    asked: readonly Asked[],
    onHeard: (heard: Heard) => void
  ): Promise<Result<number, WorkerFailure | Cancelled>> {
    this.#leaveAnalysis({ code: 'superseded' });
    const ticket = ++this.#ticket;
    return this.#call<number, Cancelled>(
      (port) => port.api.analyse(ticket, asked, port.callback(onHeard)),
      (pending) => (this.#analysis = { ticket, pending })
    );
  }

  cancel(): void {
    this.#leaveAnalysis({ code: 'cancelled' });
  }

  /** Places for the parties of the diagram as it now is; an arrangement under way gives way. */
  arrange(
    request: ArrangeRequest,
    onShare: (share: number) => void
  ): Promise<Result<Arrangement, WorkerFailure | Cancelled>> {
    this.stopArranging({ code: 'superseded' });
    let own: Pending | undefined;
    const answer = this.#call<Arrangement, Cancelled>(
      (port) => port.api.arrange(request, port.callback(onShare)),
      (pending) => (this.#arranging = own = pending)
    );
    void answer.then(() => {
      if (this.#arranging === own) this.#arranging = undefined;
    });
    return answer;
  }

  stopArranging(reason: { code: 'superseded' } | Cancelled = { code: 'cancelled' }): void {
    const pending = this.#arranging;
    if (!pending) return;
    this.#arranging = undefined;
    void this.#port?.api.stopArranging();
    pending.settle(err(reason));
  }

  /** How the diagram as it now is is governed; what is under way gives way. */
  govern(
    request: GovernRequest,
    onShare: (share: number) => void
  ): Promise<Result<Governed, WorkerFailure | Cancelled>> {
    this.stopGoverning({ code: 'superseded' });
    const ticket = ++this.#ticket;
    const answer = this.#call<Governed, Cancelled>(
      (port) => port.api.govern(ticket, request, port.callback(onShare)),
      (pending) => (this.#governing = { ticket, pending })
    );
    void answer.then(() => {
      if (this.#governing?.ticket === ticket) this.#governing = undefined;
    });
    return answer;
  }

  stopGoverning(reason: { code: 'superseded' } | Cancelled = { code: 'cancelled' }): void {
    if (!this.#governing) return;
    const { ticket, pending } = this.#governing;
    this.#governing = undefined;
    void this.#port?.api.cancelGoverning(ticket);
    pending.settle(err(reason));
  }

  /** Opens files for an import, away from the main thread. */
  openFiles(
    files: FilesToOpen,
    onProgress: (share: number) => void
  ): Promise<Result<OpenedFiles, OpenFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.openFiles(files, port.callback(onProgress)));
  }

  /** What importing the opened files comes to; nothing is changed. */
  dryRun(
    request: ImportRequest,
    onProgress: (share: number) => void
  ): Promise<Result<DryRun, ImportFailure | NothingToTake | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.dryRun(request, port.callback(onProgress)));
  }

  /** What the last dry run came to. */
  takeImport(): Promise<Result<Imported, NothingToTake | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.takeImport());
  }

  /** Keeps what the last dry run came to as a diagram of its own. */
  keepImport(
    request: KeepRequest
  ): Promise<Result<undefined, NothingToTake | StoredFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.keepImport(request));
  }

  /** Adds what the last dry run came to to a stored log. */
  appendImport(
    end: LogEnd,
    at: string
  ): Promise<
    Result<undefined, NothingToTake | StoredFailure | DeedFailure | WorkerFailure | Cancelled>
  > {
    return this.#call((port) => port.api.appendImport(end, at));
  }

  /** Does a deed on a stored log; the window that writes it is to read it anew then. */
  doOnLog(
    end: LogEnd,
    deed: Deed
  ): Promise<Result<undefined, StoredFailure | DeedFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.doOnLog(end, deed));
  }

  /** What typed lines would come to in the diagram as it now is. */
  planTyped(text: string): Promise<Result<TypedPlan, WorkerFailure | Cancelled>> {
    return this.#call<TypedPlan, Cancelled>((port) => port.api.planTyped(text));
  }

  /** The records that typed lines add to it, placed. */
  takeTyped(
    text: string,
    idSeed: string
  ): Promise<Result<Imported['added'], WorkerFailure | Cancelled>> {
    return this.#call<Imported['added'], Cancelled>((port) => port.api.takeTyped(text, idSeed));
  }

  /** Parties with what is between them, or engagements, as typed lines; all where none are named. */
  writeTyped(
    parties: readonly PartyId[],
    engagements: readonly EngagementId[],
    language: Language
  ): Promise<Result<string, WorkerFailure | Cancelled>> {
    return this.#call<string, Cancelled>((port) =>
      port.api.writeTyped(parties, engagements, language)
    );
  }

  /** What a diagram can be saved as. */
  waysToSave(): Promise<Result<readonly WayToSave[], WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.waysToSave());
  }

  /** A diagram as a file, written away from the main thread. */
  saveAs(
    content: Diff,
    extension: string,
    language: Language
  ): Promise<Result<SavedAs, SavingFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.saveAs(content, extension, language));
  }

  /** Compacts a stored log; interrupted anywhere, it leaves the log as it was. */
  compact(
    request: CompactionRequest
  ): Promise<Result<Compacted, CompactingFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.compact(request));
  }

  /** Keeps a stored diagram, as it was after a step, as a version. */
  keepVersion(
    request: VersionRequest
  ): Promise<Result<Version, VersionFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.keepVersion(request));
  }

  /** Everything of this device as one file. */
  backUp(
    request: BackupRequest,
    onProgress: BackupProgress
  ): Promise<Result<Blob, StoredFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.backUp(request, port.callback(onProgress)));
  }

  /** Mirrors the diagram that was loaded outside the database, if it still stands at this revision. */
  mirror(
    request: MirrorRequest,
    revision: number
  ): Promise<Result<boolean, WorkerFailure | Cancelled>> {
    return this.#call<boolean, WorkerFailure>((port) => port.api.mirror(request, revision));
  }

  /** Keeps what is left of a damaged or lost diagram. */
  salvage(
    request: SalvageRequest
  ): Promise<Result<Rescued, RescueFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.salvage(request));
  }

  /** Adds what a backup holds to what is here. */
  restore(
    file: Blob,
    request: RestoreRequest,
    onProgress: BackupProgress
  ): Promise<Result<Restored, RestoreFailure | StoredFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.restore(file, request, port.callback(onProgress)));
  }

  /** The diagram of a version, as a diff from nothing. */
  readVersion(
    id: DiagramId,
    n: number
  ): Promise<Result<Diff, VersionFailure | WorkerFailure | Cancelled>> {
    return this.#call((port) => port.api.readVersion(id, n));
  }

  /** Ends whatever runs, a file being read too, by ending the worker; the next call starts one. */
  stop(): void {
    this.#port?.terminate();
    this.#port = undefined;
    this.#analysis = undefined;
    for (const pending of [...this.#pending]) pending.settle(err({ code: 'cancelled' }));
  }

  /** Callbacks that a job makes of its port are heard until the call has settled. */
  #call<T, E extends Failure>(
    job: (port: EnginePort) => Promise<Result<T, E>>,
    register: (pending: Pending) => void = () => undefined
  ): Promise<Result<T, E | WorkerFailure | Cancelled>> {
    if (!this.#port && this.#crashes > 1) this.#crashes = 0;
    const port = this.#port ?? this.#start();
    return new Promise((resolve) => {
      const ears = new Ears(port);
      const settle = (result: Result<T, E | WorkerFailure | Cancelled>) => {
        this.#pending.delete(pending);
        ears.close();
        resolve(result);
      };
      const pending: Pending = { settle };
      this.#pending.add(pending);
      register(pending);
      Promise.resolve(this.#afterMirror(() => job(ears.port))).then(
        (result) => {
          this.#crashes = 0;
          settle(result);
        },
        (cause: unknown) => {
          pending.settle(err({ code: 'worker-crashed', detail: String(cause) }));
        }
      );
    });
  }

  #leaveAnalysis(reason: { code: 'superseded' } | Cancelled): void {
    if (!this.#analysis) return;
    const { ticket, pending } = this.#analysis;
    this.#analysis = undefined;
    void this.#port?.api.cancel(ticket);
    pending.settle(err(reason));
  }

  #start(): EnginePort {
    const port = this.#spawn();
    this.#port = port;
    port.onCrash((detail) => {
      if (this.#port === port) this.#crashed(detail);
    });
    this.#sendMirror(port);
    return port;
  }

  #sendMirror(port: EnginePort): void {
    this.#sending = undefined;
    if (!this.#mirrored) return;
    const sent = this.#run(this.#sent(port, this.#mirrored));
    if (!(sent instanceof Promise)) return;
    const sending = sent.then(() => {
      if (this.#sending === sending) this.#sending = undefined;
    });
    this.#sending = sending;
  }

  *#sent(port: EnginePort, { revision, diagram }: Mirrored): Rests<void> {
    const sending = ++this.#sendings;
    const parts = grown(emptyTables, diagram);
    const first = parts.next();
    void port.api.load(revision, first.done ? {} : first.value.change);
    for (const { change } of parts) {
      yield;
      if (sending !== this.#sendings) return;
      void port.api.change(revision, change);
    }
  }

  /** Messages keep their order, so what is about the diagram is sent as soon as all of it is under way. */
  #afterMirror<T>(send: () => T): T | Promise<T> {
    return this.#sending ? this.#sending.then(send) : send();
  }

  #crashed(detail: string): void {
    this.#port?.terminate();
    this.#port = undefined;
    this.#crashes += 1;
    this.#lastCrash = detail;
    const again = this.#crashes <= 1;
    const code = again ? 'worker-crashed' : 'worker-gone';
    for (const pending of [...this.#pending])
      pending.settle(err({ code, detail: this.#lastCrash }));
    if (again) this.#start();
  }
}

/**
 * The callbacks of one call. What is still on its way when the call has settled is not heard any more, and
 * nothing is kept for it, which the worker's end would do until the worker collects its garbage.
 */
class Ears {
  readonly port: EnginePort;
  #listeners: ((...given: never[]) => void)[] = [];

  constructor(port: EnginePort) {
    this.port = {
      ...port,
      callback: <F extends (...given: never[]) => void>(listener: F) => {
        const at = this.#listeners.push(listener) - 1;
        const hear = (...given: Parameters<F>) => this.#listeners[at]?.(...given);
        return port.callback(hear as F);
      }
    };
  }

  close(): void {
    this.#listeners = [];
  }
}
